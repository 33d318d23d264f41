"""`manage.py pindah_basisdata`: fills an empty PostgreSQL with everything of the portal's SQLite."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from innovasi.common.backup import making, moving
from innovasi.common.backup.operator import OperatorCommand, number


class Command(OperatorCommand):
    help = "Memindahkan seluruh isi SQLite ke PostgreSQL kosong yang disebut DATABASE_URL; berkas tetap di tempatnya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dari", type=Path, help="berkas SQLite; bawaan: innovasi.sqlite3 di VAR_DIR")

    def work(self, **options: Any) -> None:
        path = options["dari"] or settings.VAR_DIR / "innovasi.sqlite3"
        with making.alone():
            moved = moving.move(path)
        for table, rows in moved.items():
            if rows or options["verbosity"] > 1:
                self.stdout.write(f"  {table:<45}{number(rows):>10}")
        self.stdout.write(
            f"Selesai: {number(sum(moved.values()))} baris di {len(moved)} tabel; jumlah dan isi tiap tabel sudah "
            f"dibandingkan dan sama. {path} tidak diubah; simpan sampai portal terbukti berjalan. Mulai: make run"
        )
