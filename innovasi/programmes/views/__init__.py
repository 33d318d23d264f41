"""Pages of periods for Bappeda's administrators, and the calendar for everybody."""
