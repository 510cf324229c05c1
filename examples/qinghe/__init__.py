"""清禾社区, a fictional community: its records, desk by desk, as its staff would keep them."""
