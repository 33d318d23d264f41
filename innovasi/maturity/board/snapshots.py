"""The published page as evidence: what citizens read on the day, on dated paper."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.utils import formats, timezone

from innovasi.common.typesetting import qr_svg, typeset
from innovasi.innovations.models import Submission
from innovasi.maturity.board.sources import Made, Offer, Source
from innovasi.maturity.choices import Origin

PROVES = {
    "sosialisasi": (
        "Portal ini media milik pemerintah daerah: mendukung tingkat 2. "
        "Tingkat 3 menuntut berita di media bukan milik pemerintah."
    ),
    "pedoman": (
        "Cara memakai yang dapat dibuka siapa saja di internet: mendukung tingkat 3 bila isinya memang cukup sebagai "
        "pedoman. Bila belum, unggah buku pedomannya."
    ),
    "informasi_layanan": "Satu cara dari empat (daring). Tingkat 2 dan 3 menuntut bukti untuk cara yang lain juga.",
}
SENTENCES = (("audience", "Untuk siapa"), ("cost", "Biaya"), ("place", "Tempat"), ("hours", "Waktu layanan"))


def offers(submission: Submission) -> Iterable[Offer]:
    """The page, if citizens can read one now."""
    innovation = submission.innovation
    if innovation.current is None or innovation.is_withheld:
        return []
    address = innovation.get_absolute_url()
    what = f"Salinan isi {settings.SITE_URL}{address} per saat ini, dengan tanggal, jam, dan kode QR."
    return [Offer("terbit", "Halaman publik inovasi ini", what, address)]


def make(submission: Submission, offer: Offer) -> Made:
    """What the page says at this moment; where it stands and when it was published are part of it."""
    innovation, now = submission.innovation, timezone.localtime()
    dossier = innovation.current
    if dossier is None or innovation.published_at is None:
        raise ValueError(f"{innovation} is not published")
    address, moment = settings.SITE_URL + offer.reference, f"{formats.date_format(now, 'j F Y, H.i')} WIB"
    facts = [*((label, getattr(dossier, name)) for name, label in SENTENCES), ("Kontak", dossier.contact)]
    content = typeset(
        "maturity/snapshot",
        {
            "title": dossier.title,
            "opd": innovation.opd.name,
            "address": address,
            "moment": moment,
            "published": formats.date_format(timezone.localtime(innovation.published_at), "j F Y"),
            "summary": dossier.citizen_summary,
            "before": dossier.before,
            "after": dossier.after,
            "steps": [line for line in dossier.how_to_use.splitlines() if line.strip()],
            "bring": [line for line in dossier.to_bring.splitlines() if line.strip()],
            "facts": [(label, text) for label, text in facts if text],
            "example": innovation.is_example,
            "qr": qr_svg(address),
        },
    )
    title = f"Halaman publik {dossier.title} di portal Innovasi, {moment}"
    return Made(content, f"halaman-{innovation.slug}-{now:%Y%m%d-%H%M}", {"title": title[:200]})


PAGE = Source("halaman", Origin.PAGE, PROVES, offers, make)
