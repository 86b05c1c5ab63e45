"""Files that come in and go out: packs, matter files, spreadsheets."""
