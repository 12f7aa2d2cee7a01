"""What is due: mandates that end, promises, international mandates, investigations without an outcome."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from missieregister.model.edtf import parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.folding import Register
from missieregister.register.periods import Chain, Period, ground_of, told_apart
from missieregister.register.settling import FollowUp, How, Letter

What = Literal["mandate_ends", "commitment_due", "commitment_late", "international_ends", "investigation_open"]


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """One thing on the agenda: its date (EDTF), what it is, of which missions, and the words that say so.

    ``settled_by`` is the first document that came back to a promise, ``settled_on`` its publication, and
    ``settled_how`` whether it cites the one with the promise or only tells something new of its mission.
    """

    date: str
    what: What
    missions: tuple[str, ...]
    document: str
    quote: str
    start_char: int
    end_char: int
    statement: str
    settled_by: str | None = None
    settled_on: str | None = None
    settled_how: How | None = None


def agenda(
    register: Register, day: date, until: date, known: date | None = None, letters: Iterable[Letter] = ()
) -> list[Due]:
    """Return what ends or is due from ``day`` up to and including ``until``, and what is past due, by date.

    A mandate whose extension is known does not end. A promise is late as long as nothing came back to it by ``day``,
    whatever came later. An investigation is open as long as nothing came of it.
    ``letters`` tell which documents were cited later; what statements cite counts without them.
    """
    statements = register.statements(known)
    found = [*_mandates(register, day, until, known), *_international(statements, day, until)]
    follow_up = FollowUp(statements, letters, known)
    for statement in statements:
        due = parse_or_none(statement.due)
        if statement.kind != "commitment" or due is None or statement.status == "denied":
            continue
        if due.latest < day and follow_up.of(statement, by=day) is None:
            found.append(_promise(statement, "commitment_late", follow_up))
        elif day <= due.latest and due.earliest <= until:
            found.append(_promise(statement, "commitment_due", follow_up))
    return sorted(found, key=lambda item: (_last_day(item.date), item.what, item.missions, item.statement))


def _promise(statement: Statement, what: What, follow_up: FollowUp) -> Due:
    """Return a promise as it stands on the agenda, with what is known to have come of it, also after that day."""
    due, settled = _due(statement, statement.due, what), follow_up.of(statement)
    if settled is None:
        return due
    return msgspec.structs.replace(
        due, settled_by=settled.document, settled_on=settled.on.isoformat(), settled_how=settled.how
    )


def _last_day(text: str) -> date:
    value = parse_or_none(text)
    return value.latest if value is not None else date.max


def _mandates(register: Register, day: date, until: date, known: date | None) -> Iterable[Due]:
    every = [mission for mission, _ in register.missions()]
    for chain in register.chains(every, known):
        last = chain.last
        for period in chain.periods:
            # What ended or lapsed does end, whoever stays on after it.
            if period is not last and period.state not in ("ended", "lapsed"):
                continue
            if _ends_within(period, day, until) and not told_apart(chain, period):
                yield _due(ground_of(period), period.end, "mandate_ends", chain.missions)
        if _is_open(chain) and chain.preparation is not None:
            ground = chain.preparation.sources[-1]
            started = ground.date or ground.published
            if started is not None and chain.preparation.begin_earliest <= until:
                yield _due(ground, started, "investigation_open", chain.missions)


def _ends_within(period: Period, day: date, until: date) -> bool:
    earliest, latest = period.end_earliest, period.end_latest
    return earliest is not None and latest is not None and day <= latest and earliest <= until


def _is_open(chain: Chain) -> bool:
    return chain.preparation is not None and chain.preparation.state in ("notified", "investigated")


def _international(statements: Iterable[Statement], day: date, until: date) -> Iterable[Due]:
    """Yield the missions' own mandates that end: by the newest document, and of what that says the latest end."""
    newest: dict[str, tuple[Statement, date]] = {}
    for statement in statements:
        value = parse_or_none(statement.end)
        if statement.kind != "international_mandate" or statement.status in ("denied", "intended") or value is None:
            continue
        for mission in statement.missions:
            told, latest = newest.get(mission, (statement, date.min))
            if told.document != statement.document or value.latest >= latest:
                newest[mission] = statement, value.latest
    for statement in {s.id: s for s, _ in newest.values()}.values():
        value = parse_or_none(statement.end)
        if value is not None and day <= value.latest and value.last_days[0] <= until:
            missions = tuple(m for m in statement.missions if newest[m][0] is statement)
            yield _due(statement, statement.end, "international_ends", missions)


def _due(statement: Statement, when: str | None, what: What, missions: tuple[str, ...] | None = None) -> Due:
    return Due(
        date=when or "",
        what=what,
        missions=statement.missions if missions is None else missions,
        document=statement.document,
        quote=statement.quote,
        start_char=statement.start_char,
        end_char=statement.end_char,
        statement=statement.id,
    )
