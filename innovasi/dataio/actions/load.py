"""Many published innovations at once, for measuring speed and growth; nothing of theirs is real."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from innovasi.accounts.models import User
from innovasi.dataio.actions.people import author_of, load_people, official
from innovasi.dataio.actions.pool import picture_pool
from innovasi.dataio.actions.prose import Prose
from innovasi.innovations.choices import Initiator, Kind, Medium, Need, Stage, YesNo
from innovasi.innovations.models import Innovation, Photo, Submission
from innovasi.innovations.workflow import enter_accepted
from innovasi.organisations.models import OPD, Unit, Urusan
from innovasi.programmes.models import Period, Theme
from innovasi.search.actions import index_new

BATCH = 500
PAST_YEARS = 5  # the load lies in this many closed periods, so that the open drive keeps its own picture


class NoOpenPeriod(Exception):
    """The load was to go into the open period, and none is open."""


class World(NamedTuple):
    """What the generated dossiers refer to."""

    authors: dict[int, User]
    opds: list[OPD]
    units: dict[int, list[Unit]]
    urusan: list[Urusan]
    periods: list[Period]
    themes: dict[int, Theme]
    pictures: list[dict[str, Any]]
    prose: Prose


def generate(count: int, *, in_open_period: bool = False) -> Iterator[int]:
    """Write published innovations batch by batch; yields how many there are so far. Raises NoOpenPeriod."""
    world = survey(in_open_period)
    last = Innovation.objects.order_by("pk").values_list("pk", flat=True).last() or 0
    chance = random.Random(last)  # noqa: S311  variety, not a secret
    accepter = official("penelaah")
    for start in range(0, count, BATCH):
        size = min(BATCH, count - start)
        write_batch(world, chance, range(last + start + 1, last + start + size + 1), accepter)
        yield start + size


@transaction.atomic
def survey(in_open_period: bool) -> World:
    load_people()
    opds = list(OPD.objects.counted())
    units: dict[int, list[Unit]] = {}
    for unit in Unit.objects.active():
        units.setdefault(unit.opd_id, []).append(unit)
    periods = [open_period()] if in_open_period else past_periods()
    return World(
        authors={opd.pk: author_of(opd) for opd in opds},
        opds=opds,
        units=units,
        urusan=list(Urusan.objects.all()),
        periods=periods,
        themes={period.year: Theme.objects.offered_in(period.year)[0] for period in periods},
        pictures=picture_pool(),
        prose=Prose.of_examples(),
    )


def open_period() -> Period:
    period = Period.objects.current()
    if period is None:
        raise NoOpenPeriod
    return period


def past_periods() -> list[Period]:
    """The drives of the past years, made and closed where they are missing."""
    known = {period.year: period for period in Period.objects.order_by("is_open")}
    years = range(timezone.localdate().year - PAST_YEARS, timezone.localdate().year)
    return [known.get(year) or past_period(year) for year in years]


def past_period(year: int) -> Period:
    end = timezone.make_aware(datetime.datetime(year, 6, 30, 23, 59))
    return Period.objects.create(
        year=year,
        title=f"Satu OPD Satu Inovasi {year}",
        opens_at=timezone.make_aware(datetime.datetime(year, 3, 1, 8)),
        deadline_at=end,
        closed_at=end,
    )


@transaction.atomic
def write_batch(world: World, chance: random.Random, numbers: range, accepter: User) -> None:
    """Innovations, dossiers, moves, crossing affairs, pictures and index of one batch, together or not at all."""
    owners = [chance.choice(world.opds) for _ in numbers]
    innovations = Innovation.objects.bulk_create(
        Innovation(opd=opd, code=f"UB{number:07d}", created_by=world.authors[opd.pk], is_example=True)
        for number, opd in zip(numbers, owners, strict=True)
    )
    dossiers = [dossier(world, chance, innovation) for innovation in innovations]
    enter_accepted(dossiers, by=accepter)
    crossing = Submission.other_urusan.through
    crossing.objects.bulk_create(
        crossing(submission=row, urusan=urusan) for row in dossiers for urusan in chance.sample(world.urusan, 2)
    )
    Photo.objects.bulk_create(
        Photo(submission=row, order=order, is_cover=order == 1, uploaded_by=row.edited_by, **picture)
        for row in dossiers
        for order, picture in enumerate(chance.sample(world.pictures, chance.choice((1, 1, 2))), start=1)
    )
    index_new([innovation.pk for innovation in innovations])


def dossier(world: World, chance: random.Random, innovation: Innovation) -> Submission:
    """One complete dossier, accepted at some time between the opening of its period and its deadline, or now."""
    period, opd = chance.choice(world.periods), innovation.opd
    end = min(period.deadline_at, timezone.now())
    unit = chance.choice(world.units[opd.pk]) if opd.pk in world.units else None
    launched = timezone.localdate(period.opens_at) - datetime.timedelta(days=chance.randint(60, 700))
    return Submission(
        innovation=innovation,
        period=period,
        edited_by=world.authors[opd.pk],
        status_at=period.opens_at + (end - period.opens_at) * chance.random(),
        title=world.prose.title(chance),
        kind=chance.choice(Kind.values),
        medium=chance.choice(Medium.values),
        stage=Stage.IN_FORCE,
        initiator=chance.choice(Initiator.values),
        initiator_name=opd.name,
        main_urusan=chance.choice(world.urusan),
        theme=world.themes[period.year],
        trial_date=launched - datetime.timedelta(days=90),
        launch_date=launched,
        unit=unit,
        need=chance.choice(Need.values),
        **{name: chance.choice(YesNo.values) for name in ("from_home", "is_free", "same_day")},
        **world.prose.answers(chance),
    )
