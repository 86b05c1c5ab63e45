"""The session type under the name services may use; they get sessions from the vault alone."""

from sqlalchemy.orm import Session

__all__ = ["Session"]
