"""The ending of a file somebody chose a place for."""

from pathlib import Path


def with_ending(chosen: Path, ending: str) -> Path:
    """Return the place with ``ending`` (".xlsx"), which few people type, behind its name."""
    return chosen if chosen.suffix.lower() == ending else chosen.with_name(f"{chosen.name}{ending}")
