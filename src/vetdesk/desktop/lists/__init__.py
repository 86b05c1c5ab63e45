"""The one list of the program: model, sources, delegate, chips, and the list itself."""
