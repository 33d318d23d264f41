"""What the trail hears of: changes of the rows that it follows, moves, and people at the door.

The one place that listens to model signals: an entry must stand or fall with
the change itself, whoever makes it, the admin's pages included.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from django.conf import settings
from django.db import models

from innovasi.audit.actions import record
from innovasi.audit.choices import Deed
from innovasi.audit.rules import FOLLOWED, OPENINGS, differences, is_silent


def values_of(row: models.Model) -> dict[str, Any]:
    return {field.attname: field.value_from_object(row) for field in row._meta.concrete_fields}


def is_of_a_migration(sender: type[models.Model]) -> bool:
    """Migrations write through models of their own day; the trail may not have a table yet."""
    return sender.__module__ == "__fake__"


def remember(sender: type[models.Model], instance: models.Model, raw: bool = False, **news: Any) -> None:
    """Before a row is saved: what it was."""
    label = sender._meta.label
    is_followed = label in FOLLOWED and not (raw or is_silent(label) or is_of_a_migration(sender))
    if is_followed and not instance._state.adding:
        known = sender._base_manager.in_bulk([instance.pk]).get(instance.pk)
        instance._before_change = values_of(known) if known else {}  # type: ignore[attr-defined]


def follow(sender: type[models.Model], instance: models.Model, created: bool, raw: bool = False, **news: Any) -> None:
    """After a row was saved: an entry of what it is, or of what changed."""
    label = sender._meta.label
    if label not in FOLLOWED or raw or is_of_a_migration(sender) or (is_silent(label) and not created):
        return
    before = {} if created else getattr(instance, "_before_change", {})
    detail = differences(label, before, values_of(instance))
    if detail:
        deed = OPENINGS.get(label, Deed.ADDED) if created else Deed.CHANGED
        record(deed, thing=label, key=instance.pk, detail=detail)


def follow_removal(sender: type[models.Model], instance: models.Model, **news: Any) -> None:
    if sender._meta.label in FOLLOWED and not is_of_a_migration(sender):
        detail = differences(sender._meta.label, {}, values_of(instance))
        record(Deed.REMOVED, thing=sender._meta.label, key=instance.pk, detail=detail)


def follow_move(sender: Any, *, submission: Any, move: Any, by: Any, **news: Any) -> None:
    detail = {"tindakan": move.action, "dari": move.source, "ke": move.target}
    record(Deed.MOVED, thing="innovations.Submission", key=submission.pk, detail=detail, by=by)


def follow_sign_in(sender: Any, user: Any, **news: Any) -> None:
    record(Deed.SIGNED_IN, thing="accounts.User", key=user.pk, by=user)


def follow_sign_out(sender: Any, user: Any, **news: Any) -> None:
    if user is not None:
        record(Deed.SIGNED_OUT, thing="accounts.User", key=user.pk, by=user)


def follow_failure(sender: Any, credentials: dict[str, Any], **news: Any) -> None:
    """Somebody gave a wrong address or password: a keyed print of the address, which tells repeats and names nobody."""
    address = str(credentials.get("email") or credentials.get("username") or "").casefold()
    print_ = hmac.new(settings.SECRET_KEY.encode(), address.encode(), hashlib.sha256).hexdigest()[:16]
    record(Deed.SIGN_IN_FAILED, thing="accounts.User", detail={"sidik": print_})
