"""`manage.py pulihkan ARSIP`: checks a backup wholly, then puts it in place of what is here."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from innovasi.common.backup import archive, making
from innovasi.common.backup.manifest import Manifest
from innovasi.common.backup.operator import OperatorCommand, number
from innovasi.common.backup.restoring import NAMES, Order, restore
from innovasi.common.backup.sealing import read_key


class Command(OperatorCommand):
    help = "Memeriksa sebuah cadangan sampai habis, lalu memulihkan basis data dan berkas darinya."
    mask = 0o027  # as uploads are kept

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("arsip", type=Path, help="berkas cadangan")
        parser.add_argument("--periksa", action="store_true", help="hanya memeriksa; tidak ada yang diubah")
        parser.add_argument("--timpa", action="store_true", help="ganti isi portal yang sudah ada; dicadangkan dulu")
        parser.add_argument(
            "--tanpa-cadangan", action="store_true", help="bersama --timpa: isi yang sekarang tidak dicadangkan dulu"
        )
        parser.add_argument("--kunci", metavar="BERKAS", help="berkas kunci; bawaan: BACKUP_KEY_FILE")

    def work(self, **options: Any) -> None:
        key = read_key(options["kunci"] or settings.BACKUP_KEY_FILE)
        path = options["arsip"]
        if options["periksa"]:
            self.tell("Cadangan utuh", archive.read(path, key))
            return
        order = Order(path, key, overwrite=options["timpa"], keep_present=not options["tanpa_cadangan"])
        with making.alone() as folder:
            restored = restore(folder, order)
        self.tell("Portal dipulihkan", restored.manifest)
        if restored.overwritten:
            self.stdout.write(f"  Isi sebelumnya disimpan di {restored.overwritten}")
        self.stdout.write("  Jumlah baris dan sidik setiap berkas sudah dicocokkan. Mulai portal: make run")

    def tell(self, what: str, manifest: Manifest) -> None:
        made = parse_datetime(manifest.made_at)
        when = timezone.localtime(made).strftime("%d-%m-%Y pukul %H.%M") if made else manifest.made_at
        self.stdout.write(
            f"{what}: keadaan {when}, portal {manifest.portal}, {NAMES[manifest.vendor]}\n"
            f"  {number(manifest.rows)} baris di {len(manifest.tables)} tabel, {number(manifest.files)} berkas, "
            f"{len(manifest.migrations)} migrasi"
        )
        self.warn_of(manifest.missing)
