"""Loads the reference data; safe to run at every start."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from innovasi.editions.actions import load_editions
from innovasi.organisations.actions import load_reference
from innovasi.programmes.actions import load_registered, load_themes


class Command(BaseCommand):
    help = "Memuat data acuan (urusan, OPD, tematik, edisi IID, formulir) yang belum ada; yang ada tidak diubah."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        new = {**load_reference(), "tematik": load_themes(), "edisi IID": load_editions(), **load_registered()}
        if any(new.values()):
            self.stdout.write(
                "Data acuan baru: " + ", ".join(f"{count} {what}" for what, count in new.items() if count)
            )
        else:
            self.stdout.write("Data acuan sudah lengkap.")
