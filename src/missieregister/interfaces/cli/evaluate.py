"""``evaluate``: how well the statements agree with facts that people noted."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
import msgspec

from missieregister.interfaces import wording
from missieregister.interfaces.cli.columns import shortened
from missieregister.interfaces.cli.common import (
    FINE,
    INCOMPLETE,
    data_option,
    finish,
    format_option,
    out,
    report,
    say,
    the_app,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.output import Column, Format, Row, plain, write_object, write_table
from missieregister.model.problems import Problem

if TYPE_CHECKING:
    from missieregister.app import App
    from missieregister.model.statement import Statement
    from missieregister.scoring import Comparison, Evaluation, Fact, Said, Score

_T = TypeVar("_T")
_FILE = click.Path(path_type=Path)

_SCORE_COLUMNS = (
    Column("Wat", lambda r: r[0], wrap=False),
    Column("Precisie", lambda r: _share(r[1].precision), align="right", wrap=False),
    Column("Volledigheid", lambda r: _share(r[1].recall), align="right", wrap=False),
    Column("F1", lambda r: _share(r[1].f1), align="right", wrap=False),
    Column("Gevonden", lambda r: f"{r[1].found} van {r[1].required}", align="right", wrap=False),
    Column("Juist", lambda r: f"{r[1].right} van {r[1].said}", align="right", wrap=False),
)
_BIN_COLUMNS = (
    Column("Zekerheid", lambda b: f"{_share(b.low, 2)} tot {_share(b.high, 2)}", wrap=False),
    Column("Gemiddeld", lambda b: _share(b.confidence), align="right", wrap=False),
    Column("Juist", lambda b: _share(b.accuracy), align="right", wrap=False),
    Column("Aantal", lambda b: str(b.count), align="right", wrap=False),
)
_MISSED_COLUMNS = (
    Column("Gemist in", lambda f: f.document, wrap=False),
    Column("Missies", lambda f: " + ".join(sorted(f.missions))),
    Column("Wat", lambda f: f"{f.slot} {' of '.join(f.values)}"),
    Column("Citaat", lambda f: shortened(f.quote)),
)
_WRONG_COLUMNS = (
    Column("Onjuist in", lambda s: s.document, wrap=False),
    Column("Missies", lambda s: " + ".join(sorted(s.missions))),
    Column("Wat", lambda s: f"{s.slot} {s.value}"),
    Column("Regel", lambda s: s.statement.rule, wrap=False),
    Column("Citaat", lambda s: shortened(s.statement.quote)),
)
_CHANGE_COLUMNS = (
    Column("", lambda c: c[0], wrap=False),
    Column("Document", lambda c: c[1].document, wrap=False),
    Column("Missies", lambda c: ", ".join(c[1].missions)),
    Column("Wat", lambda c: _change(c[1])),
    Column("Citaat", lambda c: shortened(c[1].quote)),
)


@click.command(cls=DutchCommand)
@click.argument("gold", metavar="FEITEN.tsv", type=_FILE)
@click.option(
    "--missions",
    metavar="MISSIES.tsv",
    type=_FILE,
    help="Lijst die zegt welke namen één missie zijn (id, name, aliases). Anders de eigen missielijst.",
)
@click.option(
    "--documents",
    metavar="MAP",
    type=_FILE,
    help="Map of bestand met de teksten. Anders de documenten die in het register staan.",
)
@click.option(
    "--compare",
    metavar="EERDER.jsonl",
    type=_FILE,
    help="Toon welke uitspraken erbij kwamen en welke verdwenen, vergeleken met een eerdere uitvoer van "
    "'extract --format jsonl'.",
)
@click.option("--misses", is_flag=True, help="Toon elk gemist feit en elke onjuiste uitspraak.")
@format_option
@data_option
def evaluate(
    gold: Path, missions: Path | None, documents: Path | None, compare: Path | None, misses: bool, form: Format
) -> None:  # fmt: skip
    """Meet het lezen aan feiten die mensen uit dezelfde documenten noteerden.

    FEITEN.tsv heeft de kolommen doc, missions, slot, value, need en quote. Precisie is het deel van wat gelezen is
    dat klopt; volledigheid het deel van de verplichte feiten (need: required) dat gevonden is. De tabel zegt het per
    soort en per veld; daaronder staat hoe vaak uitspraken met een bepaalde zekerheid kloppen.
    """
    from missieregister import scoring

    app = the_app()
    names = (
        _parsed(missions, lambda text: (scoring.parse_missions(text), ()))
        if missions
        else scoring.names_of(app.missions)
    )
    facts = _parsed(gold, lambda text: scoring.parse_facts(text, str(gold), names))
    before = _parsed(compare, lambda text: scoring.parse_statements(text, str(compare))) if compare else None
    statements, known, problems = _read(app, documents)
    code = max(report(problems), _tell_absent(facts, known))
    result = scoring.evaluate(facts, statements, names)
    change = None if before is None else scoring.compare(statements, before)
    if form == "table":
        _print(result, change, misses)
    else:
        write_object(_row(result, change, misses), form, out())
    finish(code)


def _parsed(path: Path, parse: Callable[[str], tuple[_T, tuple[Problem, ...]]]) -> _T:
    """Return what a file says, or end the command with what is wrong with it."""
    text, fault = "", None
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        fault = Problem(str(path), "Dit bestand is niet te lezen.", "Controleer de naam.")
    except UnicodeDecodeError:
        fault = Problem(str(path), "Dit bestand is geen UTF-8.", "Sla het op als UTF-8.")
    found, problems = parse(text)
    if report([fault] if fault else problems) != FINE:
        finish(INCOMPLETE)
    return found


def _read(app: "App", documents: Path | None) -> "tuple[list[Statement], set[str], list[Problem]]":
    """Return the statements, the ids of the documents they come from, and what went wrong."""
    if documents is None:
        return app.statements(), {d.id for d in app.documents()}, []
    found = app.extract([documents])
    return list(found.statements), {d.id for d in found.documents}, list(found.problems)


def _tell_absent(facts: "tuple[Fact, ...]", known: set[str]) -> int:
    from missieregister.scoring import original

    absent = sorted({f.document for f in facts} - {original(d) for d in known})
    if not absent:
        return FINE
    more = f" en nog {len(absent) - 5}" if len(absent) > 5 else ""
    say(f"Let op: feiten over documenten die er niet zijn tellen als gemist: {', '.join(absent[:5])}{more}.")
    return INCOMPLETE


def _print(result: "Evaluation", change: "Comparison | None", misses: bool) -> None:
    rows: list[tuple[str, Score]] = [("alles", result.total)]
    rows += [(wording.KINDS.get(k, k).lower(), score) for k, score in result.kinds.items()]
    write_table(rows, _SCORE_COLUMNS, out())
    click.echo()
    write_table([(slot, score) for slot, score in result.slots.items()], _SCORE_COLUMNS, out())
    if result.calibration_error is not None:
        click.echo()
        write_table(result.bins, _BIN_COLUMNS, out())
        click.echo(f"Zekerheid en uitkomst verschillen gemiddeld {_share(result.calibration_error)}.")
    if misses and result.missed:
        click.echo()
        write_table(result.missed, _MISSED_COLUMNS, out())
    if misses and result.wrong:
        click.echo()
        write_table(result.wrong, _WRONG_COLUMNS, out())
    if change is not None:
        click.echo(f"\n+{len(change.gained)} -{len(change.lost)} uitspraken ({change.kept} gelijk gebleven)")
        marked = [("+", s) for s in change.gained] + [("-", s) for s in change.lost]
        if marked:
            write_table(marked, _CHANGE_COLUMNS, out())


def _change(statement: "Statement") -> str:
    """Return all values of a statement on one line, so that two that differ in one look different."""
    told = [wording.step_text(statement), wording.personnel_text(statement.personnel)]
    told += [
        f"{name} {value}" for name in ("status", "start", "end", "date", "due") if (value := getattr(statement, name))
    ]
    if statement.amount:
        told.append(f"{statement.amount.value} {statement.amount.currency}")
    if statement.actor != "nl":
        told.append(f"[{statement.actor}]")
    return ", ".join(t for t in told if t)


def _share(value: float | None, places: int = 3) -> str:
    return "" if value is None else f"{value:.{places}f}".replace(".", ",")


def _row(result: "Evaluation", change: "Comparison | None", misses: bool) -> Row:
    row: dict[str, Any] = {
        **_score_row(result.total),
        "kinds": {name: _score_row(score) for name, score in result.kinds.items()},
        "slots": {name: _score_row(score) for name, score in result.slots.items()},
        "calibration": {"error": result.calibration_error, "bins": [plain(b) for b in result.bins]},
    }
    if misses:
        row["missed"] = [_fact_row(f) for f in result.missed]
        row["wrong"] = [_said_row(s) for s in result.wrong]
    if change is not None:
        row["gained"] = [s.record() for s in change.gained]
        row["lost"] = [s.record() for s in change.lost]
        row["kept"] = change.kept
    return row


def _score_row(score: "Score") -> dict[str, Any]:
    shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    return {**shares, **msgspec.to_builtins(score)}


def _fact_row(fact: "Fact") -> dict[str, Any]:
    return {**msgspec.to_builtins(fact), "missions": sorted(fact.missions)}


def _said_row(said: "Said") -> dict[str, Any]:
    return {
        "document": said.document, "missions": sorted(said.missions), "slot": said.slot, "value": said.value,
        "rule": said.statement.rule, "confidence": said.confidence, "quote": said.statement.quote,
    }  # fmt: skip
