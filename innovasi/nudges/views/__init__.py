"""Pages of nudges; for Bappeda's administrators, and to read for the observer."""
