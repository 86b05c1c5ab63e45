"""vetdesk: vet debt collectors and keep customer data confidential."""

__version__ = "0.1.0"
