"""What can be asked of published innovations, of their words, of synonyms and of what was missed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q

from innovasi.innovations.models import Innovation
from innovasi.search.fulltext import Where, found
from innovasi.search.query import Query


class EntryQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> EntryQuerySet:
        """Everyone may see every entry: an entry exists only while its innovation is published."""
        return self

    def adapted_from(self, innovation_id: int) -> EntryQuerySet:
        """Those that took an innovation over."""
        taken_over = Innovation.objects.filter(adapted_from=innovation_id)
        return self.filter(pk__in=taken_over.values("pk"))  # joined, SQLite would walk through all entries

    def at_address(self, slug: str) -> EntryQuerySet:
        return self.filter(slug=slug)

    def listed(self) -> EntryQuerySet:
        """With what a card shows."""
        return self.select_related("opd", "unit", "urusan")

    def holding(self, query: Query) -> EntryQuerySet:
        """All entries whose text has every term of the query; `board.find` ranks and bounds them."""
        return self.filter(pk__in=found(query, Where.ANYWHERE)) if query else self.none()


class WordQuerySet(models.QuerySet):
    def among(self, words: Iterable[str]) -> WordQuerySet:
        return self.filter(word__in=list(words))

    def unused(self) -> WordQuerySet:
        return self.filter(count__lte=0)


class SynonymQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> SynonymQuerySet:
        """Only those who keep the words see them."""
        return self if user.has_perm("search.manage") else self.none()

    def saying(self, text: str) -> SynonymQuerySet:
        return self.filter(Q(main__icontains=text) | Q(others__icontains=text))

    def with_main(self, word: str, besides: int | None) -> SynonymQuerySet:
        """Other groups of the same main word."""
        return self.filter(main__iexact=word).exclude(pk=besides)


class MissQuerySet(models.QuerySet):
    def visible_to(self, user: Any) -> MissQuerySet:
        """Only those who keep the words see what was missed."""
        return self if user.has_perm("search.manage") else self.none()

    def said(self, words: str) -> MissQuerySet:
        return self.filter(text=words)

    def among(self, words: Iterable[str]) -> MissQuerySet:
        return self.filter(text__in=list(words))

    def begun_since(self, moment: datetime.datetime) -> int:
        return self.filter(first_at__gte=moment).count()

    def old(self, *, before: datetime.datetime, once_before: datetime.datetime) -> MissQuerySet:
        return self.filter(Q(last_at__lt=before) | Q(count=1, last_at__lt=once_before))
