"""Pages of people: managing them, accepting an invitation, one's own account."""
