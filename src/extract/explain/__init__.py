"""How a fact came about, and at which stage one was lost: a run over an article again, with its traces kept."""
