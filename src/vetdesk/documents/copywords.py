"""The words a copy on paper carries beside its text, in the language of the document."""

from vetdesk.domain.binding import Copy, CopyKind, SealGroup


def copy_words(copy: Copy, language: str, *, draft: bool, numbered: bool) -> str:
    """Return what the head of every page says about this copy; a draft is never an original."""
    chinese = _is_chinese(language)
    if draft:
        return "草稿" if chinese else "DRAFT"
    kinds = {
        CopyKind.ORIGINAL: "正本" if chinese else "Original",
        CopyKind.DUPLICATE: "副本" if chinese else "Duplicate",
    }
    if not numbered:
        return kinds[copy.kind] if copy.kind is CopyKind.DUPLICATE else ""
    if chinese:
        return f"{kinds[copy.kind]}　第 {copy.number} 份　共 {copy.count} 份"
    return f"{kinds[copy.kind]} {copy.number} of {copy.count}"


def across_words(copy: Copy, language: str, *, draft: bool, watermark: bool) -> str:
    """Return what stands across the page; a draft always carries its word."""
    chinese = _is_chinese(language)
    if draft:
        return "草稿" if chinese else "DRAFT"
    if watermark and copy.kind is CopyKind.DUPLICATE:
        return "副本" if chinese else "COPY"
    return ""


def initials_words(language: str) -> str:
    """Return the line for the initials of both sides."""
    if _is_chinese(language):
        return "页签　甲方：__________　乙方：__________"
    return "Initials   Party A: __________   Party B: __________"


def edge_words(group: SealGroup, language: str) -> tuple[str, ...]:
    """Return the short lines at the place of the seal across the edge."""
    of = f"{group.number}/{group.count}"
    return ("骑", "缝", of) if _is_chinese(language) else ("seal", of)


def _is_chinese(language: str) -> bool:
    return language.lower().startswith("zh")
