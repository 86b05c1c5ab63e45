"""Which reports there are of what, under which names, and what writes each."""

from pathlib import Path
from uuid import UUID

from vetdesk.desktop.i18n import translate
from vetdesk.desktop.pages.context import PageContext
from vetdesk.desktop.pages.reporting.dialog import ReportWish
from vetdesk.desktop.pages.reporting.making import ReportPlan
from vetdesk.progress import Progress
from vetdesk.services.bundles import new_secret
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


def approval_sheet_plan(context: PageContext, matter_id: UUID, number: str) -> ReportPlan:
    """Return the approval sheet of an agreement."""
    sheets = context.services.approval_sheets

    def save(wish: ReportWish, path: Path, progress: Progress) -> Path:
        return sheets.save(matter_id, path, form=wish.form, language=wish.language, progress=progress)

    title = translate("Reports", "Approval sheet")
    return ReportPlan(
        title=title,
        explanation=translate(
            "Reports", "One page for the approval system: the deal, risks, deviations, what was let pass."
        ),
        stem="_".join(part for part in (title, number) if part),
        forms=(ReportForm.PDF, ReportForm.DOCX),
        save=save,
        has_private=False,
    )


def bundle_plan(context: PageContext, review_id: UUID, uscc: str) -> ReportPlan:
    """Return the evidence bundle of a review, an encrypted archive."""
    bundles = context.services.bundles

    def save(wish: ReportWish, path: Path, progress: Progress) -> Path:
        made = bundles.make(
            review_id,
            path,
            secret=wish.secret,
            language=wish.language,
            masked=wish.masked,
            progress=progress,
        )
        return made.path

    title = translate("Reports", "Evidence bundle")
    return ReportPlan(
        title=title,
        explanation=translate(
            "Reports",
            "Index, admission report and every piece of evidence with checksums, in one encrypted archive.",
        ),
        stem="_".join(part for part in (title, uscc) if part),
        forms=(ReportForm.ZIP,),
        save=save,
        suggested=new_secret(),
        require_secret=bundles.require_secret,
    )


def person_plan(context: PageContext, person_id: UUID) -> ReportPlan:
    """Return the file of a person; its name on disk tells nobody who that is."""
    files = context.services.person_file

    def save(wish: ReportWish, path: Path, progress: Progress) -> Path:
        return files.save(
            person_id,
            path,
            form=wish.form,
            language=wish.language,
            masked=wish.masked,
            progress=progress,
        )

    title = translate("Reports", "Person file")
    return ReportPlan(
        title=title,
        explanation=translate(
            "Reports",
            "Authorisation, every check with its answer and norm, undertaking, training, matters, retention.",
        ),
        stem=f"{title}_{person_id.hex[:8]}",
        forms=(ReportForm.PDF, ReportForm.DOCX),
        save=save,
    )


def portfolio_plan(context: PageContext) -> ReportPlan:
    """Return the overview of all collectors; it names none of them."""
    portfolio = context.services.portfolio

    def save(wish: ReportWish, path: Path, progress: Progress) -> Path:
        return portfolio.save(path, language=wish.language, progress=progress)

    title = translate("Reports", "Portfolio overview")
    return ReportPlan(
        title=title,
        explanation=translate("Reports", "The charts of this page with their figures, as PDF."),
        stem=title,
        forms=(ReportForm.PDF,),
        save=save,
        has_private=False,
    )


def seal_list_plan(context: PageContext, matter_id: UUID, application_id: UUID) -> ReportPlan:
    """Return a kept application for seals."""
    lists = context.services.seal_lists

    def save(wish: ReportWish, path: Path, progress: Progress) -> Path:
        return lists.save(
            matter_id, application_id, path, form=wish.form, language=wish.language, progress=progress
        )

    title = translate("Reports", "Application for seals")
    return ReportPlan(
        title=title,
        explanation=translate(
            "Reports", "Papers, copies, pages, seals, who asks, who approved, number of the approval sheet."
        ),
        stem=title,
        forms=(ReportForm.PDF, ReportForm.DOCX, ReportForm.XLSX),
        save=save,
        has_private=False,
    )
