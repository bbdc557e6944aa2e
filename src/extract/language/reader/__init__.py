"""The shipped network: one pass over the text for tags, morphology, sentences, parse and names."""
