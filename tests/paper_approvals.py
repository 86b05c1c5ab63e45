"""An approval as it is stated from outside, for tests in which a paper only has to be made."""

from datetime import date

from vetdesk.domain.matter import Approval

STATED = Approval(name="郑和平", role="法务总监", on=date(2026, 11, 20))
