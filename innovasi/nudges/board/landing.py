"""Where the link of a message leads the person who signed in."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from innovasi.innovations.choices import Perm
from innovasi.nudges.actions.needs import needs_of
from innovasi.nudges.models import Delivery


def landing(token: str, user: Any) -> str:
    """The unfinished section, as it stands now, for the OPD's own people; for anybody else their first page."""
    delivery = Delivery.objects.with_campaign().with_token(token).first()
    if delivery is None or not user.has_perm(Perm.CREATE) or user.opd_id != delivery.nudge.opd_id:
        return reverse("dashboard:home")
    need = needs_of(delivery.nudge.campaign.period).get(delivery.nudge.opd_id)
    return need.url if need else reverse("innovations:index")
