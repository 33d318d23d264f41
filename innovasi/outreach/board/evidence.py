"""Activities as evidence of kematangan: the facts and the picture of one, on dated paper."""

from __future__ import annotations

import base64
from collections.abc import Iterable

from django.conf import settings
from django.utils import formats, timezone

from innovasi.common.typesetting import typeset
from innovasi.innovations.models import Submission
from innovasi.maturity.board.sources import Made, Offer, Source
from innovasi.maturity.choices import Origin
from innovasi.outreach.board.photos import open_photo
from innovasi.outreach.choices import PHOTO_WIDTHS
from innovasi.outreach.models import Activity

MOST = 20  # offered at a time, the newest first
PROVES = {
    "sosialisasi": "Kegiatan tatap muka: mendukung tingkat 1, bila fotonya memperlihatkan spanduk kegiatan inovasi.",
    "bimtek": (
        "Hanya bila kegiatan ini bimtek, pelatihan, atau TOT. "
        "Undangan, daftar hadir, dan sertifikatnya tetap perlu diunggah."
    ),
    "aktor": "Bukti bahwa warga atau pihak lain ikut terlibat; satu pihak untuk tiap bukti.",
}


def offers(submission: Submission) -> Iterable[Offer]:
    """Activities that have a proof of their own."""
    rows = Activity.objects.proven().for_page().of(submission.innovation)[:MOST]
    return [offer(activity) for activity in rows]


def offer(activity: Activity) -> Offer:
    what = f"{formats.date_format(activity.held_on, 'j F Y')}, {activity.place} · {activity.code}"
    return Offer(activity.code, activity.title, what, activity.code)


def make(submission: Submission, offer: Offer) -> Made:
    """One sheet about an activity of this innovation."""
    activity = Activity.objects.kept().for_page().of(submission.innovation).at_pk(int(offer.key[3:])).get()
    day = formats.date_format(activity.held_on, "j F Y")
    now = timezone.localtime()
    people = f"{activity.people:,}".replace(",", ".") if activity.people is not None else ""
    facts = [
        ("Inovasi", submission.title),
        ("OPD", activity.innovation.opd.name),
        ("Tanggal", day),
        ("Tempat", ", ".join(str(part) for part in (activity.place, activity.kelurahan, activity.district) if part)),
        ("Jumlah orang", people),
        ("Media", activity.media),
        ("Tautan bukti", activity.link),
        ("Nomor di portal", activity.code),
    ]
    content = typeset(
        "outreach/evidence",
        {
            "title": activity.title,
            "facts": [(label, text) for label, text in facts if text],
            "photo": photo_of(activity),
            "photo_alt": activity.photo_alt or "Foto kegiatan",
            "site": settings.SITE_URL,
            "moment": f"{formats.date_format(now, 'j F Y, H.i')} WIB",
            "example": activity.innovation.is_example,
        },
    )
    words = {"title": f"{activity.title}, {day}"[:200], "about": f"{activity.title}, {activity.place}"[:300]}
    return Made(content, f"kegiatan-{activity.code}", words | {"letter_date": activity.held_on})


def photo_of(activity: Activity) -> str:
    """The picture as SVG text, since paper gets its data as text; empty where there is none."""
    picture = open_photo(activity, max(PHOTO_WIDTHS), "jpg")
    if picture is None:
        return ""
    with picture:
        data = base64.b64encode(picture.read()).decode()
    width, height = activity.photo_width, activity.photo_height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/jpeg;base64,{data}"/></svg>'
    )


ACTIVITIES = Source("kegiatan", Origin.ACTIVITY, PROVES, offers, make)
