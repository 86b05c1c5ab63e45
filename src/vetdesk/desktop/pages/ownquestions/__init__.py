"""The questions that a template or a clause declares: listed, added, ordered, edited, taken away."""
