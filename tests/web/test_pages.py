"""The other pages: what they say, what they refuse, and that every link leads somewhere."""

import datetime

import pytest

from missieregister.interfaces.web import create_app
from missieregister.interfaces.web.overview import title_text
from missieregister.interfaces.web.recall import Recall
from missieregister.interfaces.web.search import find
from missieregister.model.mission import Mission
from missieregister.register.values import Mandate
from tests.web.holdings import MISSIONS, FakeApp, FakeRegister
from tests.web.visitor import Visitor, crawl, words_of


def test_the_register_on_a_day(visitor: Visitor) -> None:
    page = visitor.page("/?op=2023-02-01")
    (row,) = page.xpath("//tr[contains(@class,'bijdrage')][.//a[@href='/mission/bremal']]")
    words = " ".join(row.text_content().split())
    for said in (
        "BREMAL en NOORDMARK",
        "40",
        "samen",
        "ten minste 10",
        "1 januari 2023",
        "mogelijk: verlengd",
    ):
        assert said in words
    quote = row.xpath("following-sibling::tr[1]//a")[0]
    assert quote.get("href").startswith("/document/kst-99999-12#s=")
    assert "met maximaal 40 personen" in quote.text_content()


def test_a_shared_ceiling_counts_once_in_the_total(visitor: Visitor) -> None:
    page = visitor.page("/?op=2023-02-01")
    assert page.xpath("//tfoot//td[contains(@class,'getal')]")[0].text_content().strip() == "40"
    assert "telt één keer" in page.xpath("//tfoot")[0].text_content()


def test_what_was_known_then_is_another_answer(visitor: Visitor) -> None:
    then = visitor.page("/?op=2023-02-01&bekend=2022-07-01")
    assert not then.xpath("//table//a[@href='/mission/bremal']")
    assert "1 juli 2022" in then.xpath("//main")[0].text_content()


def test_grouped_by_region_or_organisation(visitor: Visitor) -> None:
    def heads(path: str) -> list[str]:
        return [e.text for e in visitor.page(path).xpath("//th[@scope='rowgroup']")]

    assert heads("/?op=2023-02-01") == ["Meer dan één regio", "Zonder regio"]
    assert heads("/?op=2023-02-01&per=organisatie") == ["Meer dan één organisatie", "Zonder organisatie"]


def test_the_visitor_starts_today(visitor: Visitor) -> None:
    page = visitor.page("/")
    assert page.xpath("//input[@id='op']/@value") == ["2022-10-01"]
    assert page.xpath("//table//a[@href='/mission/bremal']")


def test_nothing_runs_so_it_proposes_days_on_which_something_did(visitor: Visitor) -> None:
    page = visitor.page("/?op=1999-01-01")
    assert not page.xpath("//table")
    proposed = page.xpath("//ul[@class='voorstel']//a/@href")
    assert proposed
    assert all(visitor.page(href).xpath("//table") for href in proposed)


@pytest.mark.parametrize("query", ["op=gisteren", "op=2022-02-30", "op=0", "bekend=31-2-2022", "op=२०२२-01-01"])
def test_a_date_that_is_none_is_said_so(visitor: Visitor, query: str) -> None:
    answer = visitor.get(f"/?{query}")
    assert answer.status_code == 400
    assert "is geen datum" in answer.text


@pytest.mark.parametrize(
    "query", ["op=1-10-2022", "op=20221001", "op=", "op=0001-01-01", "op=9999-12-31", "op=2024-02-29"]
)
def test_dates_at_the_edges_and_in_other_forms_are_fine(visitor: Visitor, query: str) -> None:
    assert visitor.get(f"/?{query}").status_code == 200


def test_missions_by_name_alias_part_and_typing_error(visitor: Visitor) -> None:
    assert visitor.get("/missions?zoek=zuidster operatie").headers["location"] == "/mission/bremal"
    assert visitor.get("/missions?zoek=Noordmark").headers["location"] == "/mission/noordmark"
    close = visitor.page("/missions?zoek=nordmarck")
    assert "Bedoelde u" in close.text_content()
    assert close.xpath("//table//a/@href") == ["/mission/noordmark"]
    none = visitor.page("/missions?zoek=zzzzzz")
    assert "Geen missie heet" in none.text_content()


def test_a_country_shows_all_that_is_held_there(visitor: Visitor) -> None:
    assert visitor.get("/missions?zoek=bremalië").headers["location"] == "/mission/bremal"
    names = {"bremal": "BREMAL", "bremal-nieuw": "BREMAL NIEUW", "noordmark": "NOORDMARK"}
    assert find("Bremalië", names, MISSIONS) == (["bremal", "bremal-nieuw"], False)
    # of a mission by that name nothing is held
    listed = {**MISSIONS, "land": Mission(id="land", name="Inzet", lookup=(), aliases=("Bremalië",))}
    assert find("Bremalië", names, listed) == (["bremal", "bremal-nieuw"], False)
    assert find("Bremalië", {**names, "land": "Inzet"}, listed)[0] == ["land", "bremal", "bremal-nieuw"]


def test_missions_tell_how_they_stand_today() -> None:
    over = Mandate(missions=("noordmark",), state="lapsed", ceiling=8, end="2021-12-31")
    runs = Mandate(missions=("bremal",), state="running", ceiling=9, end="2023-06-30")
    register = FakeRegister()
    register.standing = lambda _day, _known=None: (over, runs)  # type: ignore[assignment]
    rows = Recall(register, FakeApp()).summaries(datetime.date(2022, 10, 1))
    assert (rows["noordmark"].last, rows["bremal"].last) == (over, runs)


