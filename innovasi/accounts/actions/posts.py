"""Posts: taken, ended on a day, and passed on."""

import datetime
import logging
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.accounts.actions.placement import is_last_admin, lock_admins
from innovasi.accounts.models import Post, User
from innovasi.accounts.signals import post_handed_over

log = logging.getLogger(__name__)


def take_post(person: User) -> Post:
    """Write down that a person holds their role from today."""
    return Post.objects.create(user=person, role=person.role, opd=person.opd, starts=timezone.localdate())


def post_of(person: User) -> Post:
    """The latest post of a person; one who came without any holds theirs since they were made."""
    latest = Post.objects.of(person).first()
    if latest is not None:
        return latest
    starts = timezone.localdate(person.created_at)
    return Post.objects.create(user=person, role=person.role, opd=person.opd, starts=starts)


def end_post(post: Post, *, on: datetime.date, by: Any) -> None:
    """End a post for good, never before it began, and tell whom it has passed to."""
    post.ends, post.ended_by, post.closed_at = max(post.starts, on), by, timezone.now()
    post.save()
    announce(post)


def move_post(person: User, *, by: Any) -> None:
    """After a change of role or OPD: the old post ends today and the new one begins."""
    post = post_of(person)
    if (post.role, post.opd_id) != (person.role, person.opd_id):
        end_post(post, on=timezone.localdate(), by=by)
        take_post(person)


def resume_post(person: User) -> None:
    """A person is back: the post that ended today goes on, or a new one begins."""
    post = post_of(person)
    if post.ends == timezone.localdate() and not post.successor_id:
        post.ends = post.ended_by = post.closed_at = None
        post.save()
    elif post.closed_at:
        take_post(person)


def pass_on(post: Post, successor: Post) -> None:
    """Name the post that follows; the news of it waits until the old one has ended."""
    post.successor = successor
    post.save(update_fields=["successor"])
    announce(post)


def announce(post: Post) -> None:
    """Tell upper contexts that a post changed hands, once both halves are true."""
    if post.successor and post.closed_at:
        post_handed_over.send(
            sender=Post,
            predecessor=post.user,
            successor=post.successor.user,
            role=post.role,
            opd=post.opd,
            by=post.ended_by or post.successor.user,
        )


@transaction.atomic
def close_due(post: Post) -> bool:
    """Shut out whoever held a post whose last day has passed; the last administrator stays until another comes."""
    lock_admins()
    post = Post.objects.select_for_update(of=("self",)).select_related("user", "opd", "successor__user").get(pk=post.pk)
    if post.closed_at or post.ends is None or is_last_admin(post.user):
        return False
    shut_out(post.user)
    end_post(post, on=post.ends, by=post.ended_by)
    log.info("post %s of person %s ended", post.pk, post.user_id)
    return True


def shut_out(person: User) -> None:
    """No way in any more, on any device."""
    person.is_active, person.sessions_ended_at = False, timezone.now()
    person.save(update_fields=["is_active", "sessions_ended_at", "updated_at"])


def end_posts() -> int:
    """Job, each night: carry out the ends that handovers have named. Running it twice changes nothing."""
    return sum(close_due(post) for post in Post.objects.due(timezone.localdate()))
