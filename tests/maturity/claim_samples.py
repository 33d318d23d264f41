"""Claims and evidence for tests, made through the portal's own actions."""

from django.urls import reverse
from django.utils import timezone

from innovasi.editions.actions import load_editions
from innovasi.editions.models import Indicator
from innovasi.maturity.actions import adding
from innovasi.maturity.actions.claiming import claim, marks_of
from innovasi.maturity.models import Claim, Verification
from innovasi.programmes.board import edition_of
from tests.factories import author_of, reviewer
from tests.innovations.samples import pdf as pdf_bytes
from tests.innovations.samples import picture, sent


def with_edition(submission):
    """The dossier, in a portal that knows the editions."""
    load_editions()
    return submission


def indicator_of(submission, key="regulasi"):
    return Indicator.objects.get(edition=edition_of(submission.period), key=key)


def level_of(submission, key, parameter, basis=None):
    levels = indicator_of(submission, key).levels.filter(parameter=parameter)
    return levels.get(basis__code=basis) if basis else levels.get()


def author(submission):
    return author_of(submission.innovation.opd)


def claimed(submission, key="regulasi", parameter=2, *, basis=None, note=""):
    """A claim as the OPD leaves it, whatever stood there before."""
    indicator = indicator_of(submission, key)
    held = Claim.objects.filter(submission=submission, indicator=indicator).first()
    level = level_of(submission, key, parameter, basis)
    return claim(submission, indicator, level=level, note=note, seen=marks_of(held), by=author(submission))


def verify(claim):
    """Bappeda found what was claimed."""
    parameter = claim.level.parameter if claim.level else 0
    found = Verification.objects.create(
        claim=claim, claimed=parameter, parameter=parameter, by=reviewer(), at=timezone.now()
    )
    Claim.objects.filter(pk=claim.pk).update(verified=found)


def scan(name="sk.pdf", pages=1):
    return sent(name, pdf_bytes(pages=pages, deterministic_id=True))


def shot(name="foto.jpg", colour=(1, 2, 3), size=(80, 60), **options):
    kind = "PNG" if name.endswith("png") else "JPEG"
    return sent(name, picture(kind, size=size, colour=colour, **options))


def proven(submission, key="regulasi", upload=None, **words):
    """A piece of evidence under an indicator."""
    indicator = indicator_of(submission, key)
    return adding.add_file(submission, indicator, upload or scan(), by=author(submission), words=words)


def world_rows(draft, accepted):
    """For the tests that walk over all pages: a piece of evidence in a draft and in an accepted dossier."""
    with_edition(draft)
    places = {"draft-piece": draft, "accepted-piece": accepted}
    return {name: [row.pk, "regulasi", proven(row).pk] for name, row in places.items()}


def url_of(submission, key=None, name="indicator", *more):
    if key is None:
        return reverse("maturity:sheet", args=[submission.pk])
    return reverse(f"maturity:{name}", args=[submission.pk, key, *more])
