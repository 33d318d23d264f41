"""The judged queries, the example records that they are asked of, and how well the search answers."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command
from django.utils import timezone

from innovasi.dataio.actions.records import answers_of, records
from innovasi.innovations.models import Innovation, Submission
from innovasi.innovations.workflow import enter_accepted
from innovasi.organisations.models import OPD, Urusan
from innovasi.search.actions import index_new
from innovasi.search.board import find
from tests.factories import PeriodFactory, author_of, reviewer

JUDGED = Path(__file__).with_name("judged.toml")
DEPTH = 10  # results that a citizen looks at


@dataclass(frozen=True)
class Answer:
    """One judged query and the names of the records that it found, best first."""

    text: str
    wanted: tuple[str, ...]
    found: tuple[str, ...]
    held_out: bool

    @property
    def recall(self) -> float:
        return len({*self.wanted} & {*self.found[:DEPTH]}) / len(self.wanted)

    @property
    def reciprocal(self) -> float:
        """One over the place of the first wanted record; nothing when it is not among the first ten."""
        return next((1 / at for at, name in enumerate(self.found[:DEPTH], start=1) if name in self.wanted), 0.0)


@dataclass(frozen=True)
class Report:
    answers: list[Answer]

    @property
    def recall(self) -> float:
        return sum(answer.recall for answer in self.answers) / len(self.answers)

    @property
    def mrr(self) -> float:
        """Mean reciprocal rank."""
        return sum(answer.reciprocal for answer in self.answers) / len(self.answers)

    @property
    def failures(self) -> list[Answer]:
        return [answer for answer in self.answers if answer.recall < 1]

    def part(self, *, held_out: bool) -> Report:
        return Report([answer for answer in self.answers if answer.held_out == held_out])


def publish_examples() -> dict[int, str]:
    """Publish every example record, drafts too; the answer is the name of each by its key in the index."""
    call_command("muat_acuan", verbosity=0)
    period, opds = PeriodFactory(), {opd.code: opd for opd in OPD.objects.prefetch_related("units", "urusan")}
    names: dict[int, str] = {}
    dossiers = []
    for record in records():
        opd = opds[record["opd"]]
        innovation = Innovation.objects.create(opd=opd, code=f"T{len(names):05d}", created_by=author_of(opd))
        names[innovation.pk] = record["name"]
        said = answers_of(record, opd, period)
        said.setdefault("main_urusan", opd.urusan.first() or Urusan.objects.last())
        now = timezone.now()
        dossiers.append(
            Submission(innovation=innovation, period=period, edited_by=author_of(opd), status_at=now, **said)
        )
    enter_accepted(dossiers, by=reviewer())
    index_new(list(names))
    return names


def queries() -> list[dict]:
    return tomllib.loads(JUDGED.read_text("utf-8"))["query"]


def judge(names: dict[int, str]) -> Report:
    """Ask every judged query of the published examples."""
    return Report(
        [
            Answer(
                query["q"],
                tuple(query["want"]),
                tuple(names[key] for key in find(query["q"]).keys),
                query.get("held_out", False),
            )
            for query in queries()
        ]
    )
