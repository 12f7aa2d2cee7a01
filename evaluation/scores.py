"""How well each evaluation set is read, in one table: ``python -m evaluation.scores``.

A set is a folder below this one with ``facts.tsv`` and ``texts/``, and maybe ``lookalikes/``: texts that must give no
statement of what the Netherlands does. One with a file ``CLOSED`` holds sets that rules
may not be made from; they are scored only when asked for (``--closed``), at the end of a piece of work, because every
look at a score guides the next rule.
"""

import argparse
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path

from msgspec import structs

from missieregister import scoring
from missieregister.app import App
from missieregister.app.reports import Extracted
from missieregister.documents.identity import file_slug
from missieregister.interfaces.output import Column, write_table
from missieregister.model.statement import Statement
from missieregister.settings import Settings

HERE = Path(__file__).parent
#: what a look-alike must not yield with the Netherlands as its actor
OURS = ("decision", "mandate", "deployment", "finance", "commitment")

COLUMNS = (
    Column("set", itemgetter(0)),
    *(
        Column(heading, itemgetter(place), align="right", wrap=False)
        for place, heading in enumerate(("texts", "precision", "recall", "F1", "found", "right"), 1)
    ),
)


def is_closed(folder: Path, top: Path = HERE) -> bool:
    """Whether a set lies in a closed folder below ``top``."""
    return any((at / "CLOSED").exists() for at in (folder, *folder.parents) if at.is_relative_to(top))


def sets(top: Path = HERE) -> Iterator[Path]:
    """Yield the folders of all sets below a folder, in order."""
    for facts in sorted(top.rglob("facts.tsv")):
        if (facts.parent / "texts").is_dir():
            yield facts.parent


def scored(folder: Path, app: App, names: scoring.Names) -> scoring.Evaluation:
    """Return how the statements of a set's texts agree with its facts."""
    facts, problems = scoring.parse_facts((folder / "facts.tsv").read_text(encoding="utf-8"), str(folder), names)
    if problems:
        raise SystemExit("\n".join(problem.line() for problem in problems))
    extracted = app.extract([folder / "texts"])
    return scoring.evaluate(facts, named_as_noted(extracted, {fact.document for fact in facts}), names)


def named_as_noted(extracted: Extracted, noted: Collection[str]) -> list[Statement]:
    """Return statements under the ids by which facts note their documents: the names of files, whatever number a text
    bears."""
    ids: dict[str, str] = {}
    for document in extracted.documents:
        if scoring.original(document.id) not in noted:
            names = (file_slug(rendition.source) for rendition in document.renditions)
            ids[document.id] = next((name for name in names if name in noted), document.id)
    return [structs.replace(s, document=ids.get(s.document, s.document)) for s in extracted.statements]


def wrongly_dutch(folder: Path) -> list[Statement]:
    """Return the statements of what the Netherlands does that a set's look-alikes give; there should be none."""
    if not (folder / "lookalikes").is_dir():
        return []
    found = App(Settings(data=Path("data"))).extract([folder / "lookalikes"]).statements
    return [s for s in found if s.actor == "nl" and s.kind in OURS]


def rows(folders: Sequence[Path], top: Path = HERE) -> Iterator[tuple[str, ...]]:
    """Yield for each set its name, texts, precision, recall, F1 and what was found and right; then those of each folder
    that holds several, and all together."""
    app = App(Settings(data=Path("data")))
    names = scoring.names_of(app.missions)
    of_folder: dict[str, list[Sequence[int]]] = {}
    for folder in folders:
        result = scored(folder, app, names)
        texts = sum(not path.name.endswith(".meta.yaml") for path in (folder / "texts").iterdir())
        counts = [texts, result.total.found, result.total.required, result.total.right, result.total.said]
        of_folder.setdefault(folder.relative_to(top).parts[0], []).append(counts)
        yield _row(str(folder.relative_to(top)), counts)
    for name, several in of_folder.items():
        if len(several) > 1:
            yield _row(f"{name}/*", _sums(several))
    yield _row("together", _sums(counts for several in of_folder.values() for counts in several))


def _sums(counts: Iterable[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*counts, strict=True)] or [0] * 5


def _row(name: str, counts: Sequence[int]) -> tuple[str, ...]:
    texts, found, required, right, said = counts
    precision, recall = right / max(1, said), found / max(1, required)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    shares = (f"{value:.3f}" for value in (precision, recall, f1))
    return name, str(texts), *shares, f"{found}/{required}", f"{right}/{said}"


def main(args: Sequence[str] | None = None) -> None:
    """Score the open sets, or with ``--closed`` the closed ones, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--closed", action="store_true", help="score the closed sets instead of the open ones")
    chosen = parser.parse_args(args)
    folders = [folder for folder in sets() if is_closed(folder) == chosen.closed]
    print("Closed sets" if chosen.closed else "Open sets")
    write_table(list(rows(folders)), COLUMNS, sys.stdout)
    texts = sum(not p.name.endswith(".meta.yaml") for folder in folders for p in folder.glob("lookalikes/*"))
    print(f"Look-alikes: {sum(len(wrongly_dutch(folder)) for folder in folders)} wrong statements of {texts} texts")


if __name__ == "__main__":
    main()
