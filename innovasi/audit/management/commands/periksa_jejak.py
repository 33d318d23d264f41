"""Reckons the whole chain of the audit trail again and says whether it is as it was written."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from innovasi.audit.actions import seal, verify


class Command(BaseCommand):
    help = "Memeriksa rantai jejak audit. Simpan sidik terakhirnya di tempat lain, agar pemotongan pun ketahuan."

    def handle(self, *args: Any, **options: Any) -> None:
        while seal():
            continue
        verdict = verify()
        if verdict.broken_at is not None:
            raise CommandError(f"Rantai PUTUS: catatan nomor {verdict.broken_at} tidak seperti ketika ditulis.")
        if verdict.loose:
            raise CommandError(f"{verdict.loose} catatan lama tidak ada di dalam rantai.")
        self.stdout.write(f"Utuh: {verdict.links} catatan. Sidik terakhir {verdict.head}")
