"""Pages of organisations; all of them for Bappeda's administrators."""
