"""Claims with evidence for the tests of Bappeda's side, written straight to the database."""

import io

from django.core.files.base import ContentFile
from PIL import Image

from innovasi.editions.actions.reference import load, read
from innovasi.editions.models import Edition
from innovasi.innovations.choices import Action
from innovasi.maturity.models import Claim, Evidence, EvidenceUse
from tests.factories import author_of, jpeg, make_moved

PDF = "sk.pdf"


def pdf():
    """A real PDF of one empty page."""
    out = io.BytesIO()
    Image.new("RGB", (60, 80), "white").save(out, "PDF")
    return out.getvalue()


def edition():
    """The edition of 2026 as the project knows it."""
    known = Edition.objects.filter(year=2026).first()
    if known is None:
        load(2026, read("iid.json"), read("words.json"))
    return known or Edition.objects.get(year=2026)


def handed_in(**changes):
    """A dossier in Bappeda's hands."""
    return make_moved(Action.SUBMIT, **changes)


def make_claim(submission, key="regulasi", parameter=3, **changes):
    indicator = edition().indicators.get(key=key)
    level = indicator.levels.order_by("basis__code").filter(parameter=parameter).first()
    author = author_of(submission.innovation.opd)
    return Claim.objects.create(submission=submission, indicator=indicator, level=level, by=author, **changes)


def make_evidence(claim, *others, name=PDF, **changes):
    """A file of the claim's dossier under one or several claims."""
    ending = name.rsplit(".", 1)[1]
    content = pdf() if ending == "pdf" else jpeg()
    fields = {"original_name": name, "ending": ending, "size": len(content), "sha256": "2" * 64}
    row = Evidence(submission=claim.submission, by=claim.by, **(fields | {"title": f"Bukti {name}"} | changes))
    row.file.save("bukti", ContentFile(content), save=True)
    for proven in (claim, *others):
        EvidenceUse.objects.create(claim=proven, evidence=row)
    return row


def make_link(claim, **changes):
    fields = {"origin": "tautan", "url": "https://youtu.be/contoh", "title": "Video contoh"}
    row = Evidence.objects.create(submission=claim.submission, by=claim.by, **(fields | changes))
    EvidenceUse.objects.create(claim=claim, evidence=row)
    return row


def make_proven(submission, key="regulasi", parameter=3, **changes):
    """A claim with one piece of evidence."""
    claim = make_claim(submission, key, parameter)
    make_evidence(claim, **changes)
    return claim


def world_rows(draft, submitted):
    """For the tests that walk over all pages: evidence in a draft, and in a dossier in Bappeda's hands."""
    claims = {name: make_claim(row, "sdm", 2) for name, row in (("draft-proof", draft), ("sent-proof", submitted))}
    return {name: [make_evidence(claim, sha256=f"{claim.pk:064d}").pk] for name, claim in claims.items()}
