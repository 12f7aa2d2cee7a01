"""The pages on what is due, what changed and what does not fit."""

import datetime

import pytest

from missieregister.interfaces.web.recall import Recall
from missieregister.model.mission import Mission
from tests.web.holdings import HOSTILE, FakeApp
from tests.web.visitor import Visitor, crawl


def words(page: object) -> str:
    return " ".join(page.xpath("//main")[0].text_content().split())  # type: ignore[attr-defined]


def test_the_menu_leads_to_all_three(visitor: Visitor) -> None:
    menu = visitor.page("/").xpath("//nav[@aria-label='Hoofdmenu']//a/@href")
    assert {"/agenda", "/wijzigingen", "/controle"} <= set(menu)
    for path in ("/agenda", "/wijzigingen", "/controle"):
        assert visitor.page(path).xpath("//nav//a[@aria-current='page']/@href") == [path]
    assert {"/agenda", "/wijzigingen", "/controle"} <= crawl(visitor)


def test_the_agenda_shows_what_the_register_says_is_due(visitor: Visitor) -> None:
    due = FakeApp().agenda(datetime.date(2022, 10, 1), datetime.date(2024, 10, 1))
    assert due
    page = visitor.page("/agenda?op=2022-10-01&binnen=24")
    rows = page.xpath("//tbody/tr")
    assert len(rows) == len(due)
    assert page.xpath("//tbody//a[@class='bron']/@href") == [f"/document/{d.document}#s={d.statement}" for d in due]
    assert page.xpath("//option[@selected]/@value") == ["24"]
    assert visitor.page("/agenda?binnen=99").xpath("//option[@selected]/@value") == ["6"]


def test_a_day_near_the_end_of_the_calendar(visitor: Visitor) -> None:
    assert "31 december 9999" in words(visitor.page("/agenda?op=9999-12-30&binnen=60"))
    assert "28 februari 2023" in words(visitor.page("/agenda?op=2022-08-31&binnen=6"))


def test_changes_in_a_time(visitor: Visitor) -> None:
    found = FakeApp().changes(datetime.date(2022, 1, 1), datetime.date(2022, 12, 31))
    assert found
    page = visitor.page("/wijzigingen?van=2022-01-01&tot=2022-12-31")
    assert len(page.xpath("//tbody/tr")) == len(found)
    assert "verlengd" in words(page)
    assert not visitor.page("/wijzigingen?van=1980-01-01&tot=1980-12-31").xpath("//table")


def test_without_a_question_changes_shows_the_last_year_of_letters(visitor: Visitor) -> None:
    page = visitor.page("/wijzigingen")
    # Today is 2022-10-01 here, and younger letters are held.
    assert page.xpath("//input[@type='date']/@value")[-2:] == ["2021-10-01", "2022-10-01"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/agenda?op=morgen", "is geen datum"),
        ("/wijzigingen?van=morgen", "is geen datum"),
        ("/controle?op=morgen", "is geen datum"),
        ("/wijzigingen?van=2022-12-31&tot=2022-01-01", "verkeerd om"),
    ],
)
def test_a_wrong_question_is_answered_with_the_right_one(visitor: Visitor, path: str, said: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 400
    assert said in answer.text


def test_what_does_not_fit_stands_with_its_sentences(visitor: Visitor) -> None:
    app = FakeApp()
    found = app.check(app.horizon() or datetime.date(2022, 10, 1))
    shown = [f for f, review in found if review is None]
    page = visitor.page("/controle")
    assert page.xpath("//tbody/tr/@id") == [f"c-{f.id}" for f in shown]
    assert len(page.xpath("//tbody//a[@class='bron']")) == sum(len(f.evidence) for f in shown)
    assert "Bekeken en afgedaan" in words(page)
    assert HOSTILE in page.xpath("//main")[0].text_content()


def test_what_does_not_fit_is_asked_on_any_day(visitor: Visitor) -> None:
    app, rows = FakeApp(), {}
    for day in (datetime.date(2019, 1, 1), datetime.date(2035, 1, 1)):
        page = visitor.page(f"/controle?op={day}")
        rows[day] = page.xpath("//tbody/tr/@id")
        assert rows[day] == [f"c-{f.id}" for f, review in app.check(day) if review is None]
    assert len({tuple(ids) for ids in rows.values()}) == 2


def test_without_letters_each_page_says_so(empty: Visitor) -> None:
    assert "Niets op de agenda" in words(empty.page("/agenda"))
    assert "Geen wijzigingen" in words(empty.page("/wijzigingen"))
    assert "Niets gevonden" in words(empty.page("/controle"))


def test_a_mission_shows_what_of_it_is_due(visitor: Visitor) -> None:
    due = [d for d in FakeApp().agenda(datetime.date(2022, 10, 1), datetime.date.max) if "bremal" in d.missions]
    assert due
    page = visitor.page("/mission/bremal")
    assert len(page.xpath("//section[@aria-labelledby='agenda']//li")) == len(due)


def test_many_missions_under_one_mandate_go_by_one_name() -> None:
    app = FakeApp()
    parts = tuple(f"deel-{n}" for n in range(4))
    whole = Mission(id="geheel", name="Het geheel", members=parts)
    pair = Mission(id="paar", name="Een paar", members=parts[:2])
    app.missions = {m.id: m for m in (whole, pair)}
    recall = Recall(app.register(), app)
    assert [f.name for f in recall.contribution(parts)] == ["Het geheel"]
    assert [f.id for f in recall.contribution(parts[:2])] == list(parts[:2])
    assert [f.id for f in recall.contribution(parts[:3])] == list(parts[:3])


@pytest.mark.parametrize("path", ["/agenda", "/controle"])
def test_what_was_known_on_a_day_is_asked_for(visitor: Visitor, path: str) -> None:
    page = visitor.page(f"{path}?op=2022-10-01&bekend=1 oktober 2022")
    assert "zoals bekend op 1 oktober 2022" in page.text_content() or page.xpath("//div[contains(@class,'leeg')]")
    assert page.xpath("//input[@name='bekend']/@value") == ["2022-10-01"]
    wrong = visitor.get(f"{path}?bekend=gisteren")
    assert wrong.status_code == 400
    assert "“gisteren” is geen datum" in wrong.text


def test_two_documents_are_compared(visitor: Visitor) -> None:
    page = visitor.page("/wijzigingen?eerste=99 999, nr. 9&tweede=kst-99999-12")
    assert page.xpath("//input[@name='tweede']/@value") == ["kst-99999-12"]
    said = page.text_content()
    assert "anders zegt dan 99 999, nr. 9" in said or "zegt niets anders dan 99 999, nr. 9" in said
    wrong = visitor.get("/wijzigingen?eerste=99 999, nr. 9")
    assert wrong.status_code == 400
    assert "is geen document in het register" in wrong.text
