"""Which reports there are of what, under which names, and what writes each."""

from pathlib import Path
from uuid import UUID

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.reporting.dialog import ReportWish
from vetdesk.desktop.pages.reporting.making import ReportPlan
from vetdesk.progress import Progress
from vetdesk.services.printing import ReportForm


def admission_plan(context: PageContext, review_id: UUID, uscc: str) -> ReportPlan:
    """Return the admission report of a review."""
    admission = context.services.admission

    def save(wish: ReportWish, path: Path, progress: Progress) -> Path:
        return admission.save(
            review_id,
            path,
            form=wish.form,
            language=wish.language,
            masked=wish.masked,
            progress=progress,
        )

    title = translate("Reports", "Admission report")
    return ReportPlan(
        title=title,
        explanation=translate(
            "Reports",
            "Conclusion, facts, every check with its answer, norm and evidence, conditions, what has lapsed.",
        ),
        stem="_".join(part for part in (title, uscc) if part),
        forms=(ReportForm.PDF, ReportForm.DOCX),
        save=save,
    )
