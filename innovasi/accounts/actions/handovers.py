"""Handing a post from one person to another. Entries belong to the OPD; only who answers for them changes."""

import datetime
import logging
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.accounts.actions.invitations import invite, revoke
from innovasi.accounts.actions.placement import PersonRefused, check_placement, is_last_admin, lock_admins
from innovasi.accounts.actions.posts import close_due, pass_on, post_of
from innovasi.accounts.models import Invitation, Post, User

log = logging.getLogger(__name__)


@transaction.atomic
def hand_over(person: User, *, name: str, email: str, last_day: datetime.date, by: Any) -> Post:
    """Let another person follow in a post: a colleague in the same role, or somebody new, who is invited.

    The old person can sign in to the end of their last day. Raises PersonRefused.
    """
    lock_admins()
    person = User.objects.select_for_update().get(pk=person.pk)
    check_placement(person.role, person.opd, by=by)
    post = post_of(person)
    refuse_handover(person, post, last_day, by=by)
    if person.is_active:
        post.starts, post.ends, post.ended_by = min(post.starts, last_day), last_day, by
        post.save(update_fields=["starts", "ends", "ended_by"])
    colleague = User.objects.at(email)
    if colleague is None:
        invite(email=email, name=name, role=person.role, opd=person.opd, by=by, replaces=post)
    else:
        refuse_colleague(person, colleague)
        pass_on(post, post_of(colleague))
    log.info("post %s of person %s handed over by person %s", post.pk, person.pk, by.pk)
    close_if_due(post)
    return post


def refuse_handover(person: User, post: Post, last_day: datetime.date, *, by: Any) -> None:
    """Raise PersonRefused when this post cannot change hands, or not on this day."""
    if person.is_anonymised:
        raise PersonRefused("Akun ini sudah dianonimkan. Undang penggantinya lewat halaman Orang.")
    if post.successor or Invitation.objects.replacing(post).pending().exists():
        raise PersonRefused("Serah terima jabatan ini sudah berjalan. Batalkan dulu bila penggantinya lain.")
    passed = last_day < timezone.localdate()
    if passed and person.pk == by.pk:
        raise PersonRefused("Untuk akun sendiri, hari terakhir paling cepat hari ini.")
    if passed and is_last_admin(person):
        raise PersonRefused("Ia satu-satunya admin Bappeda. Pilih hari terakhir hari ini atau nanti.")


def refuse_colleague(person: User, colleague: User) -> None:
    """Raise PersonRefused unless a person who has an account can follow in this post."""
    if colleague.pk == person.pk:
        raise PersonRefused("Ini surel orang yang diganti. Tulis surel penggantinya.")
    if not colleague.is_active or (colleague.role, colleague.opd_id) != (person.role, person.opd_id):
        raise PersonRefused(
            "Surel ini sudah punya akun dengan peran atau OPD lain. Ubah dulu akun itu, lalu ulangi serah terima."
        )


def close_if_due(post: Post) -> None:
    if post.closed_at is None and post.ends and post.ends < timezone.localdate():
        close_due(post)


@transaction.atomic
def cancel_handover(person: User, *, by: Any) -> None:
    """Let a person keep their post; the invitation of who was to follow dies. Raises PersonRefused when too late."""
    post = post_of(person)
    if post.closed_at:
        raise PersonRefused("Serah terima ini sudah selesai. Aktifkan kembali orangnya bila perlu.")
    if post.ends is None:
        raise PersonRefused("Tidak ada serah terima yang berjalan untuk orang ini.")
    for invitation in Invitation.objects.replacing(post).pending():
        revoke(invitation, by=by)
    post.ends = post.ended_by = post.successor = None
    post.save()
    log.info("handover of post %s cancelled by person %s", post.pk, by.pk)
