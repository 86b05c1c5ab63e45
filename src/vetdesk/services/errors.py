"""What use cases refuse; facts only, sentences in resources/i18n/wording/services.toml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from vetdesk.domain.errors import Invalid, Phrase, VetdeskError
from vetdesk.domain.obstacles import Obstacle
from vetdesk.exchange.problems import Problem


@dataclass(frozen=True, kw_only=True)
class FieldProblem:
    """One field of a form that cannot stay as it is; its sentence is ``key``."""

    field: str
    key: str
    facts: Mapping[str, object]


class FormInvalid(Invalid):
    """A form holds fields that cannot stay as they are."""

    key: ClassVar[str] = "services.form_invalid"

    def __init__(self, problems: Sequence[FieldProblem]) -> None:
        super().__init__(*(problem.field for problem in problems))
        self._problems = tuple(problems)

    @property
    def problems(self) -> tuple[FieldProblem, ...]:
        """Return every problem with its field."""
        return self._problems

    def facts(self) -> Mapping[str, object]:
        """Return the names of the fields."""
        return {"fields": tuple(problem.field for problem in self._problems)}


class FileInvalid(Invalid):
    """A matter file or schedule cannot be taken over; nothing of it was kept."""

    key: ClassVar[str] = "services.file_invalid"

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*(problem.key for problem in problems))
        self._problems = tuple(problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return every problem with its place."""
        return self._problems

    def facts(self) -> Mapping[str, object]:
        """Return how many problems there are."""
        return {"count": len(self._problems)}


class NotFound(VetdeskError):
    """A record that is asked for is not there (any more)."""

    key: ClassVar[str] = "services.not_found"

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def facts(self) -> Mapping[str, object]:
        """Return what kind of record it is, in words."""
        return {"kind": Phrase(f"record.{self.kind}")}


class AlreadyRegistered(VetdeskError):
    """The same code or number is registered already."""

    key: ClassVar[str] = "services.already_registered"

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def facts(self) -> Mapping[str, object]:
        """Return what kind of record it is, in words."""
        return {"kind": Phrase(f"record.{self.kind}")}


class AnswerInvalid(VetdeskError):
    """What was typed is not a value of this answer."""

    key: ClassVar[str] = "services.answer_invalid"

    def __init__(self, name: str, *, wanted: str) -> None:
        super().__init__(name)
        self.name = name
        self.wanted = wanted


class IssuedTextFixed(VetdeskError):
    """The agreement is issued; changes make a new version with a reason."""

    key: ClassVar[str] = "services.issued_text_fixed"


class VersionNotPossible(VetdeskError):
    """The agreement has ended or is archived; a new text needs a new agreement."""

    key: ClassVar[str] = "services.version_not_possible"


class IssueOvertaken(VetdeskError):
    """Another issue of the same agreement took its number away; nothing was issued by this one."""

    key: ClassVar[str] = "services.issue_overtaken"


class Blocked(VetdeskError):
    """Gates stand in the way; nothing was issued."""

    key: ClassVar[str] = "services.blocked"

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        super().__init__(*(one.code for one in obstacles))
        self._obstacles = tuple(obstacles)

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """Return everything found, warnings too."""
        return self._obstacles

    def facts(self) -> Mapping[str, object]:
        """Return how many block."""
        return {"count": sum(one.blocks for one in self._obstacles)}


class NotApproved(VetdeskError):
    """The agreement has not been approved in its present text."""

    key: ClassVar[str] = "services.not_approved"


class ApproverIsDrafter(VetdeskError):
    """Who drafted cannot approve (four eyes)."""

    key: ClassVar[str] = "services.approver_is_drafter"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NotAnApprover(VetdeskError):
    """The office has named its approvers, and this officer is none of them."""

    key: ClassVar[str] = "services.not_an_approver"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class PostDiffers(VetdeskError):
    """Who approves gives another post than the one they are registered with."""

    key: ClassVar[str] = "services.post_differs"

    def __init__(self, name: str, post: str) -> None:
        super().__init__(name, post)
        self.name = name
        self.post = post


class ReviewerRefused(VetdeskError):
    """A draft goes to somebody who works here and did not draft it."""

    key: ClassVar[str] = "services.reviewer_refused"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class OverrideRefused(VetdeskError):
    """An obstacle that nobody, or not these two, may let pass; ``why`` is a word of the catalogue."""

    key: ClassVar[str] = "services.override_refused"

    def __init__(self, code: str, *, why: str) -> None:
        super().__init__(code, why)
        self.code = code
        self.why = why

    def facts(self) -> Mapping[str, object]:
        """Return the gate and the reason in words."""
        return {"code": self.code, "why": Phrase(self.why)}


class ChangedMeanwhile(VetdeskError):
    """Somebody changed the matter while it was being printed; nothing was issued."""

    key: ClassVar[str] = "services.changed_meanwhile"


class ScheduleMissing(VetdeskError):
    """The matter has no debt schedule yet."""

    key: ClassVar[str] = "services.schedule_missing"


class DocumentDamaged(VetdeskError):
    """The stored file is not the one that was filed."""

    key: ClassVar[str] = "services.document_damaged"


class FontRefused(VetdeskError):
    """A font cannot be added; ``why`` is a word of the catalogue."""

    key: ClassVar[str] = "services.font_refused"

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def facts(self) -> Mapping[str, object]:
        """Return the reason in words."""
        return {"why": Phrase(f"reason.font_{self.why}")}


class SheetBesideCopy(VetdeskError):
    """The passphrase sheet would lie in the folder of the copy it opens."""

    key: ClassVar[str] = "services.sheet_beside_copy"


class LetterNotPossible(VetdeskError):
    """A letter is not made for this matter; ``why`` is a word of the catalogue."""

    key: ClassVar[str] = "services.letter_not_possible"

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def facts(self) -> Mapping[str, object]:
        """Return the reason in words."""
        return {"why": Phrase(f"reason.letter_{self.why}")}


class ReviewClosed(VetdeskError):
    """The review is decided; a new finding needs a new review."""

    key: ClassVar[str] = "services.review_closed"


class PlaceFull(VetdeskError):
    """There is no room where a file is to go; nothing of it was left there."""

    key: ClassVar[str] = "services.place_full"


class PlaceRefused(VetdeskError):
    """A file cannot be written where it is to go; ``name`` is that of the folder."""

    key: ClassVar[str] = "services.place_refused"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
