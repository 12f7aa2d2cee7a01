"""Which frames nearly fire where a fact is missed: ``python -m evaluation.nearly``.

For every condition that was all that kept a frame from firing, this counts the missed facts that the frame would have
told and the false statements that it would have made, over the open sets; the largest gains come first, with
sentences of both sorts. A condition that costs many facts in many documents and keeps out little is worth another
frame, or a class of words more; one that saves a single fact is not.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from evaluation.scores import is_closed, sets
from rich.console import Console

from missieregister import scoring
from missieregister.app import App
from missieregister.extraction import tools_for
from missieregister.extraction.reader import read
from missieregister.extraction.statements.making import statement_of
from missieregister.extraction.tools import Tools
from missieregister.model.document import Document
from missieregister.model.statement import Statement
from missieregister.settings import Settings


class Near(msgspec.Struct, frozen=True):
    """A statement that a frame did not make: for want of what, and in what words."""

    frame: str
    lack: str
    statement: Statement


class Tally(msgspec.Struct):
    """What a condition costs and saves: the facts that it hides, the false statements that it keeps out, and a sentence
    for each of them (documents are told apart, so that what one writer wrote counts once)."""

    facts: dict[tuple[str, str, str], str] = msgspec.field(default_factory=dict)
    false: dict[tuple[str, str, str], str] = msgspec.field(default_factory=dict)

    @property
    def gain(self) -> int:
        """How many facts more than false statements there would be without the condition."""
        return len(self.facts) - len(self.false)


def near_statements(document: Document, tools: Tools) -> Iterator[Near]:
    """Yield what the frames would have said that lacked one thing, where no frame of their kind fired."""
    for reading in read(document, tools, near=True):
        told = {(id(a.candidate), a.frame.kind) for a in reading.attempts if a.fired}
        for attempt in reading.attempts:
            if len(attempt.missing) != 1 or (id(attempt.candidate), attempt.frame.kind) in told:
                continue
            would = msgspec.structs.replace(attempt, missing=())
            statement = statement_of(document, reading.sentence, would, None, {})
            if statement is not None:
                yield Near(attempt.frame.id, attempt.missing[0], statement)


def tallies(folders: Sequence[Path], app: App, names: scoring.Names) -> dict[tuple[str, str], Tally]:
    """Return for each frame and condition what it costs and saves in the texts of some sets."""
    result: dict[tuple[str, str], Tally] = {}
    for folder in folders:
        facts, problems = scoring.parse_facts((folder / "facts.tsv").read_text(encoding="utf-8"), str(folder), names)
        if problems:
            raise SystemExit("\n".join(problem.line() for problem in problems))
        told = {fact.document for fact in facts}
        extracted = app.extract([folder / "texts"])
        missed = scoring.evaluate(facts, extracted.statements, names).missed
        said = {s.key for s in scoring.things_said(extracted.statements, names, told)}
        for document in extracted.documents:
            for near in near_statements(document, tools_for()):
                for one in scoring.things_said([near.statement], names, told):
                    if one.key in said:
                        continue
                    tally = result.setdefault((near.frame, near.lack), Tally())
                    fitting = [fact for fact in facts if scoring.fits(fact, one)]
                    key = (one.document, one.slot, one.value)
                    if not fitting:
                        tally.false[key] = near.statement.quote
                    elif any(fact in missed for fact in fitting):
                        tally.facts[key] = near.statement.quote
    return result


def main(args: Sequence[str] | None = None) -> None:
    """Print the conditions that cost most, with some sentences of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="folders of sets; all open ones by default")
    parser.add_argument("--least", type=int, default=3, help="the smallest gain to show (default 3)")
    chosen = parser.parse_args(args)
    app = App(Settings(data=Path("data")))
    folders = [f for f in chosen.folders or sets() if not is_closed(f)]
    found = tallies(folders, app, scoring.names_of(app.missions))
    console = Console()
    for (frame, lack), tally in sorted(found.items(), key=lambda item: (-item[1].gain, item[0])):
        if tally.gain < chosen.least:
            break
        console.print(f"\n[bold]{frame}[/]: {lack}  +{len(tally.facts)} -{len(tally.false)}", highlight=False)
        for mark, told in (("+", tally.facts), ("-", tally.false)):
            for (document, slot, value), quote in list(told.items())[:5]:
                console.print(f"  {mark} {document} {slot} {value}: {quote}", markup=False, highlight=False)


if __name__ == "__main__":
    main()
