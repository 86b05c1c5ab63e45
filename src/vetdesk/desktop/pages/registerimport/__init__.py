"""Registers from sheets in the window: the wizard, what was imported so far, the menu on the list."""
