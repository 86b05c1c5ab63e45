"""The encrypted folder: keys, database, audit chain, backups."""
