"""Bring database, static files, reference data and timetable up to date; the first step of every start."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django_q.tasks import async_task

from innovasi.accounts.models import User
from innovasi.common.health import schedule
from innovasi.dataio.actions.people import DEMO_PASSWORD
from innovasi.nudges.actions import load_wordings
from innovasi.search.actions import load_built_in as load_synonyms


def newest(folder: Path) -> float:
    """When a file below a folder last changed, as a POSIX time."""
    return max(
        (path.stat().st_mtime for path in folder.rglob("*") if path.is_file() and "scss" not in path.parts), default=0.0
    )


def static_is_stale() -> bool:
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not manifest.exists():
        return True
    collected = manifest.stat().st_mtime
    return any(newest(Path(folder)) > collected for folder in settings.STATICFILES_DIRS) or (
        (settings.BASE_DIR / "requirements.txt").stat().st_mtime > collected
    )


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--akun", action="store_true", help="hanya tampilkan akun contoh")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["akun"]:
            self.show_accounts()
            return
        call_command("migrate", interactive=False, verbosity=0)
        if static_is_stale():
            self.stdout.write("Menyiapkan berkas statis …")
            call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=["scss"])
        call_command("muat_acuan", verbosity=0)
        load_synonyms()
        call_command("bangun_indeks", "--bila-perlu", verbosity=0)
        load_wordings()
        call_command("terbitkan_tanda_terima", verbosity=0)
        for name, job in settings.SCHEDULED_JOBS.items():
            schedule(name, **job)
        async_task("innovasi.common.health.beat")  # the worker's first job: /sehat/ is well once it has run
        if settings.DEMO:
            self.stdout.write("Memeriksa data contoh …")
            call_command("muat_contoh", verbosity=0)

    def show_accounts(self) -> None:
        if not settings.DEMO:
            return
        self.stdout.write(f"\n  Akun contoh, kata sandi semuanya: {DEMO_PASSWORD}")
        for person in User.objects.active().named("@contoh.id").order_by("role", "email"):
            if person.has_usable_password():
                self.stdout.write(f"    {person.email:<32} {person.get_role_display()}")
        self.stdout.write("")
