"""`manage.py bangun_indeks`: writes the search index anew."""

from typing import Any

from django.core.management.base import BaseCommand

from innovasi.search import fulltext
from innovasi.search.actions import rebuild


class Command(BaseCommand):
    help = "Menyusun ulang indeks pencarian dari semua inovasi yang terbit."

    def handle(self, *args: Any, **options: Any) -> None:
        total = rebuild()
        fulltext.analyze()
        self.stdout.write(f"Indeks pencarian selesai disusun: {total} inovasi.")
