"""The Dutch words for dates, numbers and steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from missieregister.interfaces import date_wording, wording
from missieregister.model.statement import Amount, Personnel, Statement, StatementKind
from missieregister.register.changes import Changed, Level
from missieregister.register.values import Evidence, Mandate, State, Step


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-07-31", "31 juli 2025"),
        ("2022-12", "december 2022"),
        ("2022", "2022"),
        ("2022-05~", "medio mei 2022"),
        ("2024-12-31~", "eind 2024"),
        ("2024-05-31~", "eind mei 2024"),
        ("2023-01-01~", "begin 2023"),
        ("2023-09-01~", "begin september 2023"),
        ("2023-09-12~", "omstreeks 12 september 2023"),
        ("2023~", "omstreeks 2023"),
        ("2023-09?", "mogelijk september 2023"),
        ("2023-22", "zomer 2023"),
        ("2021-41", "tweede helft van 2021"),
        ("2023-33", "eerste kwartaal van 2023"),
        ("2023-01/2023-06", "eerste helft van 2023"),
        ("2023-04/2023-06", "tweede kwartaal van 2023"),
        ("2010-02~/2010-06-30~", "medio februari 2010 tot en met eind juni 2010"),
        ("2010-02/..", "vanaf februari 2010"),
        ("../2010-02-03", "uiterlijk 3 februari 2010"),
        ("zomerreces", "zomerreces"),
        (None, "datum onbekend"),
        ("", "datum onbekend"),
    ],
)
def test_dates_read_as_dutch(edtf: str | None, words: str) -> None:
    assert date_wording.date_text(edtf) == words


@given(st.text(alphabet="0123456789-/~?%.", max_size=24))
def test_any_date_gives_words(edtf: str) -> None:
    assert date_wording.date_text(edtf)


def test_an_end_fits_behind_a_verb() -> None:
    assert date_wording.until_text("2025-07-31") == "tot en met 31 juli 2025"
    assert date_wording.until_text("2022-05~") == "tot medio mei 2022"
    assert date_wording.until_text(None) == ""


@pytest.mark.parametrize(
    ("personnel", "words"),
    [
        (None, ""),
        (Personnel(min=None, max=5, text="maximaal vijf"), "maximaal 5 personen"),
        (Personnel(min=2, max=3, text="twee tot drie"), "2 tot 3 personen"),
        (Personnel(min=1, max=1, text="een"), "1 persoon"),
        (Personnel(min=1400, max=1400, text="1400", approximate=True), "circa 1.400 personen"),
        (
            Personnel(min=None, max=15, previous=10, text="van tien naar vijftien"),
            "van 10 naar maximaal 15 personen",
        ),
        (Personnel(min=8, max=None, text="ten minste acht"), "minimaal 8 personen"),
        (Personnel(min=None, max=None, text="enkele militairen"), "enkele militairen"),
        (Personnel(min=None, max=None, previous=215, text="215"), "voorheen 215"),
    ],
)
def test_numbers_of_people(personnel: Personnel | None, words: str) -> None:
    assert wording.people_text(personnel) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Amount(value=5_200_000, bound="max", per="year"), "maximaal € 5,2 miljoen per jaar"),
        (Amount(value=750_000, bound="about"), "circa € 750.000"),
        (Amount(value=1_000_000_000, currency="USD"), "$ 1 miljard"),
        (None, ""),
    ],
)
def test_sums_of_money(amount: Amount | None, words: str) -> None:
    assert wording.amount_text(amount) == words


def step(
    kind: str,
    action: str | None,
    status: str = "decided",
    end: str | None = None,
    start: str | None = None,
    due: str | None = None,
    amount: Amount | None = None,
) -> Step:
    return Step(
        date=None, kind=kind, action=action, status=status, missions=("x",), document="d", quote="q",
        start_char=0, end_char=1, statement="s", end=end, start=start, due=due, amount=amount,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (step("decision", "extend", end="2025-07-31"), "besluit: verlengd tot en met 31 juli 2025"),
        (step("decision", "end", end="2022-05~"), "besluit: beëindigd per medio mei 2022"),
        (step("decision", "increase", status="intended"), "besluit: uitgebreid (voornemen)"),
        (step("procedure", "request", status="reported"), "verzoek ontvangen"),
        (step("mandate", None, end="2022-12"), "mandaat: tot en met december 2022"),
        (step("deployment", None), "feitelijke inzet"),
        (
            step("decision", "start", start="2030-01-01", end="2030-12-31"),
            "besluit: nieuwe bijdrage vanaf 1 januari 2030 tot en met 31 december 2030",
        ),
        (step("commitment", None, due="2030-12"), "toezegging: uiterlijk december 2030"),
        (step("commitment", None), "toezegging"),
        (step("finance", None, amount=Amount(value=1_500_000)), "kosten: € 1,5 miljoen"),
        (step("mandate", "x", start="2030-01"), "mandaat: x vanaf januari 2030"),
    ],
)
def test_steps_read_as_phrases(value: Step, words: str) -> None:
    assert wording.step_text(value) == words


@pytest.mark.parametrize(
    ("kind", "actor", "words"),
    [
        ("deployment", "nl", ""),
        ("deployment", "be", "niet van Nederland (be)"),
        ("deployment", "other", "niet van Nederland"),
        ("international_mandate", "other", ""),
    ],
)
def test_whose_it_is_is_said_where_the_kind_does_not(kind: StatementKind, actor: str, words: str) -> None:
    said = Statement(
        document="d", kind=kind, actor=actor, quote="q", start_char=0, end_char=1, rule="r", confidence=1.0
    )
    assert wording.whose_text(said) == words


def mandate(state: State, certain: bool = True, ceiling: int | None = None, floor: int | None = None) -> Mandate:
    return Mandate(missions=("x",), state=state, certain=certain, ceiling=ceiling, floor=floor)


def test_states_and_ceilings() -> None:
    assert wording.state_text(mandate("extended")) == "verlengd"
    assert wording.state_text(mandate("running", certain=False)) == "mogelijk: loopt"
    assert wording.state_text(mandate("declined", certain=False)) == "geen bijdrage"
    assert wording.ceiling_text(mandate("running", ceiling=1400)) == "maximaal 1.400"
    assert wording.ceiling_text(mandate("running", ceiling=15, floor=8)) == "8 tot 15"
    assert wording.ceiling_text(mandate("running", ceiling=6, floor=6)) == "6"
    assert wording.ceiling_text(mandate("running")) == "niet genoemd"


def test_sources_are_told_once_a_document_with_what_was_weighed_unless_a_rule_read_it() -> None:
    def source(document: str, probability: float | None) -> Evidence:
        return Evidence(document, "een zin", 0, 7, "0", probability=probability)

    sources = [source("kst-1", 0.714), source("kst-1", None), source("kst-2", 0.5), source("kst-2", 0.714)]
    assert wording.sources_text(sources) == "kst-1, kst-2 (gewogen, kans 71%)"


@pytest.mark.parametrize(
    ("edtf", "quote", "said"),
    [
        ("2031-11-02", "Het mandaat loopt tot 2 november 2031.", "tot 2 november 2031"),
        ("2031-11-02", "De inzet duurt tot zondag 2 november.", "tot 2 november 2031"),
        ("2031-11-02", "De inzet duurt tot 2-11-2031.", "tot 2 november 2031"),
        ("2031-11", "Het mandaat loopt tot november 2031.", "tot november 2031"),
        ("2031", "Het mandaat loopt tot 2031.", "tot 2031"),
        ("2031-11-02", "Het mandaat loopt tot en met 2 november 2031.", "tot en met 2 november 2031"),
        ("2031-11-02", "Het loopt tot 12 november en tot 2 november t/m niets.", "tot 2 november 2031"),
        ("2031-11-02", "Het mandaat loopt op 2 november af.", "tot en met 2 november 2031"),
        ("2031-11-02", "Het loopt tot 22 november.", "tot en met 2 november 2031"),
        ("2031-05~", "Het loopt tot medio mei.", "tot medio mei 2031"),
    ],
)
def test_an_end_is_told_as_its_sentence_tells_it(edtf: str, quote: str, said: str) -> None:
    assert date_wording.until_text(edtf, quote) == said


def test_one_sentence_that_counts_the_day_is_enough() -> None:
    quotes = ("Het loopt tot 2 november 2031.", "Het loopt tot en met 2 november 2031.")
    assert date_wording.until_text("2031-11-02", *quotes) == "tot en met 2 november 2031"


def test_what_was_looked_into_is_no_intention() -> None:
    told = Statement(
        document="x", kind="decision", missions=("unmiver",), action="investigate", status="intended", published=None,
        quote="De minister heeft laten onderzoeken of Nederland kan bijdragen.", start_char=0, end_char=1, rule="x",
        confidence=1.0,
    )  # fmt: skip
    assert "voornemen" not in wording.step_text(told)
    assert wording.step_text(replace(told, action="extend")).endswith("(voornemen)")


def test_an_end_is_told_as_its_own_sentence_tells_it() -> None:
    """ "Tot 1 december" is not printed as "tot en met 1 december", whichever sentence of the change gives it."""
    words = Evidence(document="k", quote="te verlengen tot 1 december 2031", start_char=0, end_char=9, statement="s")
    raised = Changed(
        date="2031-01-01", change="raised", missions=("kfor",), before=Level(9, None, "2031-12-01"),
        after=Level(12, None, "2031-12-01"), document="k", quote="naar twaalf", start_char=0, end_char=9,
        statement="s", earlier=words, ends=words,
    )  # fmt: skip
    assert wording.before_text(raised) == "maximaal 9, tot 1 december 2031"
    assert wording.after_text(raised) == "maximaal 12, tot 1 december 2031"
    ended = replace(raised, change="ended", quote="te beëindigen", ends=None)
    assert wording.after_text(ended) == "einde 1 december 2031"
    mandate = Mandate(
        missions=("kfor",), state="running", end="2031-05-31", outcome="extended", extended_until="2031-12-01",
        extended_by=words,
    )  # fmt: skip
    assert wording.end_text(mandate) == "31 mei 2031 (daarna verlengd tot 1 december 2031)"
