"""Claimed beside verified over a period, and the log of who opened personal data."""

import datetime
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.choices import Action
from innovasi.maturity.actions.verifying import verify
from innovasi.maturity.board import sheet_of
from innovasi.maturity.board.gaps import gaps
from innovasi.maturity.models import EvidenceView
from tests.factories import OPDFactory, UrusanFactory, make_moved, make_submission, reviewer
from tests.maturity.verify_samples import edition, handed_in, make_claim, make_evidence, make_proven

pytestmark = pytest.mark.django_db

GAPS, LOG = reverse("maturity:gaps"), reverse("maturity:openings")


def of(code, title, **changes):
    return handed_in(opd=OPDFactory(code=code, name=f"Dinas {code}"), title=title, **changes)


def verified(claim, parameter, reason="Kurang."):
    claim.refresh_from_db()
    return verify(claim, parameter, reason, by=reviewer(), seen_revision=claim.revision)


def titles(**asked):
    return [line.submission.title for line in gaps(reviewer(), asked).listing.page]


@pytest.fixture
def three(db):
    """A: all verified as claimed. B: lowered by two steps. C: claimed without evidence. All of Regulasi, level 3."""
    verified(make_proven(of("disdukcapil", "A")), 3, "")
    verified(make_proven(of("dishub", "B", main_urusan=UrusanFactory(number=9))), 1)
    make_claim(of("dishub", "C"))


@pytest.mark.parametrize(
    ("who", "gap_page", "log"),
    [
        ("disdukcapil", 404, 404),
        ("kepala", 404, 404),
        ("dishub", 404, 404),
        ("penelaah", 200, 404),
        ("bappeda", 200, 200),
        ("pemantau", 200, 404),
        ("operator", 404, 404),
        ("stranger", 302, 302),
    ],
)
def test_who_meets_the_lists(client_of, period, who, gap_page, log):
    client = client_of(who)
    assert (client.get(GAPS).status_code, client.get(LOG).status_code) == (gap_page, log)


def test_the_largest_gap_stands_first_and_its_reason_is_told(three, client_of):
    weight = edition().indicators.get(key="regulasi").weight
    lines = {line.submission.title: line.gap for line in gaps(reviewer(), {}).listing.page}
    assert list(lines) == ["C", "B", "A"]
    assert [gap.total for gap in lines.values()] == [weight * 3, weight * 2, 0]
    assert (lines["C"].unproven, lines["B"].lowered, lines["A"].waiting) == (weight * 3, weight * 2, 0)
    page = client_of("pemantau").get(GAPS).content.decode()
    assert f"{weight * 3:.0f} tanpa bukti" in page
    assert f"{weight * 2:.0f} diturunkan" in page
    assert "Semua yang diklaim diakui" in page


def test_the_sums_are_those_of_the_sheet():
    submission = handed_in()
    verified(make_proven(submission, "sdm", 3), 2)
    make_proven(submission, "video", 3)
    make_claim(submission, "rkpd", 2)
    (line,) = gaps(reviewer(), {}).listing.page
    score = sheet_of(submission).score
    assert (line.gap.claimed, line.gap.proven, line.gap.verified) == (score.claimed, score.proven, score.verified)
    assert (line.gap.filled, line.gap.checked) == (score.filled, score.checked)
    assert line.gap.unproven + line.gap.lowered + line.gap.waiting == line.gap.total > Decimal(0)


def test_evidence_that_was_taken_away_proves_nothing_here_either():
    claim = make_proven(handed_in())
    claim.evidence.update(deleted_at=timezone.now())
    (line,) = gaps(reviewer(), {}).listing.page
    assert (line.gap.proven, line.gap.claimed > 0) == (0, True)


def test_drafts_and_what_was_rejected_or_withdrawn_is_not_listed():
    make_submission(title="Draf")
    make_moved(Action.SUBMIT, Action.REJECT, title="Ditolak")
    make_moved(Action.SUBMIT, Action.WITHDRAW, title="Ditarik")
    make_moved(Action.SUBMIT, Action.RETURN, title="Dikembalikan")
    assert titles() == ["Dikembalikan"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"opd": "dishub"}, ["C", "B"]),
        ({"urusan": "9"}, ["B"]),
        ({"keadaan": "belum"}, ["C"]),
        ({"keadaan": "turun"}, ["B"]),
        ({"keadaan": "wajib"}, ["C", "B", "A"]),
        ({"selisih": "1"}, ["C", "B"]),
        ({"selisih": "40"}, []),
        ({"q": "dinas dishub"}, ["C", "B"]),
        ({"opd": "tidak-ada", "keadaan": "apa", "selisih": "x", "halaman": "-4"}, ["C", "B", "A"]),
    ],
)
def test_the_list_is_narrowed(three, asked, found):
    assert titles(**asked) == found


