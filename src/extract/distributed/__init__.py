"""More articles than one machine can take: a Ray cluster processes them in blocks, each of which is written once."""
