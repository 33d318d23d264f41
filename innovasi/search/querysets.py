"""What can be asked of published innovations and of their words."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Case, IntegerField, Value, When

from innovasi.search.fulltext import Where, found
from innovasi.search.query import Query, parse


class EntryQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> EntryQuerySet:
        """Everyone may see every entry: an entry exists only while its innovation is published."""
        return self

    def adapted_from(self, innovation_id: int) -> EntryQuerySet:
        """Those that took an innovation over."""
        return self.filter(innovation__adapted_from=innovation_id)

    def at_address(self, slug: str) -> EntryQuerySet:
        return self.filter(slug=slug)

    def listed(self) -> EntryQuerySet:
        """With what a card shows."""
        return self.select_related("opd", "unit", "urusan")

    def holding(self, query: Query) -> EntryQuerySet:
        """Entries whose text has every term of the query."""
        return self.filter(pk__in=found(query, Where.ANYWHERE)) if query else self.none()

    def matching(self, text: str) -> EntryQuerySet:
        """Entries found by what a person typed, annotated with `rank`; all of them when nothing was typed."""
        query = parse(text)
        if not query:
            everything = self.none() if text.strip() else self
            return everything.annotate(rank=Value(0, IntegerField()))
        return self.holding(query).annotate(
            rank=Case(
                When(pk__in=found(query, Where.TITLE), then=0),
                When(pk__in=found(query, Where.TITLE_AND_SUMMARY), then=1),
                When(pk__in=found(query, Where.TITLE, every=False), then=2),
                default=3,
                output_field=IntegerField(),
            )
        )

    def ranked(self) -> EntryQuerySet:
        """Best match first, then newest; the same order on every database. After `matching()`."""
        return self.order_by("rank", "-published_at", "-pk")


class WordQuerySet(models.QuerySet):
    def about_as_long_as(self, word: str, slack: int) -> WordQuerySet:
        return self.filter(length__range=(len(word) - slack, len(word) + slack))

    def unused(self) -> WordQuerySet:
        return self.filter(count__lte=0)
