"""Pages of outreach, the kit, and the two doors that count."""
