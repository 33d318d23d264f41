"""Print docs/workflow.md: the table of moves as a table and a diagram."""

from typing import Any

from django.core.management.base import BaseCommand

from innovasi.innovations.choices import Action, Perm, Status
from innovasi.innovations.workflow import MOVES

WHO = {Perm.SUBMIT: "OPD pemilik", Perm.DECIDE: "penelaah, admin Bappeda", Perm.WITHHOLD: "admin Bappeda"}
HEAD = """# Alur pengajuan

Berkas ini dibuat dari `innovasi/innovations/workflow.py` oleh `make workflow-doc`; jangan diubah dengan tangan.

```mermaid
stateDiagram-v2
    [*] --> Draf: mulai"""


class Command(BaseCommand):
    help = __doc__
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        lines = [HEAD]
        rows = ["", "| langkah | dari | menjadi | siapa | catatan wajib |", "|---|---|---|---|---|"]
        for action, step in MOVES.items():
            target, sources = Status(step.target).label, [s for s in Status if s in step.sources]
            lines += [f"    {source.label} --> {target}: {action.value}" for source in sources]
            names = ", ".join(source.label for source in sources)
            note = "ya" if step.needs_note else "–"
            rows.append(f"| {Action(action).label} | {names} | {target} | {WHO[step.permission]} | {note} |")
        self.stdout.write("\n".join([*lines, "```", *rows]))
