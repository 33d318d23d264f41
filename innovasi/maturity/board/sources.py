"""Evidence that the portal has already: whoever has some offers it, and makes a dated file of it when it is chosen."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from innovasi.editions.models import Indicator
from innovasi.innovations.board.files.viewer import ONE_AT_A_TIME, drawn
from innovasi.innovations.models import Submission
from innovasi.maturity.choices import Origin
from innovasi.maturity.rules.uploads import endings_of

MAX_SHEETS = 4  # pages of one made file that become one picture


@dataclass(frozen=True)
class Offer:
    """One thing that could become evidence; `key` names it within its source."""

    key: str
    label: str
    what: str
    reference: str


@dataclass(frozen=True)
class Made:
    """A dated file of one offer, as PDF, with the words that go with it."""

    content: bytes
    name: str  # without an ending
    words: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """Where evidence may come from. A higher context registers its own from `ready()`."""

    name: str
    origin: Origin
    proves: Mapping[str, str]  # by the key of each indicator that it can prove, honestly how far
    offers: Callable[[Submission], Iterable[Offer]]
    make: Callable[[Submission, Offer], Made]


@dataclass(frozen=True)
class Offered:
    """An offer on the page of one indicator."""

    source: Source
    offer: Offer
    proves: str

    @property
    def value(self) -> str:
        """Names it in a form."""
        return f"{self.source.name}:{self.offer.key}"


_sources: list[Source] = []


def register_source(source: Source) -> Source:
    """Add a source; a second of the same name is not added."""
    if source.name not in {known.name for known in _sources}:
        _sources.append(source)
    return source


def offers_of(submission: Submission, indicator: Indicator, used: Iterable[Any] = ()) -> list[Offered]:
    """What could prove this indicator and does not yet."""
    taken = {(evidence.origin, evidence.reference) for evidence in used}
    return [
        Offered(source, offer, source.proves[indicator.key])
        for source in _sources
        if indicator.key in source.proves
        for offer in source.offers(submission)
        if (source.origin, offer.reference) not in taken
    ]


def chosen_of(offers: Iterable[Offered], value: str) -> Offered | None:
    """The offer whose button was pressed."""
    return next((offered for offered in offers if offered.value == value), None)


def made_of(submission: Submission, indicator: Indicator, chosen: Offered) -> tuple[bytes, str, dict[str, Any]]:
    """The bytes, the file name and the words of a chosen offer, in a kind of file that the indicator takes."""
    made = chosen.source.make(submission, chosen.offer)
    words = {"origin": chosen.source.origin, "reference": chosen.offer.reference, **made.words}
    if "pdf" in endings_of(indicator):
        return made.content, f"{made.name}.pdf", words
    return pictured(made.content), f"{made.name}.jpg", words


def pictured(content: bytes) -> bytes:
    """The pages of a PDF under each other as one JPEG: some indicators take pictures only."""
    with ONE_AT_A_TIME:
        sheets = [sheet for number in range(1, MAX_SHEETS + 1) if (sheet := drawn(content, number))]
    pages = [Image.open(io.BytesIO(sheet)) for sheet in sheets]
    whole = Image.new("RGB", (max(page.width for page in pages), sum(page.height for page in pages)), "white")
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    out = io.BytesIO()
    whole.save(out, "JPEG", quality=86)
    return out.getvalue()


def keys_at_hand(submission: Submission) -> frozenset[str]:
    """Indicators for which something lies ready; each source is asked once."""
    return frozenset(
        key for source in _sources if any(True for _ in source.offers(submission)) for key in source.proves
    )


def keys_from(origin: Origin) -> frozenset[str]:
    """The indicators that sources of one origin can prove."""
    return frozenset(key for source in _sources if source.origin == origin for key in source.proves)
