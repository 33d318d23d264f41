"""What a sheet of claims is worth; who may claim, verify and look."""

from innovasi.maturity.rules import access as access
from innovasi.maturity.rules.worth import Score, Worth, score_of, worth

__all__ = ["Score", "Worth", "score_of", "worth"]
