"""Rounds that Bappeda makes by hand: drafted, previewed, sent or thrown away."""

from __future__ import annotations

import datetime
import logging
import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovasi.nudges.actions.hours import is_quiet_now, next_day
from innovasi.nudges.actions.needs import Need, needs_of
from innovasi.nudges.actions.recipients import Directory, directory
from innovasi.nudges.actions.sending import queue_mails
from innovasi.nudges.actions.writing import recipients_of, write
from innovasi.nudges.models import Campaign, Nudge, OPDDay
from innovasi.nudges.workflow import release
from innovasi.programmes.models import Period

log = logging.getLogger(__name__)
DRAFT_KEPT = datetime.timedelta(days=2)
SMALLEST_SPLIT = 2
NOBODY = "Yang dipilih sudah tidak memerlukannya."


class NudgeRefused(Exception):
    """A round cannot be made or sent as it is; the text says why and what to do."""


@dataclass(frozen=True)
class LeftOut:
    """OPDs that were chosen and get nothing, and why."""

    written_to: list[str]
    unreachable: list[str]
    draftless: list[str]

    @property
    def words(self) -> str:
        sentences = []
        if self.written_to:
            sentences.append(f"Sudah menerima dorongan hari ini: {', '.join(self.written_to)}.")
        if self.unreachable:
            sentences.append(f"Tanpa alamat yang berfungsi: {', '.join(self.unreachable)}.")
        if self.draftless:
            sentences.append(f"Belum punya draf, padahal naskahnya menyebut {{judul}}: {', '.join(self.draftless)}.")
        return " ".join(sentences)


@transaction.atomic
def compose(period: Period, opds: Iterable[int], *, by: Any, **wishes: Any) -> Campaign:
    """Write a draft for those of the OPDs that still need it and can be reached. Raises NudgeRefused for none."""
    day = next_day(period)
    campaign = Campaign(period=period, made_by=by, day=day, **wishes)
    needs = needs_of(period)
    chosen = [needs[pk] for pk in opds if pk in needs]
    people = directory(need.opd for need in chosen)
    found, left_out = sift(campaign, chosen, people)
    if not found:
        raise NudgeRefused(f"Tidak ada OPD yang dapat dikirimi. {left_out.words or NOBODY}")
    if campaign.is_split and len(found) < SMALLEST_SPLIT:
        raise NudgeRefused("Untuk dibagi dua diperlukan paling sedikit dua OPD.")
    campaign.left_out = left_out.words[:2000]
    campaign.save()
    control = half_of(found) if campaign.is_split else set()
    for need in found:
        enter(campaign, need, people, is_control=need.opd.pk in control)
    return campaign


def sift(campaign: Campaign, chosen: list[Need], people: Directory) -> tuple[list[Need], LeftOut]:
    """Who can be written to in this round, and who not."""
    writes = campaign.by_mail or campaign.by_whatsapp
    taken = OPDDay.objects.taken_on(campaign.day) if writes and campaign.day else set()
    found: list[Need] = []
    left_out = LeftOut([], [], [])
    for need in chosen:
        if need.opd.pk in taken:
            left_out.written_to.append(need.opd.abbreviation)
        elif need.submission is None and campaign.wording and campaign.wording.needs_a_draft:
            left_out.draftless.append(need.opd.abbreviation)
        elif not recipients_of(campaign, need, people):
            left_out.unreachable.append(need.opd.abbreviation)
        else:
            found.append(need)
    return found, left_out


def half_of(needs: list[Need]) -> set[int]:
    """A random half of the OPDs, to compare with; of an odd number the smaller half."""
    keys = [need.opd.pk for need in needs]
    return set(random.SystemRandom().sample(keys, len(keys) // 2))


def enter(campaign: Campaign, need: Need, people: Directory, *, is_control: bool) -> None:
    nudge = Nudge.objects.create(
        campaign=campaign,
        opd=need.opd,
        deadline_day=need.deadline_day,
        day=campaign.day or timezone.localdate(),
        state=need.state,
        section=need.section[:80],
        is_control=is_control,
    )
    if not is_control and campaign.wording:
        write(nudge, need, campaign.wording, people)


def send_campaign(campaign: Campaign, *, by: Any) -> int:
    """Let a previewed draft leave as it is; tells how many messages. Raises NudgeRefused when it is out of date."""
    if campaign.sent_at is None and campaign.day != next_day(campaign.period):
        raise NudgeRefused("Konsep ini ditulis untuk hari lain, sehingga hitungan harinya keliru. Susun ulang.")
    count = let_go(campaign)
    log.info("round %s sent by person %s", campaign.pk, by.pk)
    if not is_quiet_now(campaign.period):
        queue_mails()  # after the commit: a claim must outlive its worker
    return count


@transaction.atomic
def let_go(campaign: Campaign) -> int:
    """The draft is sent from here on, once."""
    if not Campaign.objects.at_pk(campaign.pk).drafts().update(sent_at=timezone.now()):
        raise NudgeRefused("Dorongan ini sudah dikirim.")
    if campaign.follows_id:
        Campaign.objects.at_pk(campaign.follows_id).update(released_at=timezone.now())
    return release(campaign)


@transaction.atomic
def rewrite(campaign: Campaign, *, by: Any) -> Campaign:
    """The same choice anew, as things stand now; the old draft goes."""
    keys = list(campaign.nudges.values_list("opd_id", flat=True))
    fresh = compose(campaign.period, keys, by=by, **wishes_of(campaign))
    discard(campaign)
    return fresh


@transaction.atomic
def follow(campaign: Campaign, *, by: Any) -> Campaign:
    """A draft for the half that was left out, of those who still need it."""
    if not campaign.is_split or campaign.released_at or campaign.sent_at is None:
        raise NudgeRefused("Tidak ada separuh lain yang menunggu.")
    keys = list(campaign.nudges.control().values_list("opd_id", flat=True))
    wishes = wishes_of(campaign) | {"is_split": False, "follows": campaign}
    return compose(campaign.period, keys, by=by, **wishes | {"title": f"{campaign.title[:140]} (separuh lain)"})


def wishes_of(campaign: Campaign) -> dict[str, Any]:
    names = (
        "wording", "title", "by_mail", "by_whatsapp", "by_letter", "to_head", "is_split", "follows",
        "letter_number", "signer_title", "signer_name", "signer_nip",
    )  # fmt: skip
    return {name: getattr(campaign, name) for name in names}


def discard(campaign: Campaign) -> None:
    """Throw a draft away; what was sent stays."""
    Campaign.objects.at_pk(campaign.pk).drafts().delete()
