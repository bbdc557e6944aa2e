"""Comparing: two outputs with each other (`diff`), and an output with annotations made by hand (`eval`)."""
