"""Makes statements for tests: short to write, in the form of the contract, about invented missions."""

from typing import Any, cast

from missieregister.model.mission import Mission
from missieregister.model.statement import Amount, Personnel, Statement, StatementKind, Status

#: Invented missions: two that share a mandate under one name, and some that stand alone.
MISSIONS: dict[str, Mission] = {
    mission.id: mission
    for mission in (
        Mission(id="munora", name="MUNORA", aliases=("VN-missie in Norania",), organisation="VN", region="Sahel"),
        Mission(id="eutm-norania", name="EUTM Norania", organisation="EU", region="Sahel"),
        Mission(id="eucap-ostia", name="EUCAP Ostia", organisation="EU", region="Oostflank"),
        Mission(id="eucap-westia", name="EUCAP Westia", organisation="EU", region="Westelijke Balkan"),
        Mission(
            id="eucap-delta",
            name="EUCAP Delta (Ostia en Westia)",
            organisation="EU",
            members=("eucap-ostia", "eucap-westia"),
        ),
        Mission(
            id="zwaluw",
            name="Operatie Zwaluw",
            name_en="Operation Swallow",
            region="Golfregio en Indo-Pacific",
        ),
        Mission(
            id="kaap-cela",
            name="Maritieme missie Kaap Célà",
            organisation="EU",
            region="Golfregio en Indo-Pacific",
        ),
    )
}


def said(
    kind: str,
    missions: str | tuple[str, ...],
    action: str | None = None,
    *,
    doc: str = "kst-90001-1",
    published: str | None = "2021-03-01",
    people: int | tuple[int | None, int | None] | None = None,
    previous: int | None = None,
    approximate: bool = False,
    at: int = 0,
    **values: Any,
) -> Statement:
    """Return a statement. ``people`` is a maximum, or (min, max); ``at`` its place in the document's text."""
    ids = tuple(missions.split("+")) if isinstance(missions, str) and missions else tuple(missions)
    quote = values.pop("quote", f"{kind} {action or ''} {'+'.join(ids)} ({doc}, {at})")
    personnel = None
    if people is not None or previous is not None:
        least, most = people if isinstance(people, tuple) else (None, people)
        personnel = Personnel(min=least, max=most, previous=previous, text=str(most), approximate=approximate)
    if isinstance(values.get("amount"), int):
        values["amount"] = Amount(value=values["amount"])
    return Statement(
        document=doc,
        kind=cast(StatementKind, kind),
        missions=ids,
        action=action,
        status=cast(Status, values.pop("status", "decided")),
        personnel=personnel,
        published=published,
        quote=quote,
        start_char=at,
        end_char=at + len(quote),
        rule=values.pop("rule", "test"),
        confidence=values.pop("confidence", 1.0),
        **values,
    ).identified()
