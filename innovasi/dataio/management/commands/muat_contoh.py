"""Load reference data and example records; only in demo mode, and only once."""

import logging
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from innovasi.dataio.actions import load_examples


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Data contoh hanya untuk peragaan. Setel DEMO=true bila memang itu yang dimaksud.")
        call_command("muat_acuan", verbosity=0)
        logging.getLogger("django-q").setLevel(logging.WARNING)  # the jobs that it would name are dropped
        made = load_examples()
        if options["verbosity"] and made:
            self.stdout.write(f"{made} inovasi contoh dimuat.")
