"""OPDs in the states that need a nudge, and rounds about them."""

import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from innovasi.accounts.choices import Role
from innovasi.innovations.choices import Action
from innovasi.nudges.actions import compose, load_wordings, send_campaign
from innovasi.nudges.actions.hours import next_day
from innovasi.nudges.models import Bounce, Campaign, Delivery, Nudge, Wording
from tests.factories import OPDFactory, UserFactory, admin, author_of, make_moved, make_submission

MORNING = datetime.datetime(2026, 5, 4, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))


def idle(code, **changes):
    """An OPD that has nothing yet, with one officer."""
    opd = OPDFactory(code=code, **changes)
    author_of(opd)
    return opd


def drafting(code, **changes):
    """An OPD whose draft is stuck in its description."""
    opd = idle(code)
    make_submission(opd=opd, **({"design": "kata " * 100} | changes))
    return opd


def returned(code):
    opd = idle(code)
    make_moved(Action.SUBMIT, Action.RETURN, opd=opd)
    return opd


def head_of(opd):
    return UserFactory(email=f"kepala.{opd.code}@uji.id", role=Role.OPD_HEAD, opd=opd)


def text(key="draf-awal"):
    return Wording.objects.get(key=key)


def drafted(period, *opds, **wishes):
    """A round as Bappeda has just composed it."""
    fitting = "draf-awal" if all(opd.innovations.exists() for opd in opds) else "belum-mulai-awal"
    chosen = {"wording": text(fitting), "title": "Putaran uji", "by_mail": True} | wishes
    return compose(period, [opd.pk for opd in opds], by=admin(), **chosen)


def sent(period, *opds, **wishes):
    campaign = drafted(period, *opds, **wishes)
    send_campaign(campaign, by=admin())
    campaign.refresh_from_db()
    return campaign


def world_rows(opd, period):
    """One of everything for the walk over all addresses; nothing in it leaves by mail."""
    load_wordings()
    common = {"period": period, "wording": text(), "made_by": admin(), "by_mail": False, "by_letter": True}
    common |= {"title": "Putaran uji", "day": next_day(period)}
    draft = Campaign.objects.create(**common)
    gone = Campaign.objects.create(sent_at=timezone.now(), **common)
    facts = {"opd": opd, "deadline_day": timezone.localdate(), "day": timezone.localdate(), "state": "draf"}
    for campaign, state in ((draft, "konsep"), (gone, "antre")):
        nudge = Nudge.objects.create(campaign=campaign, **facts)
        letter = Delivery.objects.create(
            nudge=nudge, channel="surat", name="Kepala", address="Kepala", text="Isi", token=f"uji-{state}", state=state
        )
    bounce = Bounce.objects.create(email="mati@uji.id", words="Tidak dikenal.")
    return {
        "round-draft": [draft.pk],
        "round": [gone.pk],
        "message": [letter.pk],
        "token": [letter.token],
        "wording": [text().pk],
        "bounce": [bounce.pk],
    }
