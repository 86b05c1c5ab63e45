"""An open vault as the frame carries it about."""

from dataclasses import dataclass

from vetdesk.services.office import Services
from vetdesk.services.settings import Preferences


@dataclass(frozen=True, kw_only=True)
class OpenVault:
    """The services of the vault and what its office chose."""

    services: Services
    preferences: Preferences


def opened(services: Services) -> OpenVault:
    """Read what the frame must know at once; runs in a lane."""
    return OpenVault(services=services, preferences=services.settings.get())
