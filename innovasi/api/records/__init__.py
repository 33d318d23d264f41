"""Published rows as open data: their shapes, how they are filled, and the files that hold them all."""
