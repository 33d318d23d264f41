"""Forms, claims and evidence for tests."""

import itertools

from django.core.files.base import ContentFile

from innovasi.editions.actions import load_editions
from innovasi.innovations.choices import Action
from innovasi.maturity.models import Claim, Evidence, EvidenceUse
from innovasi.national_forms import actions
from innovasi.national_forms.models import NationalForm
from innovasi.programmes.board import edition_of
from tests.factories import author_of, make_accepted, make_moved

CONTENT = b"%PDF-1.4 isi bukti "
numbers = itertools.count(1)


def load():
    """The forms and editions of the project's own data: IID 2026 and KIPP 2025."""
    load_editions()
    actions.load_forms()


def form(key):
    return NationalForm.objects.of_year(key, 2026 if key == "iid" else 2025).first()


def accepted(**changes):
    load()
    return make_accepted(**changes)


def waiting(**changes):
    load()
    return make_moved(Action.SUBMIT, **changes)


def claim(submission, key, parameter=None):
    """A claim of an indicator, with a level if one is given."""
    indicator = edition_of(submission.period).indicators.get(key=key)
    level = indicator.levels.filter(parameter=parameter).first() if parameter else None
    author = author_of(submission.innovation.opd)
    row, _ = Claim.objects.get_or_create(submission=submission, indicator=indicator, defaults={"by": author})
    row.level = level
    row.save()
    return row


def prove(row, content=None, **fields):
    """A piece of evidence under a claim, with real bytes unless it is a link."""
    content = CONTENT + str(next(numbers)).encode() if content is None else content
    given = {"title": "SK Wali Kota", "original_name": "sk.pdf", "ending": "pdf", "size": len(content)}
    piece = Evidence(submission=row.submission, by=author_of(row.submission.innovation.opd), **(given | fields))
    if not piece.url:
        piece.file.save("baru", ContentFile(content), save=False)
    piece.save()
    EvidenceUse.objects.create(claim=row, evidence=piece, order=row.uses.count() + 1)
    return piece


def proven(submission, key, parameter, **fields):
    return prove(claim(submission, key, parameter), **fields)


def joined(submission, key="kipp"):
    """The dossier takes part in a form."""
    actions.join(submission, form(key), by=author_of(submission.innovation.opd))
    return submission


def answered(submission, key="kipp", **texts):
    """Answers of a form by the keys of its fields, with `_` for `-`."""
    asked = {field.key: field for field in form(key).fields.all()}
    typed = {name.replace("_", "-"): text for name, text in texts.items()}
    actions.save(submission, asked, typed, {}, by=author_of(submission.innovation.opd))
    return submission


def world_rows(accepted):
    """Rows for tests that walk over all pages: the accepted dossier takes part in KIPP."""
    actions.load_forms()
    joined(accepted)
    chosen = form("kipp")
    return {"national-form": [chosen.pk], "national-field": [chosen.pk, chosen.fields.first().pk]}
