"""The scorer: what counts as found, as right and as the same, by examples that can be counted on one hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.knowledge import load
from missieregister.model.statement import Amount, Personnel, Statement
from missieregister.scoring import (
    SLOTS,
    Evaluation,
    Names,
    Said,
    compare,
    evaluate,
    fits,
    names_of,
    parse_facts,
    parse_missions,
    parse_statements,
)

HEAD = "doc\tmissions\tslot\tvalue\tneed\tquote\n"
NAMES = Names([("alcyon", "alcyon"), ("Taakgroep Alcyon", "alcyon"), ("unmiver", "unmiver")])


def statement(kind: str, **values: object) -> Statement:
    fields = {"document": "kst-1-2", "missions": ("alcyon",), "quote": "Zo.", "start_char": 0, "end_char": 3,
              "rule": "r", "confidence": 0.9}  # fmt: skip
    return Statement(kind=kind, **{**fields, **values})  # type: ignore[arg-type]


def people(high: int | None, low: int | None = None, previous: int | None = None) -> Personnel:
    return Personnel(min=low, max=high, text="", previous=previous)


def scored(rows: list[str], *told: Statement) -> Evaluation:
    text = HEAD + "".join(f"kst-1-2\t{row}\tZo.\n" for row in rows)
    facts, problems = parse_facts(text, "feiten.tsv", NAMES)
    assert problems == ()
    return evaluate(facts, told, NAMES)


def test_a_perfect_answer_is_perfect() -> None:
    found = scored(
        [
            "alcyon\tdecision\textend\trequired",
            "alcyon\tmandate_end\t2031-12\trequired",
            "alcyon\tceiling\t75\trequired",
        ],
        statement("decision", action="extend", end="2031-12-31", personnel=people(75)),
    )
    assert (found.total.precision, found.total.recall, found.total.f1) == (1, 1, 1)
    assert (found.missed, found.wrong) == ((), ())


def test_what_is_missed_costs_recall_and_what_is_wrong_costs_precision() -> None:
    found = scored(
        ["alcyon\tdecision\textend\trequired", "alcyon\tdeployed\t57\trequired"],
        statement("decision", action="extend", end="2031-12-31"),
    )
    assert (found.total.found, found.total.required) == (1, 2)
    assert (found.total.right, found.total.said) == (1, 2)
    assert [f.slot for f in found.missed] == ["deployed"]
    assert [(s.slot, s.value) for s in found.wrong] == [("mandate_end", "2031-12-31")]
    assert found.slots["mandate_end"].recall is None
    assert found.slots["mandate_end"].precision == 0
    assert found.kinds["decision"].f1 == 1
    assert found.kinds["deployment"].found == 0


def test_an_optional_fact_excuses_and_is_not_asked_for() -> None:
    rows = ["alcyon\tdeployed\t57\toptional"]
    silent, spoken = scored(rows), scored(rows, statement("deployment", personnel=people(57)))
    assert (silent.total.required, silent.total.said) == (0, 0)
    assert (silent.total.precision, silent.total.recall, silent.total.f1) == (None, None, None)
    assert spoken.total.precision == 1


def test_a_fact_about_any_mission_fits_all_when_required_and_only_none_when_optional() -> None:
    told = statement("commitment", due="2031-06")
    nameless = statement("commitment", due="2031-06", missions=())
    assert scored(["*\tcommitment\t2031-06\trequired"], told).total.right == 1
    assert scored(["*\tcommitment\t2031-06\toptional"], told).total.right == 0
    assert scored(["*\tcommitment\t2031-06\toptional"], nameless).total.right == 1


def test_the_same_said_twice_counts_once_and_by_the_surest() -> None:
    told = [statement("commitment", due="2031-06", confidence=c) for c in (0.7, 0.96, 0.8)]
    found = scored(["alcyon\tcommitment\t2031-06\trequired"], *told)
    assert found.total.said == 1
    assert [(b.low, b.high, b.count) for b in found.bins] == [(0.95, 1.0, 1)]


def test_a_reprint_counts_as_its_original_and_other_documents_not_at_all() -> None:
    rows = ["alcyon\tdeployed\t57\trequired"]
    assert scored(rows, statement("deployment", personnel=people(57), document="kst-1-2-n1")).total.found == 1
    assert scored(rows, statement("deployment", personnel=people(99), document="kst-9-9")).total.said == 0


@pytest.mark.parametrize(
    ("told", "slots"),
    [
        (statement("decision", action="end", personnel=people(3)), {"decision": "end", "previous_ceiling": "3"}),
        (statement("decision", action="increase", personnel=people(75, previous=60)),
         {"decision": "increase", "ceiling": "75", "previous_ceiling": "60"}),
        (statement("mandate", personnel=people(3, 2), start="2031", end="2032"),
         {"ceiling": "3", "floor": "2", "mandate_start": "2031", "mandate_end": "2032"}),
        (statement("mandate", personnel=people(6, 6)), {"ceiling": "6"}),
        (statement("finance", amount=Amount(value=1_600_000)), {"amount_eur": "1600000"}),
        (statement("commitment"), {"commitment": "unscheduled"}),
        (statement("procedure", action="request", date="2031-06-10"), {"request": "2031-06-10"}),
        (statement("procedure", action="debate", date="2031-06-10"), {}),
        (statement("international_mandate", end="2031-06"), {"international_end": "2031-06"}),
    ],
)  # fmt: skip
def test_a_statement_fills_the_slots_of_its_kind(told: Statement, slots: dict[str, str]) -> None:
    found = scored(["alcyon\tdeployed\t1\toptional"], told)
    assert {s.slot: s.value for s in found.wrong} == slots
    assert set(slots) <= set(SLOTS)


@pytest.mark.parametrize(
    ("slot", "one", "other", "same"),
    [
        ("mandate_end", "2022-12", "2022-12-31", True),
        ("mandate_end", "2022", "2022-12-31~", True),
        ("mandate_end", "2022-02~", "2022-02-28", True),
        ("mandate_end", "2024-02", "2024-02-29", True),
        ("mandate_end", "2023-01/2023-06", "2023-06", True),
        ("mandate_end", "2022-12", "2022-11", False),
        ("commitment", "2023-22", "2023-22", True),
        ("commitment", "2023-22", "2023-08", False),
        ("commitment", "unscheduled", "2023", False),
        ("ceiling", "75", "75.0", True),
        ("ceiling", "75", "57", False),
        ("decision", "extend", "end", False),
    ],
)
def test_values_are_the_same_when_they_mean_the_same(slot: str, one: str, other: str, same: bool) -> None:
    facts, _ = parse_facts(f"{HEAD}d\talcyon\t{slot}\t{one}\trequired\tZo.\n", "f", NAMES)
    mine = statement("mandate", document="d")

    assert fits(facts[0], Said("d", frozenset(("alcyon",)), slot, other, mine)) is same


def test_one_of_several_readings_and_of_several_missions_will_do() -> None:
    rows = ["unmiver+Taakgroep Alcyon\tmandate_end\t2031-05|2031-06\trequired"]
    assert scored(rows, statement("mandate", end="2031-06")).total.found == 1


def test_calibration_compares_what_was_claimed_with_what_came() -> None:
    rows = [f"alcyon\tdeployed\t{n}\trequired" for n in range(3)]
    told = [statement("deployment", personnel=people(n), confidence=0.8) for n in range(4)]
    found = scored(rows, *told)
    assert [(b.low, b.count, b.accuracy) for b in found.bins] == [(0.8, 4, 0.75)]
    assert found.calibration_error == pytest.approx(0.05)


@given(st.lists(st.tuples(st.integers(0, 9), st.floats(0, 1)), max_size=20))
def test_bins_hold_each_thing_once(told: list[tuple[int, float]]) -> None:
    made = [statement("deployment", personnel=people(n), confidence=c) for n, c in told]
    found = scored(["alcyon\tdeployed\t1\trequired"], *made)
    assert sum(b.count for b in found.bins) == found.total.said == len({n for n, _ in told})
    for one in found.bins:
        assert one.low - 1e-3 <= one.confidence <= one.high + 1e-3
        assert 0 <= one.accuracy <= 1


def test_comparing_lists_what_came_and_went_and_overlooks_rule_and_confidence() -> None:
    kept, gone, new = (
        statement("commitment", due="2031"),
        statement("mandate", end="2031"),
        statement("mandate", end="2032"),
    )
    found = compare([kept, new], [statement("commitment", due="2031", rule="x", confidence=0.1), gone])
    assert [s.end for s in found.gained] == ["2032"]
    assert [s.end for s in found.lost] == ["2031"]
    assert found.kept == 1


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("kst-1-2\talcyon\tplafond\t75\trequired\tZo.", "plafond"),
        ("kst-1-2\talcyon\tceiling\t75\tsoms\tZo.", "soms"),
        ("kst-1-2\talcyon\tceiling\t\trequired\tZo.", "value"),
        ("kst-1-2", "missions"),
    ],
)
def test_a_line_that_is_no_fact_is_named_and_the_rest_is_read(line: str, word: str) -> None:
    good = "kst-1-2\talcyon\tceiling\t75\trequired\tZo."
    facts, problems = parse_facts(f"{HEAD}{good}\n{line}\n{good}\n", "feiten.tsv", NAMES)
    assert len(facts) == 2
    assert [(p.source, p.place) for p in problems] == [("feiten.tsv", "regel 3")]
    assert word in problems[0].reason
    assert problems[0].remedy


def test_a_list_without_the_right_columns_is_no_list_of_facts() -> None:
    facts, problems = parse_facts("doc\tslot\nx\ty\n", "feiten.tsv", NAMES)
    assert facts == ()
    assert "missions" in problems[0].reason


def test_a_baseline_says_which_of_its_lines_is_no_statement() -> None:
    found, problems = parse_statements('\n{"kind": "mandate"}\nonzin\n', "eerder.jsonl")
    assert found == ()
    assert [p.place for p in problems] == ["regel 2 en nog 1"]


def test_names_come_from_a_list_or_from_the_gazetteer() -> None:
    listed = parse_missions("id\tname\taliases\nalcyon\tTaakgroep Alcyon\tAlcyon|TG Alcyon\n")
    assert {listed.ident(n) for n in ("alcyon", "Taakgroep Alcyon", "TG-Alcyon", "taakgroep alcyon")} == {"alcyon"}
    assert listed.ident("Iets Anders") == "iets-anders"
    assert listed.ident("*") == "*"
    known = names_of(load().missions)
    assert all(known.ident(mission) == mission for mission in load().missions)
    assert known.ident("EUTM Mali") == "eutm-mali"
