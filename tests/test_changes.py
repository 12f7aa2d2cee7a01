"""The list of what changed names every fact, and a baseline holds no word of its document."""

from pathlib import Path

import pytest
from evaluation.changes import changes, facts, main

LETTERS = Path(__file__).resolve().parents[1] / "samples" / "letters"


def test_nothing_changed_of_what_was_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    baseline = tmp_path / "baseline.jsonl"
    main([str(baseline), str(LETTERS), "--write"])
    capsys.readouterr()
    main([str(baseline), str(LETTERS)])
    assert capsys.readouterr().out == f"+0 -0 ({len(facts(LETTERS))} the same)\n"


def test_what_came_and_went_is_listed_by_place_however_often_it_stands_there() -> None:
    one, two, three = (f'{{"document": "a", "start_char": {place}}}' for place in (1, 2, 3))
    assert changes([one, two, two], [two, three]) == ["+1 -2 (1 the same)", f"- {one}", f"- {two}", f"+ {three}"]


def test_facts_hold_numbers_and_dates_and_no_words() -> None:
    lines = facts(LETTERS)
    assert any('"personnel": {"max": 60}' in line for line in lines)
    assert any('"end": "2030-12-31"' in line for line in lines)
    told = "\n".join(lines)
    assert not any(word in told for word in ("militairen", "kabinet", "quote", "conditions", "text"))


def test_letters_that_are_not_here_are_no_failure_and_leave_the_baseline(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = tmp_path / "baseline.jsonl"
    baseline.write_text("{}\n")
    main([str(baseline), str(tmp_path / "absent"), "--write"])
    assert "is not here" in capsys.readouterr().out
    assert baseline.read_text() == "{}\n"
