"""`manage.py cadangkan`: one archive of everything, made while the portal runs, checked, old ones removed."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from innovasi.common.backup import making, retention
from innovasi.common.backup.making import Made
from innovasi.common.backup.operator import OperatorCommand, number, size_of
from innovasi.common.backup.sealing import make_key, read_key

UNSEALED = "Cadangan ini tidak terkunci: siapa pun yang memegangnya dapat membacanya. Lihat BACKUP_KEY_FILE."


class Command(OperatorCommand):
    help = "Mencadangkan basis data dan semua berkas selagi portal berjalan, lalu memeriksa hasilnya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--buat-kunci", metavar="BERKAS", help="hanya membuat berkas kunci yang baru")

    def work(self, **options: Any) -> None:
        if options["buat_kunci"]:
            make_key(Path(options["buat_kunci"]))
            self.stdout.write(
                f"Kunci dibuat di {options['buat_kunci']}. Isi BACKUP_KEY_FILE di .env dengan alamat itu, dan simpan "
                "salinannya di luar mesin ini: tanpa kunci, cadangan tidak dapat dibuka siapa pun."
            )
            return
        key = read_key(settings.BACKUP_KEY_FILE)
        with making.alone() as folder:
            made = making.make(folder, key)
            gone = retention.sweep(folder)
        self.tell(made, [path.name for path in gone])

    def tell(self, made: Made, gone: list[str]) -> None:
        manifest = made.manifest
        self.stdout.write(
            f"Cadangan selesai: {made.path} ({size_of(made.path.stat().st_size)})\n"
            f"  {number(manifest.rows)} baris di {len(manifest.tables)} tabel, {number(manifest.files)} berkas; "
            "sudah dibaca ulang dan cocok."
        )
        if gone:
            self.stdout.write(f"  Dihapus karena umurnya: {', '.join(gone)}")
        if not made.is_sealed:
            self.stdout.write(f"  {UNSEALED}")
        self.warn_of(manifest.missing)
