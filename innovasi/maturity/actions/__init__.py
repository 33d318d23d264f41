"""Every change to claims, evidence and what Bappeda verified."""
