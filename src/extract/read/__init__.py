"""Reading: from paths to articles. Bytes become text, and nothing here changes a character of it."""
