"""The bars of a mission's life: how long each mandate is drawn."""

from datetime import date

from missieregister.interfaces.web.life import life_view
from missieregister.register import fold
from tests.register.making import MISSIONS, said


def test_a_mandate_whose_end_no_letter_gave_is_drawn_no_further_than_its_extension() -> None:
    of = "kst-90001-1"
    made = [
        said("mandate", "munora", start="2018", doc=of, published="2020-03-03"),
        said("decision", "munora", "extend", end="2021-12-31", doc=of, published="2020-03-03", at=40),
        said("decision", "munora", "extend", end="2023-12-31", doc="kst-90001-2", published="2021-11-01"),
    ]
    view = life_view(fold(made, MISSIONS).life("munora"), date(2022, 1, 1), ())
    assert view.wide is not None
    first = min(view.wide.bars, key=lambda bar: bar.period.href)
    assert (first.period.end, first.period.certain) == (date(2021, 12, 31), False)
