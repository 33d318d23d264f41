"""What a later deadline says to the OPDs that it helps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse

from innovasi.accounts.models import User
from innovasi.notifications.actions.delivery import tell
from innovasi.notifications.actions.news import News
from innovasi.notifications.choices import NoticeKind
from innovasi.organisations.models import OPD
from innovasi.programmes.board import deadlines_of, said
from innovasi.programmes.models import Extension, Period


def receive_extension(
    sender: Any, period: Period, extensions: Sequence[Extension] = (), by: Any = None, **kwargs: Any
) -> None:
    """Receiver of `deadline_moved`, inside its transaction; outages and corrections of a period are not mailed."""
    for extension in extensions:
        tell(None, news_of_extension(period, extension), by=by)


def news_of_extension(period: Period, extension: Extension) -> News:
    whom = f" untuk {extension.opd.name}" if extension.opd else ""
    day = said(extension.deadline_at)
    return News(
        NoticeKind.DEADLINE,
        f"Tenggat {period.title}{whom} diperpanjang sampai {day}",
        f"Bappeda memperpanjang tenggat {period.title}{whom} sampai {day}.\n\nAlasannya:\n{extension.reason}",
        reverse("innovations:index"),
        whom_it_helps(period, extension),
        key=f"perpanjangan-{extension.pk}",
    )


def whom_it_helps(period: Period, extension: Extension) -> Iterable[User]:
    """People of the OPD; of all but those whose own deadline is later still, where it is for all."""
    if extension.opd:
        return User.objects.of_opd(extension.opd)
    special = deadlines_of(period).special
    later = {opd_id for opd_id, deadline in special.items() if deadline.at > extension.deadline_at}
    return User.objects.of_opds([opd.pk for opd in OPD.objects.active() if opd.pk not in later])
