"""Pages of the national forms."""
