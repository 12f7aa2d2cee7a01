"""How fast the register answers: a generated one of many statements over many contributions, and ten times less.

Every size runs in a process of its own, so that its peak memory is its own. Times of questions are wall clock in
a process that answered some hundreds before; p95 of as many, each for another day and another state of knowledge.
"""

import argparse
import datetime
import gc
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple

from missieregister.model.mission import Mission
from missieregister.model.statement import Personnel, Statement
from missieregister.register import Register, fold

FIRST_DAY = datetime.date(1995, 1, 1)
DAYS = 30 * 365
QUESTIONS = 300

#: What a letter says of a contribution, by how often: (kind, action).
_SAID: tuple[tuple[int, str, str | None], ...] = (
    (30, "mandate", None),
    (25, "deployment", None),
    (15, "decision", "extend"),
    (4, "decision", "increase"),
    (4, "decision", "decrease"),
    (2, "decision", "decline"),
    (1, "decision", "end"),
    (1, "decision", "lapse"),
    (10, "commitment", None),
    (5, "finance", None),
    (3, "procedure", "notification"),
)


class Measured(NamedTuple):
    """Seconds of each answer, peak memory in MB, and what the register held."""

    statements: int
    contributions: int
    fold_seconds: float
    on_p95: float
    on_median: float
    held: float
    life_p95: float
    adding_p95: float
    peak_mb: float


def missions(count: int) -> dict[str, Mission]:
    """Return ``count`` invented missions; every tenth stands with the next under one combined id."""
    made = {f"m{n}": Mission(id=f"m{n}", name=f"M{n}", organisation=f"O{n % 9}", region="Sahel") for n in range(count)}
    for n in range(0, count - 1, 10):
        made[f"s{n}"] = Mission(id=f"s{n}", name=f"S{n}", members=(f"m{n}", f"m{n + 1}"))
    return made


