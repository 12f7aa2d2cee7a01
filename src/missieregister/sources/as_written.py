"""YAML that people write beside their files, each value as it is written."""

from typing import Any


def load_as_written(text: str) -> Any:
    """Return what YAML says, in texts, lists and mappings only. Raises ValueError where it is none.

    YAML's own reading of dates refuses a whole file for one that does not exist; read like this, it is told with
    its field by whoever knows the fields. A ValueError has YAML's own error as its cause, where there is one.
    """
    # Here, because most files come with nothing beside them.
    import yaml

    try:
        # BaseLoader makes nothing but texts, lists and mappings.
        return yaml.load(text, yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError, OverflowError) as error:
        raise ValueError("no YAML") from error
