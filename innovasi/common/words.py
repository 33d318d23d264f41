"""Words of Indonesian text, counted the same way here and in `word-counter.js`."""

import re

SEPARATORS = re.compile(r"[\s\u001c-\u001f\u0085\ufeff]+")


def words(text: str) -> list[str]:
    """The words of a text: runs between white space that hold a letter or a digit."""
    return [run for run in SEPARATORS.split(text) if any(char.isalnum() for char in run)]


def count_words(text: str) -> int:
    """How many words a text has; a lone dash or bullet is not a word."""
    return len(words(text))
