"""What was done in the portal, by whom and when. Rows are only ever added; the database itself refuses the rest."""

from django.db import models

from innovasi.audit.choices import Deed
from innovasi.audit.querysets import EntryQuerySet


class Entry(models.Model):
    """One deed. People and things are named by their keys, so that a person can be anonymised and the row stays true.

    `detail` never holds what somebody wrote about themselves: of personal
    fields it only says that they changed.
    """

    at = models.DateTimeField("waktu", db_index=True)
    actor = models.BigIntegerField("pelaku", null=True)  # None: the portal itself, or a visitor
    role = models.CharField("peran", max_length=20, blank=True)
    deed = models.CharField("perbuatan", max_length=12, choices=Deed)
    thing = models.CharField("jenis objek", max_length=60, blank=True)  # "organisations.OPD", or an address's name
    key = models.CharField("kunci objek", max_length=64, blank=True)
    detail = models.JSONField("rincian", default=dict)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = verbose_name_plural = "jejak audit"
        indexes = [
            models.Index(fields=["actor", "-id"], name="audit_of_person"),
            models.Index(fields=["deed", "-id"], name="audit_of_deed"),
            models.Index(fields=["thing", "key", "-id"], name="audit_of_thing"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.deed} {self.thing} {self.key}"


class Link(models.Model):
    """One entry's place in the chain: its hash covers the entry and the hash before it."""

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="link")
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["pk"]
        verbose_name = verbose_name_plural = "rantai jejak audit"

    def __str__(self) -> str:
        return f"{self.pk}: {self.hash[:12]}"
