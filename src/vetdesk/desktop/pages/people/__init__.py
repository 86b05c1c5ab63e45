"""The people who touch customer data, their authorisation, checks and papers."""
