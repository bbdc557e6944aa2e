"""Tools that keep the entity patterns right: lint, test, suggest, list."""
