"""Questionnaires in the window: sent to a collector, taken back, waited for."""
