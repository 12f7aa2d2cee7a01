"""The table of scores keeps closed sets closed, and adds up what is in it."""

from pathlib import Path

import pytest
from evaluation.scores import HERE, is_closed, main, rows, sets

FACTS = "doc\tmissions\tslot\tvalue\tneed\tquote\n"


def made(top: Path, name: str, row: str) -> Path:
    folder = top / name
    (folder / "texts").mkdir(parents=True)
    (folder / "facts.tsv").write_text(FACTS + row, encoding="utf-8")
    (folder / "texts" / f"{name}.txt").write_text(
        "39 990 Bijdragen\n\nNr. 7 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Tweede Kamer\n\n"
        "Den Haag, 3 juli 2031\n\nHet kabinet verlengt de bijdrage aan de VN-missie UNMIVER tot en met 31 mei 2032.\n",
        encoding="utf-8",
    )
    return folder


def test_the_sets_of_the_project_are_found_and_the_closed_ones_known() -> None:
    closed = {folder.relative_to(HERE).parts[0] for folder in sets() if is_closed(folder)}
    opened = {folder.relative_to(HERE).parts[0] for folder in sets() if not is_closed(folder)}
    assert {"held_out", "second_held_out"} <= closed
    assert {"open", "opened", "second_opened"} <= opened


def test_closed_sets_are_not_scored_by_the_way(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[list[str]] = []

    def noted(folders: list[Path]) -> list[tuple[str, ...]]:
        asked.append([folder.relative_to(HERE).parts[0] for folder in folders])
        return []

    monkeypatch.setattr("evaluation.scores.rows", noted)
    monkeypatch.setattr("evaluation.scores.wrongly_dutch", lambda _: [])
    main([])
    main(["--closed"])
    assert "held_out" not in asked[0]
    assert "open" not in asked[1]
    assert "Closed sets" in capsys.readouterr().out


def test_figures_are_whole_in_eighty_columns(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    row = ("whole/a-long-name-of-a-set", "2040", "0.939", "0.886", "0.912", "21634/24412", "28714/30581")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("evaluation.scores.rows", lambda _: [row])
    monkeypatch.setattr("evaluation.scores.wrongly_dutch", lambda _: [])
    main([])
    shown = capsys.readouterr().out
    assert all(figure in shown for figure in row[1:])


def test_a_row_a_set_and_one_for_all(tmp_path: Path) -> None:
    found = made(
        tmp_path, "kst-39990-7", "kst-39990-7\tunmiver\tmandate_end\t2032-05-31\trequired\ttot en met 31 mei 2032\n"
    )
    missed = made(tmp_path, "kst-39990-8", "kst-39990-8\tunmiver\tceiling\t9\trequired\tbijdrage\n")
    table = {row[0]: row for row in rows([found, missed], tmp_path)}
    assert table["kst-39990-7"][5] == "1/1"
    assert table["kst-39990-8"][5] == "0/1"
    assert table["together"][1] == "2"
    assert table["together"][5] == "1/2"
