"""How criteria and evaluations are named."""

from vetdesk.desktop.i18n import translate
from vetdesk.domain.evaluation import Criterion, Occasion, Unit


def criterion(one: Criterion, language: str) -> str:
    """Return its title with the unit."""
    title = one.title.of(language)
    return f"{title} (%)" if one.unit is Unit.PERCENT else title


def rule(one: Criterion) -> str:
    """Return how its points are given."""
    said = translate("EvaluationWords", "100 points at {best}, none at {worst}")
    mark = "%" if one.unit is Unit.PERCENT else ""
    return said.format(best=f"{one.best}{mark}", worst=f"{one.worst}{mark}")


def occasion(one: Occasion) -> str:
    """Return why an evaluation is made."""
    if one is Occasion.BEFORE_EXPIRY:
        return translate("EvaluationWords", "before the admission expires")
    return translate("EvaluationWords", "yearly")
