"""What comes first among results: every weight of the search stands here.

Results are put in levels, by where a text has what was looked for. Within a
level the newest comes first. An innovation that has stopped stands some levels
lower. When no text, or hardly any, has every word, those that have most of them
follow, by points.
"""

from __future__ import annotations

from dataclasses import dataclass

from innovasi.search.fulltext import Asked, Where
from innovasi.search.query import Query

CAP = 1000  # results that are ranked at most; of a more common word the best and newest so many
STOPPED_STANDS_LOWER = 2  # levels

# When every word was looked for in vain, or nearly: points of a text for each word that it has.
ENOUGH = 5  # results; with fewer, near ones are added
MOST_NEAR = 10
NEAR_POINTS = {Where.TITLE: 3.0, Where.HEAD: 2.0, Where.ANYWHERE: 1.0}
NEAR_SHARE = 0.5  # of the weight of all words that a near result must have


@dataclass(frozen=True)
class Level:
    """What the results of a level have in common."""

    conditions: tuple[Asked, ...]


def levels(query: Query) -> list[Level]:
    """From the best to the least; each level but the last is also part of the last.

    0: every word in the title.
    1: every word in title, summary or name of the OPD, some of them side by side.
    2: every word in title, summary or name of the OPD.
    3: every word, and some in the title.
    4: every word, some of them side by side.
    5: every word somewhere.
    """
    title, head, whole = (Asked(query, where) for where in Where)
    if len(query.terms) == 1:
        return [Level((title,)), Level((head,)), Level((whole,))]
    some_in_title = Asked(query, Where.TITLE, every=False)
    beside = query.side_by_side
    if not beside:
        return [Level((title,)), Level((head,)), Level((whole, some_in_title)), Level((whole,))]
    return [
        Level((title,)),
        Level((head, Asked(beside, Where.HEAD))),
        Level((head,)),
        Level((whole, some_in_title)),
        Level((whole, Asked(beside, Where.ANYWHERE))),
        Level((whole,)),
    ]
