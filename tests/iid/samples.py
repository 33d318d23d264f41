"""Reported innovations whose every point can be reckoned by hand."""

from django.core.files.base import ContentFile
from django.utils import timezone

from innovasi.editions.models import RegionAnswer
from innovasi.iid.choices import CopyState
from innovasi.iid.models import SmallCopy
from innovasi.innovations.models import Innovation, Submission
from innovasi.maturity.models import Claim, Evidence, EvidenceUse, Verification
from tests.factories import OPDFactory, PeriodFactory, UrusanFactory, admin, author_of, make_accepted, reviewer
from tests.maturity.verify_samples import edition, make_claim, make_evidence, pdf

BASIC = "wajib_pelayanan_dasar"


def know_2026():
    """The edition of 2026 and the six urusan of basic service."""
    for number in range(1, 7):
        UrusanFactory(number=number, name=f"Urusan dasar {number}", group=BASIC)
    return edition()


def reported(title="Permen Manis", *, basic=None, opd=None, claims=(), bare=()):
    """An accepted innovation with proven claims and some without evidence; each is a key and a parameter."""
    changes = {"title": title} | ({"main_urusan": UrusanFactory(number=basic)} if basic else {})
    submission = make_accepted(**changes, **({"opd": opd} if opd else {}))
    for key, parameter in claims:
        make_evidence(make_claim(submission, key, parameter))
    for key, parameter in bare:
        make_claim(submission, key, parameter)
    return submission


def many_reported(number, key="regulasi", parameter=2, *, since=0):
    """Accepted innovations with one proven claim each, written straight to the database."""
    period, opd, urusan = PeriodFactory(), OPDFactory(code="disdukcapil"), UrusanFactory()
    by, now = author_of(opd), timezone.now()
    indicator = edition().indicators.get(key=key)
    level = indicator.levels.get(parameter=parameter)
    numbers = range(since, since + number)
    innovations = Innovation.objects.bulk_create(Innovation(opd=opd, code=f"B{n:05d}", created_by=by) for n in numbers)
    dossiers = Submission.objects.bulk_create(
        Submission(
            innovation=innovation, period=period, status="disetujui", status_at=now, first_submitted_at=now,
            title=f"Massal {n:03}", main_urusan=urusan, design="kata " * 10,
        )
        for n, innovation in zip(numbers, innovations, strict=True)
    )  # fmt: skip
    claims = Claim.objects.bulk_create(
        Claim(submission=row, indicator=indicator, level=level, by=by) for row in dossiers
    )
    evidence = Evidence.objects.bulk_create(
        Evidence(submission=row, by=by, url=f"https://contoh.id/{row.pk}", size=3_000_000, ending="pdf")
        for row in dossiers
    )
    EvidenceUse.objects.bulk_create(EvidenceUse(claim=c, evidence=e) for c, e in zip(claims, evidence, strict=True))
    return dossiers


def verified(submission, key, parameter, reason="Nama inovasi tidak ada."):
    """What a reviewer found for a claim."""
    claim = submission.claims.get(indicator__key=key)
    found = Verification.objects.create(
        claim=claim,
        claimed=claim.level.parameter,
        parameter=parameter,
        reason=reason,
        by=reviewer(),
        at=claim.updated_at,
    )
    claim.verified = found
    claim.save()
    return found


def answered(key="spd-1", parameter=3):
    """The city's answer to one SPD row."""
    row = edition().indicators.get(aspect="SPD", key=key)
    return RegionAnswer.objects.create(indicator=row, parameter=parameter, by=admin())


def large_pdf(submission, key="regulasi", size=3 * 1024 * 1024, **changes):
    """Evidence that says it is large; its bytes are a small real PDF."""
    claim = submission.claims.filter(indicator__key=key).first() or make_claim(submission, key)
    return make_evidence(claim, size=size, **changes)


def ready_copy(submission, content=None):
    """A smaller copy that waits for the OPD's word."""
    content = content or pdf()
    evidence = large_pdf(submission, key="anggaran", title="Pindaian DPA")
    copy = SmallCopy(evidence=evidence, by=evidence.by, state=CopyState.READY, size=len(content))
    copy.file.save("uji", ContentFile(content), save=True)
    return copy


def world_rows(draft):
    """Rows for tests that walk over all pages."""
    copy = ready_copy(draft)
    return {"large-evidence": [copy.evidence_id], "small-copy": [copy.pk]}
