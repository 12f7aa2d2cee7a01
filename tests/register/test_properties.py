"""What must hold of any register, whatever the letters say."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from missieregister.model.statement import Statement
from missieregister.register import Register, fold
from missieregister.register.agenda import agenda
from missieregister.register.changes import changes
from missieregister.register.checks import check
from missieregister.register.comparing import differences
from tests.register.making import MISSIONS, said

IDS = st.sampled_from(
    ["munora", "eucap-ostia", "eucap-westia", "eucap-delta", "eucap-ostia+eucap-westia", "munora+eucap-ostia",
     "zwaluw", "munora+zwaluw+eucap-delta"]
)  # fmt: skip
DAYS = st.dates(date(2020, 1, 1), date(2023, 12, 31))
EDTF = st.one_of(
    st.none(),
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day:%Y-%m}~"),
    DAYS.map(lambda day: f"{day.year}-2{1 + day.month % 4}"),
    st.sampled_from(["2021", "2022/2023", "2022-06/..", "../2022", "onzin"]),
)
KINDS = st.one_of(
    st.tuples(
        st.just("decision"),
        st.sampled_from(
            ["start", "extend", "increase", "decrease", "end", "decline", "lapse", "investigate", "maintain"]
        ),
    ),
    st.tuples(st.sampled_from(["mandate", "deployment", "international_mandate", "finance"]), st.none()),
    st.tuples(st.just("procedure"), st.sampled_from(["request", "notification", "investigation", "outcome"])),
)
PAPERS = st.sampled_from(["1", "2", "3", "4", "1-n1", "3-h1", "3-n1", "2-e1"])


@st.composite
def statements(draw: st.DrawFn) -> list[Statement]:
    """Statements of some letters, each letter with one date, some of them without."""
    published = {
        paper: draw(st.one_of(st.none(), DAYS) if paper == "4" else DAYS)
        for paper in ("1", "2", "3", "4", "1-n1", "3-h1", "3-n1", "2-e1")
    }
    made = []
    for place in range(draw(st.integers(1, 12))):
        kind, action = draw(KINDS)
        paper = draw(PAPERS)
        day = published[paper]
        made.append(
            said(
                kind,
                draw(IDS),
                action,
                doc=f"kst-90100-{paper}",
                published=day.isoformat() if day else None,
                people=draw(st.sampled_from([None, 5, 10, 15, (1, 2)])),
                start=draw(EDTF),
                end=draw(EDTF),
                date=draw(st.one_of(st.none(), DAYS.map(date.isoformat))),
                status=draw(st.sampled_from(["decided"] * 4 + ["intended", "conditional", "reported", "denied"])),
                actor=draw(st.sampled_from(["nl", "nl", "nl", "de"])),
                at=place,
            )
        )
    return made


def answers(register: Register) -> list[object]:
    """Everything that a register says, at some days and as known at some."""
    days = [date(2020, 1, 1) + timedelta(days=97 * step) for step in range(16)]
    said_on = [register.on(day, known) for day in days for known in (None, *days[::4])]
    return [*said_on, *(register.life(mission) for mission, _ in register.missions()), register.statements()]


@given(statements(), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(made: list[Statement], random: object) -> None:
    mixed = list(made)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert answers(fold(mixed, MISSIONS)) == answers(fold(made, MISSIONS))


@given(statements())
def test_the_same_again_changes_nothing(made: list[Statement]) -> None:
    once = fold(made, MISSIONS)
    assert answers(fold([*made, *made], MISSIONS)) == answers(once)
    assert answers(once.adding(made)) == answers(once)


@given(statements(), st.integers(0, 12))
def test_adding_bit_by_bit_is_the_same_as_all_at_once(made: list[Statement], cut: int) -> None:
    first = fold(made[:cut], MISSIONS)
    before = answers(first)
    assert answers(first.adding(made[cut:])) == answers(fold(made, MISSIONS))
    assert answers(first) == before


@given(statements())
def test_letters_as_they_come_out_give_what_all_at_once_gives(made: list[Statement]) -> None:
    register = fold([], MISSIONS)
    for published in sorted({s.published or "" for s in made}):
        register = register.adding(s for s in made if (s.published or "") == published)
        register.on(date(2022, 1, 1))
    assert answers(register) == answers(fold(made, MISSIONS))


@given(statements(), DAYS)
def test_what_was_known_then_is_never_changed_by_later_letters(made: list[Statement], known: date) -> None:
    told = [s for s in made if s.published is not None and s.published <= known.isoformat()]
    then, now = fold(told, MISSIONS), fold(made, MISSIONS)
    for step in range(16):
        day = date(2020, 1, 1) + timedelta(days=97 * step)
        assert now.on(day, known) == then.on(day, known)
        assert then.on(day) == then.on(day, known)


@given(statements(), DAYS)
def test_no_question_as_known_then_is_answered_otherwise_later(made: list[Statement], known: date) -> None:
    told = [s for s in made if s.published is not None and s.published <= known.isoformat()]
    then, now = fold(told, MISSIONS), fold(made, MISSIONS)
    first, last = date(2020, 1, 1), date(2023, 12, 31)
    assert changes(now, first, last, known) == changes(then, first, last, known)
    assert agenda(now, known, last, known) == agenda(then, known, last, known)
    assert check(now, known, known) == check(then, known, known)
    for day in (first, known, last):
        assert now.standing(day, known) == then.standing(day, known)


@given(statements(), DAYS)
def test_how_contributions_stand_agrees_with_what_holds(made: list[Statement], day: date) -> None:
    register = fold(made, MISSIONS)
    standing = register.standing(day)
    assert len({m.missions for m in standing}) == len(standing)
    held = register.on(day)
    assert [m for m in standing if m in held] == list(held)


@given(statements())
def test_a_letter_differs_in_nothing_from_itself_and_any_two_can_be_compared(made: list[Statement]) -> None:
    register = fold(made, MISSIONS)
    documents = sorted({s.document for s in made})
    for first in documents:
        assert differences(register, first, first) == []
        for second in documents:
            assert all(d.document == second for d in differences(register, first, second))


@given(statements(), DAYS)
def test_a_contribution_has_one_mandate_a_day(made: list[Statement], day: date) -> None:
    register = fold(made, MISSIONS)
    held = register.on(day)
    assert len({m.missions for m in held}) == len(held)
    for mandate in held:
        assert mandate.sources
        assert all(MISSIONS[m].members == () for m in mandate.missions)


@given(statements(), DAYS)
def test_a_shared_ceiling_counts_once(made: list[Statement], day: date) -> None:
    register = fold(made, MISSIONS)
    held = register.on(day)
    totals = register.totals(day)
    wider = {m.missions for m in held if len(m.missions) > 1 and m.ceiling is not None}
    counted = [m for m in held if not any({*m.missions} < {*other} for other in wider)]
    assert totals.all.possible == sum(m.ceiling or 0 for m in counted)
    assert totals.all.certain <= totals.all.possible
    for parts in (totals.organisations, totals.regions):
        assert sum(part.possible for part in parts.values()) == totals.all.possible


@settings(max_examples=50)
@given(st.integers(1, 60), st.permutations(["eucap-ostia", "eucap-westia"]), st.booleans())
def test_one_shared_number_told_three_ways_is_one_mandate(people: int, order: list[str], common: bool) -> None:
    made = [
        said("mandate", "eucap-delta" if common else "+".join(order), people=people, published="2021-01-01"),
        said("mandate", order[0], doc="kst-90001-2", people=people, end="2021-12", published="2021-02-01"),
        said("mandate", "+".join(order), doc="kst-90001-3", people=people, published="2021-03-01"),
    ]
    register = fold(made, MISSIONS)
    assert [(m.missions, m.ceiling) for m in register.on(date(2021, 6, 1))] == [
        (("eucap-ostia", "eucap-westia"), people)
    ]
    assert register.totals(date(2021, 6, 1)).all.certain == people
