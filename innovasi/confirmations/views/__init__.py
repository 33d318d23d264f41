"""Pages of confirmations."""
