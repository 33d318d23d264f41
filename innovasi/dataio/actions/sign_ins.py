"""When the people of the demonstration came in, and the OPDs whose people never did."""

from __future__ import annotations

import datetime
import secrets

from django.utils import timezone

from innovasi.accounts.actions import mark_bounced
from innovasi.accounts.choices import Role
from innovasi.accounts.models import Invitation, Post, SignIn, User
from innovasi.dataio.actions.people import author_of, official
from innovasi.innovations.models import Move
from innovasi.organisations.models import OPD

BEFORE_WORK = datetime.timedelta(minutes=18)
READERS = ("pemantau", "kepala.disdukcapil")  # who looks in and moves nothing
VISITS = (61, 33, 12)  # days ago, of people who looked in and wrote nothing
INVITED = (40, 9)  # days ago: a link that ran out, and one that still works
PREDECESSOR_AT = "dispora"
GOOD_FOR = datetime.timedelta(days=14)


def load_sign_ins(now: datetime.datetime) -> None:
    """Everybody who wrote something had come in that day; of the others some looked in, and some never came."""
    days = {(by, timezone.localdate(at)): at for by, at in Move.objects.order_by("-at").values_list("by_id", "at")}
    visits = [(by, at - BEFORE_WORK) for (by, _), at in days.items()]
    for place, opd in enumerate(opds_that_wrote_nothing()):
        visits += settle_empty_opd(place, opd, now)
    for reader in map(official, READERS):
        visits += visits_of(reader, now)
    write(visits)
    make_predecessor(now)


def opds_that_wrote_nothing() -> list[OPD]:
    writers = set(Move.objects.values_list("submission__innovation__opd_id", flat=True))
    return [opd for opd in OPD.objects.counted().order_by("code") if opd.pk not in writers]


def settle_empty_opd(place: int, opd: OPD, now: datetime.datetime) -> list[tuple[int, datetime.datetime]]:
    """An account that was used, one that never was, an invitation, or nothing at all; returns the visits."""
    turn, way = divmod(place, 4)
    if way == 0:
        return visits_of(author_of(opd), now)
    if way == 1:
        person = author_of(opd)
        if turn % 2:
            mark_bounced(person, "550 5.1.1 alamat tidak dikenal (contoh)")
    elif way == 2:
        invite_without_mail(opd, now - datetime.timedelta(days=INVITED[turn % 2]))
    return []


def visits_of(person: User, now: datetime.datetime) -> list[tuple[int, datetime.datetime]]:
    return [(person.pk, now - datetime.timedelta(days=day, hours=person.pk % 5)) for day in VISITS]


def invite_without_mail(opd: OPD, at: datetime.datetime) -> None:
    """An invitation of the past; its link was never sent to anybody."""
    invitation = Invitation.objects.create(
        email=f"petugas.{opd.code}@contoh.id",
        name=f"Petugas {opd.abbreviation}",
        role=Role.OPD,
        opd=opd,
        invited_by=official("bappeda"),
        secret_hash=secrets.token_hex(32),
        expires_at=at + GOOD_FOR,
    )
    invitation.created_at = at
    invitation.save(update_fields=["created_at"])


def write(visits: list[tuple[int, datetime.datetime]]) -> None:
    """Keep the sign-ins; each person's account and post are as old as the first of theirs."""
    people = {person.pk: person for person in User.objects.all()}
    SignIn.objects.bulk_create(SignIn(user_id=by, opd_id=people[by].opd_id, at=at) for by, at in sorted(visits))
    for by, person in people.items():
        own = sorted(at for visitor, at in visits if visitor == by)
        if not own:
            continue
        person.last_login, person.created_at = own[-1], own[0]
        person.save(update_fields=["last_login", "created_at"])
        for post in person.posts.all():
            post.starts = min(post.starts, timezone.localdate(own[0]))
            post.save(update_fields=["starts"])


def make_predecessor(now: datetime.datetime) -> None:
    """Somebody who handed a post over and left."""
    opd = OPD.objects.get(code=PREDECESSOR_AT)
    follower, last = author_of(opd), timezone.localdate(now) - datetime.timedelta(days=120)
    gone = User.objects.create_user(
        f"petugas.lama.{opd.code}@contoh.id", name=f"Petugas lama {opd.abbreviation}", role=Role.OPD, opd=opd
    )
    gone.is_active = False
    gone.save(update_fields=["is_active"])
    Post.objects.create(
        user=gone,
        role=Role.OPD,
        opd=opd,
        starts=last - datetime.timedelta(days=400),
        ends=last,
        closed_at=now - datetime.timedelta(days=119),
        ended_by=official("bappeda"),
        successor=follower.posts.latest("starts"),
    )
