"""The fixed vocabularies of open data."""

from django.db import models


class ListFormat(models.TextChoices):
    JSON = "json", "JSON"
    CSV = "csv", "CSV"


class DumpFormat(models.TextChoices):
    """The whole catalogue in one file."""

    JSONL = "jsonl", "JSON Lines"
    CSV = "csv", "CSV"


MEDIA_TYPES = {
    "json": "application/json; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/x-ndjson; charset=utf-8",
    "problem": "application/problem+json; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8",
}
PAGE_SIZE, LARGEST_PAGE = 20, 100
LAST_PAGE = 1_000_000_000
