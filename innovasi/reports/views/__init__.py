"""The reports' page, and the doors through which lists and reports leave."""
