"""Many articles: what was processed before is taken from a cache, the rest goes to one process or several, in order."""
