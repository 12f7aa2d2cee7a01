"""The life of one mission: every step that the letters tell, in the order in which it happened, each once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from missieregister.model.edtf import parse_or_none
from missieregister.model.statement import Statement
from missieregister.register.family import mandate_of, preparation_of
from missieregister.register.periods import Chain
from missieregister.register.settling import FollowUp
from missieregister.register.values import Evidence, Mandate, MissionLife, Step

#: Among steps of one day: what asks comes before what decides, what decides before what follows from it.
_ORDER = {
    "procedure": 0,
    "decision": 1,
    "mandate": 2,
    "deployment": 3,
    "international_mandate": 4,
    "finance": 5,
    "commitment": 6,
}


def life_of(mission: str, name: str, statements: Iterable[Statement], chains: Sequence[Chain]) -> MissionLife:
    """Return the life of ``mission`` from the statements that name it and the chains of its mandates."""
    steps = _merged(sorted((step_of(s) for s in statements), key=_place))
    by_kind: dict[str, list[Step]] = {kind: [] for kind in _ORDER}
    for step in steps:
        by_kind[step.kind].append(step)
    return MissionLife(
        id=mission,
        name=name,
        steps=tuple(steps),
        mandates=tuple(mandate for chain in chains for mandate in mandates_of(chain)),
        deployments=tuple(by_kind["deployment"]),
        money=tuple(by_kind["finance"]),
        commitments=tuple(by_kind["commitment"]),
        international=tuple(by_kind["international_mandate"]),
    )


def with_settlements(life: MissionLife, follow_up: FollowUp) -> MissionLife:
    """Return a life in which each promise tells what first came back to it."""
    if not life.commitments:
        return life
    told = {step.statement: _settled(step, follow_up) for step in life.commitments}
    return msgspec.structs.replace(
        life,
        steps=tuple(told.get(step.statement, step) for step in life.steps),
        commitments=tuple(told.values()),
    )


def _settled(step: Step, follow_up: FollowUp) -> Step:
    found = follow_up.of(step)
    if found is None:
        return step
    return msgspec.structs.replace(
        step, settled_by=found.document, settled_on=found.on.isoformat(), settled_how=found.how
    )


def mandates_of(chain: Chain) -> list[Mandate]:
    """Return a chain's periods as people read them, after what prepared them where nothing came of it yet."""
    found = [
        mandate_of(chain, index, certain=_certain(chain, index), on_a_day=False) for index in range(len(chain.periods))
    ]
    before = preparation_of(chain)
    return [*found, before] if before is not None else found


def _certain(chain: Chain, index: int) -> bool:
    """Whether a mandate surely was or is there; that its bounds are fuzzy is told by the bounds themselves."""
    period = chain.periods[index]
    return not period.tentative and period.doubtful_from is None


def step_of(statement: Statement) -> Step:
    """Return a statement as a step: on its own date, else on the day that its document was published.

    A withdrawal that a later letter reports took place when it ended, not when the letter was sent.
    """
    withdrawn = statement.end if statement.action == "end" and statement.status == "reported" else None
    return Step(
        date=statement.date or withdrawn or statement.published,
        kind=statement.kind,
        action=statement.action,
        status=statement.status,
        missions=statement.missions,
        document=statement.document,
        quote=statement.quote,
        start_char=statement.start_char,
        end_char=statement.end_char,
        statement=statement.id,
        published=statement.published,
        personnel=statement.personnel,
        start=statement.start,
        end=statement.end,
        due=statement.due,
        amount=statement.amount,
        conditions=statement.conditions,
        probability=statement.probability,
        nuance=statement.nuance,
    )


def _place(step: Step) -> tuple[date, bool, str, int, str, int, float, str]:
    """Return where a step stands in the story; one without any known date comes last. Of several sums in one sentence
    the largest, which may be the total of the others, comes first."""
    when = parse_or_none(step.date)
    earliest = when.earliest if when is not None else date.max
    return (
        earliest,
        step.published is None,
        step.published or "",
        _ORDER.get(step.kind, 9),
        step.document,
        step.start_char,
        -step.amount.value if step.amount else 0,
        step.statement,
    )


def _merged(steps: Sequence[Step]) -> list[Step]:
    """Return the steps with exact repeats joined to the one that was told first."""
    found: dict[tuple[object, ...], Step] = {}
    alike = Counter((step.kind, step.action, step.date) for step in steps)
    for step in steps:
        # What else a step says is looked at only where another may say the same.
        key = _fact(step) if alike[step.kind, step.action, step.date] > 1 else (step.statement,)
        first = found.get(key)
        if first is None:
            found[key] = step
            continue
        told = Evidence(
            document=step.document,
            quote=step.quote,
            start_char=step.start_char,
            end_char=step.end_char,
            statement=step.statement,
            published=step.published,
            probability=step.probability,
        )
        found[key] = msgspec.structs.replace(first, repeats=(*first.repeats, told))
    return list(found.values())


def _fact(step: Step) -> tuple[object, ...]:
    """Return what makes two tellings the same step: all that they say but their words and their document."""
    people = step.personnel
    end = parse_or_none(step.end)
    return (
        step.kind,
        step.action,
        "decided" if step.status == "reported" else step.status,
        step.date,
        tuple(sorted(step.missions)),
        (people.min, people.max, people.previous) if people else None,
        step.start,
        end.last_days if end else step.end,
        step.due,
        (step.amount.value, step.amount.currency, step.amount.per) if step.amount else None,
        # A commitment, a condition or a step without any figure is told by its words alone.
        step.quote if not people and not step.end and not step.amount and step.kind != "procedure" else None,
    )
