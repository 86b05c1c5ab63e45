"""What a running job is at, in words: the work itself names its stages by keys."""

from vetdesk.desktop.i18n import translate


def stage_words(note: str) -> str:
    """Return the words of a stage; what is no stage, such as the number of a matter, stays as it is."""
    return _stages().get(note, note)


def _stages() -> dict[str, str]:
    return {
        "gates": translate("ProgressStrip", "checking"),
        "assemble": translate("ProgressStrip", "putting the text together"),
        "layout": translate("ProgressStrip", "laying out the pages"),
        "write": translate("ProgressStrip", "writing the file"),
        "verify": translate("ProgressStrip", "verifying the file"),
        "done": "",
        "agreement": translate("ProgressStrip", "agreement"),
        "annex": translate("ProgressStrip", "annexes"),
        "sheet": translate("ProgressStrip", "spreadsheet"),
        "letters": translate("ProgressStrip", "letters"),
        "notices": translate("ProgressStrip", "notices"),
        "record": translate("ProgressStrip", "record of issue"),
        "filing": translate("ProgressStrip", "filing"),
        "read": translate("ProgressStrip", "reading"),
        "compare": translate("ProgressStrip", "comparing"),
        "stage": translate("ProgressStrip", "putting the rows ready"),
        "import": translate("ProgressStrip", "importing"),
        "undo": translate("ProgressStrip", "undoing"),
        "copy": translate("ProgressStrip", "copying"),
        "pages": translate("ProgressStrip", "pages"),
        "structure": translate("ProgressStrip", "structure"),
        "records": translate("ProgressStrip", "records"),
    }
