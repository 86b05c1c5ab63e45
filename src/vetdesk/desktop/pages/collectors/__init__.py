"""The register of collectors, one collector with its review, and the form of an organisation."""
