"""`manage.py bangun_indeks`: writes the search index anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from innovasi.search import fulltext
from innovasi.search.actions import is_current, rebuild


class Command(BaseCommand):
    help = "Menyusun ulang indeks pencarian dari semua inovasi yang terbit."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--bila-perlu", action="store_true", help="hanya bila cara menyusunnya berubah")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["bila_perlu"] and is_current():
            return
        total = rebuild()
        fulltext.analyze()
        if options["verbosity"]:
            self.stdout.write(f"Indeks pencarian selesai disusun: {total} inovasi.")