def test_mandatory_indicators_are_counted_down_by_what_is_proven():
    submission = handed_in()
    mandatory = list(edition().indicators.of_innovations().filter(is_mandatory=True))
    (line,) = gaps(reviewer(), {}).listing.page
    assert line.mandatory_missing == len(mandatory) > 0
    make_proven(submission, mandatory[0].key, 1)
    (line,) = gaps(reviewer(), {}).listing.page
    assert line.mandatory_missing == len(mandatory) - 1


def test_sums_per_opd_follow_the_filter(three):
    weight = edition().indicators.get(key="regulasi").weight
    sums = [(opd.code, count, gap.claimed, gap.verified) for opd, count, gap in gaps(reviewer(), {}).by_opd]
    assert sums == [("dishub", 2, weight * 6, weight), ("disdukcapil", 1, weight * 3, weight * 3)]
    assert len(gaps(reviewer(), {"opd": "dishub"}).by_opd) == 1


def test_an_observer_is_led_to_the_numbers_and_a_reviewer_to_verifying(client_of):
    submission = make_proven(handed_in()).submission
    verify_page, sheet = (reverse(f"maturity:{name}", args=[submission.pk]) for name in ("verify", "sheet"))
    seen = client_of("pemantau").get(GAPS).content.decode()
    assert sheet in seen
    assert verify_page not in seen
    assert verify_page in client_of("penelaah").get(GAPS).content.decode()


@pytest.mark.parametrize("count", [1, 4])
def test_the_list_asks_the_same_for_one_and_for_many(client_of, questions, count):
    for number in range(count):
        submission = of(f"opd-{number}", f"Inovasi {number}", main_urusan=UrusanFactory(number=number + 1))
        verified(make_proven(submission, "sdm", 2), 1)
        make_claim(submission, "rkpd", 2)
    assert questions(client_of("penelaah"), GAPS) == 11


def opened(person, *, days=0, holds_personal_data=True, code="disdukcapil", key="2"):
    submission = of(code, f"Inovasi {code} {days}")
    evidence = make_evidence(
        make_claim(submission), holds_personal_data=holds_personal_data, title=f"Daftar {code} {days}"
    )
    view = EvidenceView.objects.create(evidence=evidence, by=person)
    at = timezone.now() - datetime.timedelta(days=days)
    EvidenceView.objects.filter(pk=view.pk).update(at=at)
    return evidence


def test_the_log_names_who_opened_personal_data_of_whom(client_of, person_of):
    opened(person_of("penelaah"))
    opened(person_of("penelaah"), holds_personal_data=False, code="dishub")
    page = client_of("bappeda").get(LOG).content.decode()
    assert "Daftar disdukcapil 0" in page
    assert person_of("penelaah").name in page
    assert "Daftar dishub 0" not in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {"disdukcapil 0", "dishub 9"}),
        ({"opd": "dishub"}, {"dishub 9"}),
        ({"q": "bappeda@uji"}, {"dishub 9"}),
        ({"q": "tidak ada orangnya"}, set()),
        ({"dari": "kemarin"}, {"disdukcapil 0", "dishub 9"}),
    ],
)
def test_the_log_is_narrowed(client_of, person_of, asked, found):
    opened(person_of("penelaah"))
    opened(person_of("bappeda"), days=9, code="dishub")
    page = client_of("bappeda").get(LOG, asked).content.decode()
    assert {name for name in ("disdukcapil 0", "dishub 9") if f"Daftar {name}" in page} == found


def test_the_log_is_narrowed_by_days_both_included(client_of, person_of):
    opened(person_of("penelaah"))
    opened(person_of("bappeda"), days=9, code="dishub")
    today = timezone.localdate()
    old = today - datetime.timedelta(days=9)
    page = client_of("bappeda").get(LOG, {"dari": f"{old:%d-%m-%Y}", "sampai": f"{old:%d-%m-%Y}"}).content.decode()
    assert "Daftar dishub 9" in page
    assert "Daftar disdukcapil 0" not in page


def test_a_day_that_cannot_be_read_is_said_beside_its_field(client_of):
    page = client_of("bappeda").get(LOG, {"dari": "kapan saja"}).content.decode()
    assert "belum terbaca sebagai tanggal" in page
    turned = client_of("bappeda").get(LOG, {"dari": "09-01-2026", "sampai": "01-01-2026"}).content.decode()
    assert "Tanggal akhir tidak boleh sebelum tanggal awal." in turned


@pytest.mark.parametrize("count", [1, 5])
def test_the_log_asks_the_same_for_one_and_for_many(client_of, person_of, questions, count):
    for days in range(count):
        opened(person_of("penelaah"), days=days)
    assert questions(client_of("bappeda"), LOG) == 8
