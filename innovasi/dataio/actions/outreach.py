"""Example activities, places and openings, so that the pages of communication have something to show."""

from __future__ import annotations

import datetime
import random

from innovasi.communication.actions import judge_missing
from innovasi.dataio.actions.people import author_of
from innovasi.innovations.models import Innovation
from innovasi.outreach.actions import add_place
from innovasi.outreach.models import Activity, ScanDay, VisitDay

PLACES = ("Contoh: Puskesmas Kedaton", "Contoh: Kelurahan Sukarame", "Contoh: Grup WhatsApp RT")
DAYS = 60


def load_outreach(now: datetime.datetime) -> int:
    """Two of three examples were told of, one of three has posters; tells how many activities there are."""
    judge_missing()
    chance = random.Random(4)  # noqa: S311  variety, not a secret
    today = now.date()
    rows = list(Innovation.objects.published().examples().order_by("pk").select_related("opd"))
    for number, innovation in enumerate(rows):
        if number % 3:
            tell(innovation, number, today)
        if number % 3 == 1:
            hang(innovation, chance, today)
        VisitDay.objects.bulk_create(
            VisitDay(innovation=innovation, day=today - datetime.timedelta(days=back), count=chance.randint(1, 4))
            for back in range(0, DAYS, 3 + number % 5)
        )
    return Activity.objects.kept().count()


def tell(innovation: Innovation, number: int, today: datetime.date) -> None:
    """One activity; every other one still lacks its proof."""
    Activity.objects.create(
        innovation=innovation,
        title="Contoh: penjelasan kepada warga",
        held_on=today - datetime.timedelta(days=7 + number),
        place="Balai kelurahan",
        people=20 + number,
        link="https://contoh.id/kegiatan/" if number % 2 else "",
        made_by=author_of(innovation.opd),
    )


def hang(innovation: Innovation, chance: random.Random, today: datetime.date) -> None:
    for label in PLACES:
        place = add_place(innovation, label, by=author_of(innovation.opd))
        ScanDay.objects.bulk_create(
            ScanDay(place=place, day=today - datetime.timedelta(days=back), count=chance.randint(1, 5))
            for back in range(0, DAYS, chance.randint(4, 11))
        )
