"""`manage.py buat_beban --inovasi N`: N generated published innovations, for measuring speed and growth."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from innovasi.dataio.actions.load import NoOpenPeriod, generate
from innovasi.search import fulltext


class Command(BaseCommand):
    help = "Membuat N inovasi terbit untuk mengukur kecepatan. Hanya untuk peragaan, jangan di portal sungguhan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--inovasi", type=int, required=True, metavar="N", help="berapa inovasi yang dibuat")
        parser.add_argument(
            "--di-periode-berjalan",
            action="store_true",
            help="taruh semuanya di periode yang sedang dibuka; tanpa ini, di lima periode lalu yang sudah ditutup",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Beban buatan hanya untuk peragaan. Setel DEMO=true bila memang itu yang dimaksud.")
        wanted = options["inovasi"]
        if wanted < 1:
            raise CommandError("Tulis berapa inovasi yang dibuat, misalnya --inovasi 1000.")
        call_command("muat_acuan", verbosity=0)
        try:
            for done in generate(wanted, in_open_period=options["di_periode_berjalan"]):
                if options["verbosity"] and (done % 5000 == 0 or done == wanted):
                    self.stdout.write(f"{done} dari {wanted} inovasi dibuat.")
        except NoOpenPeriod as problem:
            raise CommandError(
                "Tidak ada periode yang dibuka. Muat data contoh dulu, atau buka satu periode."
            ) from problem
        fulltext.analyze()
