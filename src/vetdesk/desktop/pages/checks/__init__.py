"""Checks of a pack on screen: the table, the answer beside it, the words for states and reasons."""
