"""Which answers Bappeda filled in for an OPD that asked for help, and the OPD has not confirmed yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from innovasi.innovations.choices import Section
from innovasi.innovations.rules.sections import SECTION_FIELDS

FILES = Section.FILES.value  # the files of a dossier are marked and confirmed as one answer


def is_by_helper(mark: Mapping[str, Any]) -> bool:
    """The answer's last writer was Bappeda's helper."""
    return bool(mark.get("helper"))


def waits_for_confirmation(mark: Mapping[str, Any]) -> bool:
    return is_by_helper(mark) and "confirmed" not in mark


def marked_names(section: str) -> tuple[str, ...]:
    """The keys of a section in `Submission.written`."""
    return (FILES,) if section == FILES else SECTION_FIELDS.get(section, ())


def unconfirmed(submission: Any) -> list[tuple[str, str]]:
    """Section and answer of whatever waits for the OPD's word, in the order of the form."""
    return list(waiting_in(submission.written))


def waiting_in(written: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for section in Section.values:
        for name in marked_names(section):
            if waits_for_confirmation(written.get(name, {})):
                yield section, name
