"""Issue receipts for submits made before there were any; may run any number of times."""

from typing import Any

from django.core.management.base import BaseCommand

from innovasi.receipts.actions import issue_missing


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        count = issue_missing()
        if count:
            self.stdout.write(f"{count} tanda terima diterbitkan.")