def test_a_mission_tells_its_life_with_a_picture_and_a_table(visitor: Visitor) -> None:
    page = visitor.page("/mission/bremal")
    assert len(page.xpath("//ol[@class='verloop']/li")) == 8
    bars = page.xpath("//*[local-name()='svg'][contains(@class,'beeld-breed')]//*[local-name()='rect']")
    assert len(bars) == len(page.xpath("//tr[starts-with(@id,'mandaat-')]")) == 2
    assert float(bars[0].get("x")) < float(bars[1].get("x"))
    words = page.text_content()
    for said in ("EU", "Bremalië", "militaire missie", "BREMAL NIEUW", "€ 2,5 miljoen", "mits de veiligheid"):
        assert said in words


def test_what_rests_on_weighing_says_so_in_the_register_and_in_a_missions_life(visitor: Visitor) -> None:
    rows = visitor.page("/?on=2022-11-10").xpath("//tr[@class='citaat']")
    assert sorted("gewogen, kans 71%" in words_of(row) for row in rows) == [False, True]
    steps = visitor.page("/mission/bremal").xpath("//li[starts-with(@id, 'stap-')]")
    assert ["gewogen, kans 71%" in words_of(step) for step in steps].count(True) == 1


def test_a_mission_without_letters_and_one_without_facts(visitor: Visitor) -> None:
    assert "geen stap" in visitor.page("/mission/bremal-nieuw").text_content()
    assert "staat nog niet in onze lijst" in visitor.page("/mission/onbekende-missie").text_content()


def test_documents_are_filtered(visitor: Visitor) -> None:
    def found(query: str) -> list[str]:
        return list(visitor.page(f"/documents?{query}").xpath("//a[@class='naam']/@href"))

    assert len(found("")) == 3
    assert found("soort=letter&jaar=2022") == ["/document/kst-99999-12"]
    assert len(found("dossier=99999")) == 2
    assert found("jaar=1900") == []


def test_documents_say_what_they_are_about(visitor: Visitor) -> None:
    page = visitor.page("/documents")
    (row,) = page.xpath("//tr[.//a[@href='/document/kst-99999-12']]")
    assert row.xpath(".//a[starts-with(@href, '/mission/')]/@href") == [
        "/mission/bremal",
        "/mission/noordmark",
    ]


def test_a_mission_that_nobody_listed_is_called_as_the_letter_calls_it() -> None:
    app = FakeApp()
    register = FakeRegister()
    register.missions = lambda: [("noordmark", "noordmark"), ("bremal", "bremal")]  # type: ignore[method-assign]
    app.missions = {}
    assert Recall(register, app).names == {"noordmark": "NOORDMARK", "bremal": "BREMAL"}


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        (
            "BRIEF VAN DE MINISTERS VAN ZEE EN LAND, VAN LUCHT",
            "Brief van de ministers van Zee en Land, van Lucht",
        ),
        ("BRIEF VAN DE STAATSSECRETARIS VAN ZEE", "Brief van de staatssecretaris van Zee"),
        ("BREMAL", "BREMAL"),
        ("Brief van BREMAL", "Brief van BREMAL"),
    ],
)
def test_a_title_in_capitals_is_shown_in_small_letters(printed: str, shown: str) -> None:
    assert title_text(printed) == shown


def test_errors_are_pages_too(visitor: Visitor) -> None:
    for path in (
        "/nergens",
        "/mission/nergens",
        "/document/kst-1-1",
        "/document/..%2F..%2Fetc",
        "/static/geen.css",
    ):
        answer = visitor.get(path)
        assert (answer.status_code, "Deze pagina bestaat niet" in answer.text) == (404, True), path
    refused = visitor.get("/", method="POST")
    assert (refused.status_code, "Dat kan hier niet" in refused.text) == (405, True)


def test_our_own_fault_is_a_page_that_gives_nothing_away(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(FakeApp):
        def register(self) -> FakeRegister:
            raise RuntimeError("geheim")

    answer = Visitor(create_app(Broken())).get("/")
    assert answer.status_code == 500
    assert "Er ging iets mis" in answer.text
    assert "geheim" not in answer.text
    assert "content-security-policy" in answer.headers
    assert any(record.exc_info for record in caplog.records)


def test_an_empty_register_says_what_to_do(empty: Visitor) -> None:
    for path in ("/", "/missions", "/documents"):
        assert "missieregister add" in empty.page(path).text_content()


def test_headers_hold_everything_else_out(visitor: Visitor) -> None:
    for path in ("/", "/nergens", "/static/style.css", "/favicon.svg", "/document/kst-99999-12"):
        headers = visitor.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
        assert "script-src" not in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_head_and_etag(visitor: Visitor) -> None:
    answer = visitor.get("/over", method="HEAD")
    assert answer.status_code == 200
    again = visitor.get("/over", {"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert visitor.get("/over", {"If-None-Match": '"iets anders"'}).status_code == 200


def test_every_link_leads_to_a_page_and_every_fragment_to_a_place(visitor: Visitor) -> None:
    seen = crawl(visitor)
    assert {"/mission/bremal", "/document/kst-99999-12", "/over", "/documents", "/missions"} <= seen
