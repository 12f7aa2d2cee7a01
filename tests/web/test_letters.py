"""The pages over the real application: our sample letters, and the real letters where they are here."""

from pathlib import Path

import pytest

from missieregister.app import App
from missieregister.interfaces.web import create_app
from missieregister.settings import Settings
from tests.web.visitor import Visitor, crawl, words_of

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "letters"


def opened(letters: Path, data: Path) -> tuple[App, Visitor]:
    app = App(Settings(data=data))
    report = app.add([letters])
    assert report.files
    return app, Visitor(create_app(app))


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[App, Visitor]:
    return opened(SAMPLES, tmp_path_factory.mktemp("samples"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> tuple[App, Visitor]:
    return opened(shared / "corpus", tmp_path_factory.mktemp("corpus"))


def every_document_keeps_its_words_and_marks_each_statement_once(app: App, visitor: Visitor) -> None:
    for row in app.documents():
        document = app.document(row.id)
        assert document is not None
        page = visitor.page(f"/document/{row.id}")
        shown = [words_of(e) for e in page.xpath("//article//*[@data-blok]")]
        blocks = sorted(document.blocks, key=lambda block: block.kind == "footnote")
        assert [w for w in shown if w] == [document.block_text(b) for b in blocks]
        names = page.xpath("//@id")
        for statement in app.statements(row.id):
            assert names.count(f"s={statement.id}") == 1
            assert names.count(f"l={statement.id}") == 1
            assert page.xpath(f"//mark[@id='s={statement.id}']"), "its sentence is marked, not only listed"


def test_sample_letters_keep_their_words(samples: tuple[App, Visitor]) -> None:
    app, visitor = samples
    assert len(app.documents()) >= 6
    every_document_keeps_its_words_and_marks_each_statement_once(app, visitor)


def test_all_links_over_the_samples_lead_somewhere(samples: tuple[App, Visitor]) -> None:
    app, visitor = samples
    seen = crawl(visitor)
    assert {f"/document/{row.id}" for row in app.documents()} <= seen
    assert {f"/mission/{mission}" for mission, _ in app.register().missions()} <= seen


@pytest.mark.real
def test_real_letters_keep_their_words(corpus: tuple[App, Visitor]) -> None:
    every_document_keeps_its_words_and_marks_each_statement_once(*corpus)


@pytest.mark.real
def test_all_links_over_real_letters_lead_somewhere(corpus: tuple[App, Visitor]) -> None:
    app, visitor = corpus
    seen = crawl(visitor)
    assert {f"/document/{row.id}" for row in app.documents()} <= seen


@pytest.mark.real
def test_the_sentence_of_a_real_letter_is_one_click_from_the_register(corpus: tuple[App, Visitor]) -> None:
    app, visitor = corpus
    page = visitor.page("/?op=2022-10-01")
    (row,) = page.xpath("//tr[contains(@class,'bijdrage')][.//a[@href='/mission/untso']]")
    assert "12" in row.xpath("./td[1]")[0].text_content()
    assert "31 juli 2025" in row.text_content()
    href = row.xpath("following-sibling::tr[1]//a/@href")[0]
    path, _, fragment = href.partition("#")
    (mark,) = visitor.page(path).xpath(f"//mark[@id='{fragment}']")
    statement = next(s for s in app.statements() if f"s={s.id}" == fragment)
    assert words_of(mark) == statement.quote


@pytest.mark.real
def test_an_umbrella_and_its_part_are_told_apart(corpus: tuple[App, Visitor]) -> None:
    _app, visitor = corpus
    front = visitor.page("/?op=2022-10-01")
    names = [a.text_content() for a in front.xpath("//tr[contains(@class,'bijdrage')]//th//a")]
    assert "Brede veiligheidsinzet Irak" in names
    assert "Operation Inherent Resolve" in names
    table = visitor.page("/mission/irak").xpath("//tr[starts-with(@id,'mandaat-')]")
    told = [" ".join(row.text_content().split()) for row in table]
    assert any("voor Operation Inherent Resolve" in row for row in told)
    assert any("31 juli 2025" in row and "voor Brede veiligheidsinzet Irak" in row for row in told)
