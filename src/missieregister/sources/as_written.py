"""YAML that people write beside their files, each value as it is written."""

import json
from typing import Any


def load_as_written(text: str) -> Any:
    """Return what YAML says, in texts, lists and mappings only. Raises ValueError where it is none.

    YAML's own reading of dates refuses a whole file for one that does not exist; read like this, it is told with
    its field by whoever knows the fields. A ValueError has YAML's own error as its cause, where there is one.
    """
    if text.startswith("{") and "\\u" not in text and (texts := _mapping_of_texts(text)) is not None:
        return texts
    # Here, because most files come with nothing beside them.
    import yaml

    try:
        # BaseLoader makes nothing but texts, lists and mappings.
        return yaml.load(text, yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError, OverflowError) as error:
        raise ValueError("no YAML") from error


def _mapping_of_texts(text: str) -> dict[str, str] | None:
    """Return a mapping of texts that is written as JSON, which YAML is as well, and what a row of a table becomes; None
    for all else. The library of YAML is not loaded for it. Signs by their
    numbers are left to YAML, which has none that are half of one."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and all(isinstance(value, str) for value in found.values()) else None
