"""Pages of editions: Bappeda's readers look, its administrators change."""
