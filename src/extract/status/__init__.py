"""The status of a fact: denied or not, real or only planned, and who says so."""