def statements(count: int, contributions: int, seed: int = 1) -> Iterator[Statement]:
    """Yield ``count`` statements, letter by letter in the order of publication: each letter tells of some missions."""
    choose = random.Random(seed)
    weights = [weight for weight, _, _ in _SAID]
    letters = max(count // 40, 1)
    given = 0
    for letter in range(letters):
        published = FIRST_DAY + datetime.timedelta(days=letter * DAYS // letters)
        share = (count - given) // (letters - letter)
        for place in range(share):
            _, kind, action = choose.choices(_SAID, weights)[0]
            yield _said(choose, kind, action, contributions, letter, place, published)
        given += share


def _said(
    choose: random.Random,
    kind: str,
    action: str | None,
    contributions: int,
    letter: int,
    place: int,
    published: datetime.date,
) -> Statement:
    number = choose.randrange(contributions)
    shared = number % 10 == 0 and number + 1 < contributions and choose.random() < 0.5
    people = choose.choice((5, 10, 15, 60))
    moves = kind in ("decision", "mandate")
    ends = moves and action not in ("decline", "lapse") and choose.random() < 0.7
    last = published + datetime.timedelta(days=choose.randrange(90, 900))
    quote = f"{kind} {action or ''} {number} {place}"
    return Statement(
        document=f"kst-{10000 + letter // 1000}-{letter % 1000 + 1}",
        kind=kind,  # type: ignore[arg-type]
        missions=(f"s{number}" if shared else f"m{number}",),
        action=action,
        personnel=Personnel(min=None, max=people, text=str(people)) if choose.random() < 0.5 else None,
        end=last.isoformat() if ends else None,
        due=last.isoformat() if kind == "commitment" else None,
        published=published.isoformat(),
        quote=quote,
        start_char=place * 100,
        end_char=place * 100 + len(quote),
        rule="benchmark",
        confidence=1.0,
    ).identified()


def _timed(ask: Callable[[int], object], times: int) -> list[float]:
    found = []
    for turn in range(times):
        start = time.perf_counter()
        ask(turn)
        found.append(time.perf_counter() - start)
    return found


def _p95(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def measure(count: int, contributions: int) -> Measured:
    """Fold a register of this size and ask it questions."""
    gazetteer = missions(contributions)
    made = list(statements(count, contributions))
    # The statements are the caller's, and stay: that the collector looks through them is no part of folding.
    gc.freeze()
    start = time.perf_counter()
    register = fold(made, gazetteer)
    register.on(FIRST_DAY)
    folding = time.perf_counter() - start
    choose = random.Random(2)
    warm = [(_day(choose), _day(choose)) for _ in range(QUESTIONS)]
    asked = [(_day(choose), _day(choose)) for _ in range(QUESTIONS)]
    _timed(lambda turn: register.on(*warm[turn]), QUESTIONS)
    answers = _timed(lambda turn: register.on(*asked[turn]), QUESTIONS)
    lives = _timed(lambda turn: register.life(f"m{turn * contributions // QUESTIONS}"), QUESTIONS)
    adding = _timed(lambda turn: _one_more(register, contributions, turn), 20)
    return Measured(
        statements=len(made),
        contributions=contributions,
        fold_seconds=folding,
        on_p95=_p95(answers),
        on_median=statistics.median(answers),
        held=statistics.mean(len(register.on(*days)) for days in asked[:20]),
        life_p95=_p95(lives),
        adding_p95=_p95(adding),
        peak_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def _day(choose: random.Random) -> datetime.date:
    return FIRST_DAY + datetime.timedelta(days=choose.randrange(DAYS))


def _one_more(register: Register, contributions: int, turn: int) -> object:
    """Add one more letter of forty statements and ask the register again."""
    choose = random.Random(turn)
    published = FIRST_DAY + datetime.timedelta(days=DAYS + turn)
    said = [_said(choose, "decision", "extend", contributions, 900_000 + turn, p, published) for p in range(40)]
    return register.adding(said).on(published)


#: What is measured, and how it is read from what was measured. The larger register holds longer lives and more
#: mandates a day, so answers are shown for each step and mandate in them too.
_ROWS: tuple[tuple[str, Callable[[Measured], float]], ...] = (
    ("folding everything (s)", lambda m: m.fold_seconds),
    ("folding, a statement (µs)", lambda m: m.fold_seconds / m.statements * 1e6),
    ("on a day, as known then: p95 (ms)", lambda m: m.on_p95 * 1e3),
    ("on a day, as known then: median (ms)", lambda m: m.on_median * 1e3),
    ("mandates in an answer", lambda m: m.held),
    ("on a day, a mandate (µs)", lambda m: m.on_median / m.held * 1e6),
    ("one mission: p95 (ms)", lambda m: m.life_p95 * 1e3),
    ("one mission, a statement (µs)", lambda m: m.life_p95 / m.statements * m.contributions * 1e6),
    ("one more letter, and asking: p95 (ms)", lambda m: m.adding_p95 * 1e3),
    ("peak memory (MB)", lambda m: m.peak_mb),
)


def main(args: Sequence[str] | None = None) -> None:
    """Measure both sizes and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--contributions", type=int, default=2_000)
    chosen = parser.parse_args(args)
    small = max(chosen.statements // 100, 1)
    sizes = [(small, chosen.contributions), (chosen.statements, chosen.contributions)]
    found = []
    for count, contributions in sizes:
        # One fresh process a size: peak memory never falls within a process.
        with ProcessPoolExecutor(1, get_context("spawn")) as executor:
            found.append(executor.submit(measure, count, contributions).result())
    few, many = found
    print(f"{few.contributions} contributions\n")
    print(f"| | {few.statements:,} statements | {many.statements:,} statements | ratio |")
    print("|---|--:|--:|--:|")
    for label, value in _ROWS:
        small_value, large_value = value(few), value(many)
        print(f"| {label} | {small_value:.2f} | {large_value:.2f} | {large_value / small_value:.1f} |")


if __name__ == "__main__":
    main()
