"""One name for one thing: aliases, short names, capitals, descriptions and pronouns get the entity that they stand for."""
