"""What a change does to the statements of letters whose sentences may not lie in this repository.

A baseline of such letters holds facts only: names, numbers, dates and places, no word of theirs. One line of JSON a
fact; ``python -m evaluation.changes BASELINE FOLDER`` lists the lines that came and went. It never fails a build.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from missieregister.app import App
from missieregister.model.statement import Statement
from missieregister.settings import Settings

_PLAIN = ("action", "status", "actor", "start", "end", "date", "due")


def fact(statement: Statement) -> str:
    """Return what a statement says, without any words of its document, as a line of JSON."""
    told: dict[str, Any] = {
        "document": statement.document,
        "start_char": statement.start_char,
        "kind": statement.kind,
        "missions": list(statement.missions),
    }
    told |= {name: value for name in _PLAIN if (value := getattr(statement, name)) is not None}
    people, amount = statement.personnel, statement.amount
    if people:
        numbers = {"min": people.min, "max": people.max, "previous": people.previous, "approximate": people.approximate}
        told["personnel"] = {name: value for name, value in numbers.items() if value not in (None, False)}
    if amount:
        told["amount"] = {"value": amount.value, "currency": amount.currency, "bound": amount.bound}
    return json.dumps(told, ensure_ascii=False)


def facts(folder: Path) -> list[str]:
    """Return the facts that the letters of a folder state, in the order of documents and places."""
    found = App(Settings(data=Path("data"))).extract([folder]).statements
    return [fact(s) for s in sorted(found, key=lambda s: (s.document, s.start_char, s.kind, s.missions))]


def changes(before: Iterable[str], now: Iterable[str]) -> list[str]:
    """Return the facts that came (``+``) and went (``-``), by document and place, below how many of each."""
    old, new = Counter(before), Counter(now)
    marked = [("-", line) for line in (old - new).elements()] + [("+", line) for line in (new - old).elements()]
    marked.sort(key=lambda pair: _place(pair[1]))
    kept = sum((old & new).values())
    counts = Counter(mark for mark, _ in marked)
    return [f"+{counts['+']} -{counts['-']} ({kept} the same)", *(f"{mark} {line}" for mark, line in marked)]


def _place(line: str) -> tuple[str, int]:
    told = json.loads(line)
    return told["document"], told["start_char"]


def main(args: Sequence[str] | None = None) -> None:
    """Compare with a baseline, or write one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("baseline", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write the baseline instead of comparing with it")
    chosen = parser.parse_args(args)
    if not chosen.folder.is_dir():
        print(f"{chosen.folder} is not here: nothing to compare.")
        return
    now = facts(chosen.folder)
    if chosen.write:
        chosen.baseline.write_text("".join(f"{line}\n" for line in now), encoding="utf-8")
        print(f"{len(now)} facts in {chosen.baseline}")
        return
    before = chosen.baseline.read_text(encoding="utf-8") if chosen.baseline.exists() else ""
    print("\n".join(changes(before.splitlines(), now)))


if __name__ == "__main__":
    main()
