"""``explain``: how a text was read, sentence by sentence; how a contributor sees what a frame lacks."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from missieregister.interfaces import wording
from missieregister.interfaces.cli.common import (
    INCOMPLETE,
    Day,
    data_option,
    finish,
    format_option,
    out,
    report,
    say,
    the_app,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.cli.mentioned import told, value_text
from missieregister.interfaces.cli.piped import from_pipe, is_pipe
from missieregister.interfaces.cli.progress import shown_progress
from missieregister.interfaces.output import Format, console, plain, print_line, visible, write

if TYPE_CHECKING:
    from missieregister.extraction.explain import AnswerShown, EventShown, FrameShown, SentenceShown
    from missieregister.model.document import Document

_KINDS = {
    "mission": "missie", "date": "datum", "people": "mensen", "money": "geld", "verb": "werkwoord",
    "noun": "naamwoord", "modality": "zekerheid", "negation": "ontkenning", "subject": "wie", "adjective": "wiens",
    "reference": "verwijzing",
}  # fmt: skip
_COLOURS = {
    "mission": "bold cyan", "date": "magenta", "people": "yellow", "money": "yellow", "verb": "bold green",
    "subject": "blue", "adjective": "blue", "negation": "bold red", "modality": "red",
}  # fmt: skip
_SLOTS = {
    "personnel": "aantal", "start": "begin", "end": "einde", "date": "datum", "due": "toegezegd voor",
    "amount": "bedrag", "conditions": "voorwaarde",
}  # fmt: skip
_FIELDS = (
    "document", "block", "section", "start_char", "end_char", "text", "mentions", "clauses", "events", "frames",
    "answers", "statements", "read_as",
)  # fmt: skip
#: frames that lacked more than this are not near; programs get them all
_NEAR = 2
#: how many of the heaviest weights of an answer are shown; programs get them all
_HEAVIEST = 6


@click.command(cls=DutchCommand)
@click.argument("path", metavar="BESTAND|-", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--sentence", metavar="TEKST", default="", help="Alleen zinnen waarin deze tekst voorkomt.")
@click.option("--date", type=Day(), help="Datum van de tekst, als die er niet in staat.")
@click.option("--all", "everything", is_flag=True, help="Ook zinnen waarin niets is gevonden.")
@format_option
@data_option
def explain(path: Path, sentence: str, date: datetime.date | None, everything: bool, form: Format) -> None:
    """Toon hoe een tekst is gelezen, zin voor zin, zonder iets te bewaren.

    Van elke zin: wat erin genoemd wordt, de gebeurtenissen (wie doet wat, hoe zeker), de regels die een feit
    gaven, de regels die er bijna een gaven met wat eraan ontbrak, en de feiten die geen regel gaf maar die uit
    alle woorden samen zijn gewogen, met wat er het meest voor en tegen pleit. Met - leest de opdracht de tekst
    van de standaardinvoer; één losse zin is genoeg:

    \b
      echo "Het kabinet verlengt de bijdrage aan de VN-missie UNMIVER." | missieregister explain -
    """
    app = the_app()
    moment = date.isoformat() if date else None
    if is_pipe(path):
        found = from_pipe(app, moment)
    else:
        with shown_progress() as progress:
            found = app.extract([path], moment, progress)
    code = report(found.problems)
    shown = (s for document in found.documents for s in _explained(document) if _asked_for(s.text, sentence))
    if form == "table":
        wanted = [s for s in shown if everything or sentence or s.events or s.statements]
        _print(wanted)
        if found.documents and not wanted:
            say(f"Geen zin bevat '{sentence}'." if sentence else _NOTHING + ("" if everything else _SHOW_ALL))
            code = INCOMPLETE if sentence else code
    else:
        write((plain(s) for s in shown), form, out(), _FIELDS)
    finish(code)


#: what is said where there is nothing to show
_NOTHING, _SHOW_ALL = "Geen zin om te tonen.", " Met --all ziet u ze alle."


def _explained(document: "Document") -> "Iterator[SentenceShown]":
    from missieregister.extraction import extract, tools_for
    from missieregister.extraction.explain import explain as explained

    return explained(document, tools_for(), extract(document))


def _asked_for(text: str, part: str) -> bool:
    return " ".join(part.split()).casefold() in " ".join(text.split()).casefold()


def _print(sentences: "list[SentenceShown]") -> None:
    screen = console(out())
    for number, sentence in enumerate(sentences):
        if number:
            screen.print()
        print_sentence(screen, sentence)


def print_sentence(screen: Any, sentence: "SentenceShown") -> None:
    """Print on a rich ``Console`` what was seen in a sentence, what was tried on it, and what came of that."""
    _print_text(screen, sentence)
    for mention, text in told(sentence.mentions):
        _item(screen, _KINDS.get(mention.kind, mention.kind), text, _COLOURS.get(mention.kind, ""))
    for number, event in enumerate(sentence.events, start=1):
        _item(screen, f"gebeurtenis {number}", _event(event), "green")
    _print_fired(screen, [f for f in sentence.frames if f.fired])
    _print_weighed(screen, [a for a in sentence.answers if a.statement])
    framed = {frame.statement for frame in sentence.frames} | {answer.statement for answer in sentence.answers}
    for statement in (s for s in sentence.statements if s.id not in framed):
        _item(screen, "feit", f"{statement.rule}: {wording.step_text(statement)}", "bold green")
    for answer in (a for a in sentence.answers if not a.statement):
        _item(screen, "ook gewogen", _answer(answer), "dim")
    near = [f for f in sentence.frames if not f.fired and len(f.missing) <= _NEAR]
    for frame in sorted(near, key=lambda f: len(f.missing)):
        _item(screen, "bijna", f"{_frame(frame)}: {'; '.join(frame.missing)}", "dim")


def _print_text(screen: Any, sentence: "SentenceShown") -> None:
    """Print a sentence with its place, what it mentions in colours."""
    from rich.text import Text

    line = Text(visible(sentence.read_as or sentence.text), style="bold")
    for mention in sentence.mentions:
        start = mention.start_char - (0 if sentence.read_as else sentence.start_char)
        line.stylize(_COLOURS.get(mention.kind, ""), start, start + len(mention.text))
    heading = " > ".join(sentence.section)
    where = f"{sentence.document}, teken {sentence.start_char} tot {sentence.end_char}"
    where += f", onder «{heading}»" if heading else ""
    for words in (Text(visible(where), style="dim"), line):
        for part in words.wrap(screen, screen.width):
            part.rstrip()
            print_line(screen, part)
    if sentence.read_as:
        print_line(screen, "  gelezen met wat erboven staat", "dim")


def _print_fired(screen: Any, frames: "Sequence[FrameShown]") -> None:
    """Print the frames that fired, whether a fact came of them or not, each with its slots."""
    for frame in frames:
        given = not frame.dropped
        _item(screen, "feit" if given else "geen feit", _frame(frame), "bold green" if given else "yellow")
        for slot in frame.slots:
            origin = f"«{slot.text}»" if slot.text else f"uit: {slot.source}"
            _item(screen, f"  {_SLOTS[slot.slot]}", f"{value_text(slot.value)} ← {origin}", "")


def _print_weighed(screen: Any, answers: "Sequence[AnswerShown]") -> None:
    """Print the facts that were weighed, each with what speaks most for it and against it."""
    for answer in answers:
        _item(screen, "feit", f"gewogen: {_answer(answer)}", "bold green")
        for name, weights in (("pleit ervoor", _heaviest(answer, 1)), ("pleit ertegen", _heaviest(answer, -1))):
            if weights:
                _item(screen, f"  {name}", weights, "")


def _item(screen: Any, name: str, text: str, style: str) -> None:
    from rich.text import Text

    from missieregister.interfaces.layout import hanging

    head = f"{name.strip()}: "
    inside = 2 + len(name) - len(name.lstrip())
    for number, words in enumerate(hanging(visible(head + text), screen.width, inside)):
        line = Text(words)
        if not number:
            line.stylize(style, inside, inside + len(head))
        print_line(screen, line)


def _event(event: "EventShown") -> str:
    word = f"«{event.text}» " if event.lemma else ""
    said = [event.modality, "ontkend" if event.negated else "", f"door {event.actor}"]
    about = f", over {', '.join(event.objects)}" if event.objects else ""
    flags = f", kenmerken {', '.join(event.flags)}" if event.flags else ""
    return f"{word}{event.group} ({', '.join(s for s in said if s)}){about}{flags}, in «{event.clause.text}»"


def _answer(answer: "AnswerShown") -> str:
    place = f" (missie uit: {answer.missions_from})" if answer.missions_from else ""
    what = f"{answer.question} {answer.value}" if answer.kind != "decision" else answer.question
    about = f" over {' en '.join(answer.missions)}{place}"
    return f"{what} [gebeurtenis {answer.event + 1}]{about}, kans {answer.probability:.0%}"


def _heaviest(answer: "AnswerShown", side: int) -> str:
    """Return what speaks most for an answer, or most against it."""
    told = [w for w in answer.because if w.weight * side > 0][:_HEAVIEST]
    return ", ".join(f"{w.seen} ({w.weight:+.2f})" for w in told)


def _frame(frame: "FrameShown") -> str:
    missions = f" over {' en '.join(frame.missions)}" if frame.missions else ""
    place = f" (missie uit: {frame.missions_from})" if frame.missions and frame.missions_from else ""
    why = f", maar {frame.dropped}" if frame.dropped else ""
    return f"{frame.frame} [gebeurtenis {frame.event + 1}]{missions}{place}{why}"
