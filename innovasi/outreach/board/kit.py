"""Everything of the communication kit that is words and paper, for one innovation in one place."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from django.conf import settings

from innovasi.common.typesetting import qr_svg, typeset
from innovasi.innovations.models import Submission
from innovasi.outreach.board.square import square
from innovasi.outreach.choices import Paper
from innovasi.outreach.models import PlaceCode
from innovasi.outreach.rules.wording import LONGEST, breakable, shortened, steps

TEMPLATES = {
    Paper.POSTER_A4: ("outreach/poster", {"size": "a4", "scale": 1}),
    Paper.POSTER_A5: ("outreach/poster", {"size": "a5", "scale": 0.707}),
    Paper.CARD: ("outreach/card", {}),
}


def address_of(place: PlaceCode) -> str:
    """Where the QR of a place leads."""
    return settings.SITE_URL + place.get_absolute_url()


def dossier_of(place: PlaceCode) -> Submission:
    """The accepted dossier; no kit is made without one."""
    dossier = place.innovation.current
    if dossier is None:
        raise ValueError(f"{place.innovation} is not published")
    return dossier


def sheet_of(place: PlaceCode, paper: Paper) -> bytes:
    """A poster or a card as PDF."""
    template, shape = TEMPLATES[paper]
    return typeset(template, words_of(place) | shape)


def words_of(place: PlaceCode) -> dict[str, Any]:
    """What stands on paper, short enough for a glance."""
    dossier, opd = dossier_of(place), place.innovation.opd
    lines, is_cut = steps(dossier.how_to_use)
    return {
        "title": breakable(" ".join(dossier.title.split())),
        "summary": glance(dossier.citizen_summary, "summary"),
        "short": glance(dossier.citizen_summary, "short"),
        "audience": glance(dossier.audience, "audience"),
        "steps": [breakable(line) for line in lines],
        "more": is_cut,
        "cost": glance(dossier.cost, "cost"),
        "contact": glance(dossier.contact, "contact"),
        "opd": opd.name,
        "place": breakable(place.label),
        "example": place.innovation.is_example,
        "qr": qr_svg(address_of(place)),
        "address": address_of(place).split("://")[-1].rstrip("/"),
    }


def glance(text: str, part: str) -> str:
    return breakable(shortened(text, LONGEST[part]))


def message(place: PlaceCode) -> str:
    """The text for WhatsApp; what an OPD wrote stays as it is, the address stands last so that a preview shows."""
    dossier = dossier_of(place)
    parts = [f"*{' '.join(dossier.title.split())}*", dossier.citizen_summary.strip()]
    facts = [f"Untuk: {dossier.audience.strip()}", f"Biaya: {dossier.cost.strip()}"]
    parts.append("\n".join(fact for fact in facts if not fact.endswith(": ")))
    if place.innovation.is_example:
        parts.append("(Data contoh, bukan informasi layanan.)")
    parts.append(f"Cara memakainya: {address_of(place)}\n{place.innovation.opd.name}")
    return "\n\n".join(part for part in parts if part)


def square_of(place: PlaceCode) -> bytes:
    """The picture for social media."""
    return square(place, address_of(place))


def bundle(place: PlaceCode) -> bytes:
    """The whole kit in one file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as kit:
        for paper in Paper:
            kit.writestr(f"{paper.value}.pdf", sheet_of(place, paper))
        kit.writestr("gambar-persegi.jpg", square_of(place))
        kit.writestr("pesan-whatsapp.txt", message(place))
    return stream.getvalue()
