"""The only writers of the published projection, its full text and its vocabulary."""

from __future__ import annotations

import hashlib
from collections import Counter
from itertools import islice
from typing import Any

from django.db import connection, transaction

from innovasi.common import public_cache
from innovasi.innovations.models import Innovation
from innovasi.search import fulltext
from innovasi.search.models import Entry, Revision, Word
from innovasi.search.projection import entry_of, facets_of, published, texts_of
from innovasi.search.stemming import load

BATCH = 500
COUNT = "INSERT INTO search_word (word, length, count) VALUES "
AGAIN = " ON CONFLICT (word) DO UPDATE SET count = search_word.count + excluded.count"
LISTS = ("roots.txt", "stopwords.txt")  # what the terms of the index depend on


@transaction.atomic
def index(innovation: Innovation, *, by: Any = None) -> None:
    """Make the index say what is published of an innovation now: its accepted dossier, or nothing."""
    Innovation.objects.select_for_update().get(pk=innovation.pk)
    before = remove(innovation.pk)
    changes = put(list(published().in_bulk([innovation.pk]).values()))
    changes.subtract(before)
    count_words(changes)
    tell()


@transaction.atomic
def index_new(keys: list[int], *, by: Any = None) -> None:
    """Add published innovations that the index does not hold yet, many at once."""
    count_words(put(list(published().in_bulk(keys).values())))
    tell()


@transaction.atomic
def unindex(innovation: Innovation, *, by: Any = None) -> None:
    """Take an innovation out of everything that citizens can find."""
    count_words(dict.fromkeys(remove(innovation.pk), -1))
    tell()


@transaction.atomic
def rebuild(*, by: Any = None) -> int:
    """Write the whole index anew from what is published; the answer is how many innovations that is."""
    Entry.objects.all().delete()
    Word.objects.all().delete()
    fulltext.clear()
    counts: Counter[str] = Counter()
    total = 0
    rows = published().iterator(chunk_size=BATCH)
    while batch := list(islice(rows, BATCH)):
        counts.update(put(batch))
        total += len(batch)
    count_words(counts)
    Revision.put("layout", layout())
    tell()
    return total


def is_current() -> bool:
    """Whether the index was written with the word lists and the layout of this version of the portal."""
    return Revision.of("layout") == layout()


def layout() -> str:
    """A name for how texts become terms."""
    said = "\n".join([str(fulltext.LAYOUT), *(line for name in LISTS for line in load(name))])
    return hashlib.sha256(said.encode()).hexdigest()[:24]


def put(innovations: list[Innovation]) -> Counter[str]:
    """Write the rows of published innovations; the answer is how many of them hold each word."""
    texts = {innovation.pk: texts_of(innovation) for innovation in innovations}
    entries = Entry.objects.bulk_create(entry_of(innovation) for innovation in innovations)
    facets = {entry.pk: facets_of(entry) for entry in entries}
    fulltext.insert([fulltext.row_of(key, *text.parts, facets[key], text.words) for key, text in texts.items()])
    return Counter(word for text in texts.values() for word in text.words)


def remove(key: int) -> set[str]:
    """Delete the rows of an innovation, if it has any; the answer is its words."""
    Entry(pk=key).delete()
    return fulltext.delete(key)


def count_words(changes: dict[str, int]) -> None:
    """Add to the counts, always in the order of the words, so that two writers cannot lock each other out."""
    pending = iter(sorted((word, change) for word, change in changes.items() if change))
    with connection.cursor() as cursor:
        while batch := list(islice(pending, BATCH)):
            values = [value for word, count in batch for value in (word, len(word), count)]
            cursor.execute(COUNT + ", ".join(["(%s, %s, %s)"] * len(batch)) + AGAIN, values)
    Word.objects.unused().delete()


def tell() -> None:
    """Every process reads the list of what is published anew, and makes public pages anew."""
    Revision.renew("entries")
    public_cache.changed()
