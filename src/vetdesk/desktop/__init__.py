"""Every line of Qt, nowhere else."""

from vetdesk.desktop.sources import leave_sources_alone

leave_sources_alone()
