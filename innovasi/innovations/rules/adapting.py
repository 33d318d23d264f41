"""What a draft takes over from another OPD's innovation, and which of it nobody has adapted yet.

Never figures, contacts, places, dates, names, pictures or what citizens read:
those are the other OPD's own.
"""

from typing import Any

CHOSEN = ("kind", "medium", "main_urusan", "theme")  # with the other urusan
TEXTS = ("design", "purpose", "benefit")
COPY = "copy"  # in `Submission.written`: the answer is still the other OPD's; a change of the answer drops it


def copied(submission: Any) -> list[str]:
    """The answers that are still as the other OPD wrote them."""
    return [name for name in TEXTS if COPY in submission.written.get(name, {})]
