"""Small answers for scripts: the schema of matter files."""

from typing import Any

from vetdesk.exchange.matterfile import matter_schema


def schema_of_matters() -> dict[str, Any]:
    """Return the JSON Schema of the matter file."""
    return matter_schema()
