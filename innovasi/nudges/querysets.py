"""What can be asked of campaigns, nudges, deliveries and bounces."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from innovasi.nudges.choices import Channel, DeliveryState, Perm

REACHED = (DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCERTAIN)  # the OPD may have it


class WordingQuerySet(models.QuerySet):
    def in_use(self) -> WordingQuerySet:
        return self.filter(is_retired=False)

    def known_keys(self) -> set[str]:
        return set(self.exclude(key=None).values_list("key", flat=True))

    def by_key(self) -> dict[str, Any]:
        """The shipped texts, whatever Bappeda has made of them."""
        rows: Any = self.exclude(key=None)
        return {row.key: row for row in rows}

    def visible_to(self, user: Any) -> WordingQuerySet:
        return self if user.has_perm(Perm.WRITE) else self.none()


class LadderQuerySet(models.QuerySet):
    def of(self, period: Any) -> Any | None:
        return self.filter(period=period).first()


class RungQuerySet(models.QuerySet):
    def with_wordings(self) -> RungQuerySet:
        return self.select_related("for_not_started", "for_draft", "for_repair")


class CampaignQuerySet(models.QuerySet):
    def drafts(self) -> CampaignQuerySet:
        return self.filter(sent_at__isnull=True)

    def at_pk(self, pk: int) -> CampaignQuerySet:
        return self.filter(pk=pk)

    def sent(self) -> CampaignQuerySet:
        return self.filter(sent_at__isnull=False)

    def of_period(self, period: Any) -> CampaignQuerySet:
        return self.filter(period=period)

    def for_page(self) -> CampaignQuerySet:
        return self.select_related("period", "rung", "wording", "made_by")

    def with_letter(self) -> CampaignQuerySet:
        return self.filter(by_letter=True)

    def last_letter(self) -> Any | None:
        """The newest campaign with a letter; its signer is proposed again."""
        return self.filter(by_letter=True).order_by("-made_at").first()

    def made_before(self, moment: datetime.datetime) -> CampaignQuerySet:
        return self.filter(made_at__lt=moment)

    def visible_to(self, user: Any) -> CampaignQuerySet:
        """Bappeda sees all; the observer what has been sent."""
        if user.has_perm(Perm.WRITE):
            return self
        return self.sent() if user.has_perm(Perm.SEE) else self.none()


class NudgeQuerySet(models.QuerySet):
    def at_pk(self, pk: int) -> NudgeQuerySet:
        return self.filter(pk=pk)

    def unsent(self) -> NudgeQuerySet:
        return self.filter(sent_at__isnull=True)

    def keys_of_rungs(self, period: Any) -> set[tuple[int, int, datetime.date]]:
        """Rung, OPD and deadline of every nudge of a period's ladder so far."""
        rows = self.filter(campaign__period=period, campaign__rung__isnull=False)
        return set(rows.values_list("campaign__rung_id", "opd_id", "deadline_day"))

    def control(self) -> NudgeQuerySet:
        return self.filter(is_control=True)


class DeliveryQuerySet(models.QuerySet):
    def at_pk(self, pk: int) -> DeliveryQuerySet:
        return self.filter(pk=pk)

    def with_campaign(self) -> DeliveryQuerySet:
        return self.select_related("nudge__opd", "nudge__campaign__period", "person", "carried_by")

    def among(self, pks: list[int]) -> DeliveryQuerySet:
        return self.filter(pk__in=pks)

    def of_person(self, person_id: int) -> DeliveryQuerySet:
        return self.filter(person_id=person_id)

    def in_state(self, *states: str) -> DeliveryQuerySet:
        """Rows in one of these states; an update of them decides a race."""
        return self.filter(state__in=states)

    def of_campaign(self, campaign: Any) -> DeliveryQuerySet:
        return self.filter(nudge__campaign=campaign)

    def by_opd(self) -> DeliveryQuerySet:
        return self.order_by("nudge__opd__name", "pk")

    def of_nudge(self, nudge: Any) -> DeliveryQuerySet:
        return self.filter(nudge=nudge)

    def mails(self) -> DeliveryQuerySet:
        return self.filter(channel=Channel.MAIL)

    def letters(self) -> DeliveryQuerySet:
        return self.filter(channel=Channel.LETTER)

    def unqueued(self, since: datetime.datetime, day: datetime.date) -> DeliveryQuerySet:
        """Mails that wait on their day or later, and that no job since a moment was asked to send."""
        waiting = self.mails().filter(state=DeliveryState.PLANNED, nudge__day__lte=day)
        return waiting.filter(Q(queued_at__isnull=True) | Q(queued_at__lt=since))

    def held_since(self, moment: datetime.datetime) -> DeliveryQuerySet:
        """Claimed before a moment, and nothing heard of since."""
        return self.filter(state=DeliveryState.SENDING, claimed_at__lt=moment)

    def reached(self) -> DeliveryQuerySet:
        return self.exclude(channel=Channel.LETTER).filter(state__in=REACHED)

    def with_token(self, token: str) -> DeliveryQuerySet:
        """The message that a link belongs to; a draft's link is not known yet. PostgreSQL refuses to compare a NUL."""
        if "\0" in token:
            return self.none()
        return self.filter(token=token).exclude(state=DeliveryState.DRAFT)

    def unopened(self) -> DeliveryQuerySet:
        return self.filter(opened_at__isnull=True)

    def to_forget(self, before: datetime.datetime) -> DeliveryQuerySet:
        return self.filter(nudge__made_at__lt=before).exclude(text="")

    def visible_to(self, user: Any) -> DeliveryQuerySet:
        return self if user.has_perm(Perm.WRITE) else self.none()


class OPDDayQuerySet(models.QuerySet):
    def taken_on(self, day: datetime.date) -> set[int]:
        """OPDs that were written to on a day."""
        return set(self.filter(day=day).values_list("opd_id", flat=True))

    def of_nudge(self, nudge: Any) -> OPDDayQuerySet:
        return self.filter(nudge=nudge)


class BounceQuerySet(models.QuerySet):
    def addresses(self) -> set[str]:
        return set(self.values_list("email", flat=True))

    def visible_to(self, user: Any) -> BounceQuerySet:
        return self if user.has_perm(Perm.WRITE) else self.none()
