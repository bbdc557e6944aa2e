"""`extract patterns`: tools that keep patterns right, namely lint, test, suggest and list."""
