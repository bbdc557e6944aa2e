"""Fine-tunes the shipped network; see README.md in this folder."""
