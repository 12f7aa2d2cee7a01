"""JSON Schemas of the knowledge files, as committed in ``schema/``; editors and tests read them."""

import inspect
from typing import Any

import msgspec

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(kind: Any) -> dict[str, Any]:
    """Return the JSON Schema of a type that msgspec reads, the same under every Python."""
    # Through JSON and back, so that what is compared with the file is what a file can hold.
    schema = msgspec.json.decode(msgspec.json.encode(msgspec.json.schema(kind)))
    for definition in schema.get("$defs", {}).values():
        # From 3.13 on Python takes the indentation out of docstrings by itself.
        if "description" in definition:
            definition["description"] = inspect.cleandoc(definition["description"])
    return {"$schema": _DIALECT, **schema}
