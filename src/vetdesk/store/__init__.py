"""Tables and queries of the vault's database."""
