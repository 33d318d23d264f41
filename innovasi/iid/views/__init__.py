"""Pages about the city's index."""
