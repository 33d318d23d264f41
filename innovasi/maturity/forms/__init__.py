"""What the pages of claims and evidence send."""
