"""Steps that win points, the index as it would be, and what the ministry refuses; who may see it."""

from innovasi.iid.rules import permissions as permissions
from innovasi.iid.rules.advice import Advice, Standing, all_steps, next_points, points
from innovasi.iid.rules.checks import Facts, Named, Problem, problems_in
from innovasi.iid.rules.city import City, Piece, break_even, worth_dropping

__all__ = [
    "Advice",
    "City",
    "Facts",
    "Named",
    "Piece",
    "Problem",
    "Standing",
    "all_steps",
    "break_even",
    "next_points",
    "points",
    "problems_in",
    "worth_dropping",
]
