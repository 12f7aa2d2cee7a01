"""What people call missions that the gazetteer lacks."""

from collections.abc import Iterable, Iterator

from missieregister.interfaces.naming import as_written
from missieregister.model.statement import Statement


def said(quote: str, mission: str) -> Statement:
    return Statement(
        document="kst-99999-1",
        kind="decision",
        missions=(mission,),
        quote=quote,
        start_char=0,
        end_char=len(quote),
        rule="decision.extend",
        confidence=0.9,
    )


def test_a_mission_is_called_as_the_first_quote_writes_it() -> None:
    quotes = [said("De bijdrage loopt door.", "eucap-tavaro"), said("de missie EUCAP-Tavaro", "eucap-tavaro")]
    named = [("eucap-tavaro", "eucap-tavaro"), ("kfor", "KFOR")]
    assert as_written(named, {"kfor"}, quotes) == {"eucap-tavaro": "EUCAP-Tavaro", "kfor": "KFOR"}


def test_a_name_that_no_letter_gives_is_made_of_the_id() -> None:
    made = ("unmiso", "eutm-karanda", "sky-shield", "unity-shield", "steady-lantern")
    named = as_written([(m, m) for m in made], (), ())
    assert list(named.values()) == ["UNMISO", "EUTM Karanda", "Sky Shield", "Unity Shield", "Steady Lantern"]


def test_statements_and_titles_are_left_alone_where_all_is_known() -> None:
    assert as_written([("kfor", "KFOR")], {"kfor"}, _Untouched(), _unasked) == {"kfor": "KFOR"}


def _unasked() -> Iterable[str]:
    raise AssertionError("titles asked for nothing")


class _Untouched(list[Statement]):
    def __iter__(self) -> Iterator[Statement]:
        raise AssertionError("read for nothing")
