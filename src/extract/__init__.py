"""Facts from news on defence and foreign policy."""
