"""What a frame's condition costs and saves is counted from what it would have told."""

from pathlib import Path

import pytest
from evaluation.nearly import main, tallies

from missieregister import scoring
from missieregister.app import App
from missieregister.settings import Settings

HEAD = "doc\tmissions\tslot\tvalue\tneed\tquote\n"
#: another country decides, which a frame for decisions of ours lacks nothing else for
SENTENCE = "Duitsland verlengt de bijdrage aan de VN-missie UNMIVER tot en met 31 mei 2032."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "kst-39990-7.txt").write_text(
        "39 990 Bijdragen\n\nNr. 7 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Tweede Kamer\n\n"
        f"Den Haag, 3 juli 2031\n\n{SENTENCE}\n",
        encoding="utf-8",
    )
    return tmp_path


def counted(folder: Path, rows: str) -> dict[str, tuple[int, int]]:
    (folder / "facts.tsv").write_text(HEAD + rows, encoding="utf-8")
    app = App(Settings(data=Path("data")))
    found = tallies([folder], app, scoring.names_of(app.missions))
    return {frame: (len(t.facts), len(t.false)) for (frame, lack), t in found.items() if lack.startswith("wie is")}


def test_a_fact_behind_one_condition_is_a_cost_of_it(folder: Path) -> None:
    rows = "kst-39990-7\tunmiver\tdecision\textend\trequired\tverlengt\n"
    rows += "kst-39990-7\tunmiver\tmandate_end\t2032-05-31\trequired\ttot en met 31 mei 2032\n"
    assert counted(folder, rows)["decision.extend"] == (2, 0)


def test_what_is_no_fact_is_kept_out_by_it(folder: Path) -> None:
    rows = "kst-39990-7\tunmiver\tdecision\textend\toptional\tverlengt\n"
    rows += "kst-39990-7\tunmiver\tceiling\t4\trequired\tbijdrage\n"
    assert counted(folder, rows)["decision.extend"] == (0, 1)


def test_it_prints_the_condition_and_the_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counted(folder, "kst-39990-7\tunmiver\tmandate_end\t2032-05-31\trequired\ttot en met 31 mei 2032\n")
    main([str(folder), "--least", "0"])
    told = " ".join(capsys.readouterr().out.split())
    assert "decision.extend: wie is" in told
    assert SENTENCE in told
