"""What a verification keeps, what it refuses, and what takes it away again."""

import pytest
from django.db import IntegrityError, transaction

from innovasi.maturity.actions.verifying import VerificationRefused, confirm, verify
from innovasi.maturity.board import sheet_of
from innovasi.maturity.models import Verification
from tests.factories import UserFactory, reviewer
from tests.maturity.verify_samples import handed_in, make_claim, make_evidence, make_proven

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(db):
    """Level 3 of Regulasi (weight 3 by the national sheet), with one piece of evidence."""
    return make_proven(handed_in())


def found(claim, parameter, reason="", **changes):
    claim.refresh_from_db()
    values = {"by": reviewer(), "seen_revision": claim.revision} | changes
    return verify(claim, parameter, reason, **values)


def score_of(claim):
    score = sheet_of(claim.submission).score
    return [score.claimed, score.proven, score.verified]


def test_as_claimed_keeps_the_points_and_needs_no_reason(claim):
    row = found(claim, 3)
    claim.refresh_from_db()
    assert (row.claimed, row.parameter, row.reason, row.by) == (3, 3, "", reviewer())
    assert claim.verified == row
    weight = claim.indicator.weight
    assert score_of(claim) == [weight * 3, weight * 3, weight * 3]


def test_lower_counts_lower_and_keeps_the_claim(claim):
    found(claim, 1, "SK belum ditandatangani.")
    weight = claim.indicator.weight
    assert score_of(claim) == [weight * 3, weight * 3, weight * 1]


def test_not_acknowledged_counts_nothing(claim):
    found(claim, 0, "Bukan peraturan.")
    assert score_of(claim)[2] == 0


@pytest.mark.parametrize("parameter", [0, 1, 2])
def test_whatever_is_lower_needs_a_reason(claim, parameter):
    with pytest.raises(VerificationRefused, match="tulis alasannya"):
        found(claim, parameter)
    assert not Verification.objects.exists()


def test_nobody_acknowledges_more_than_was_claimed():
    claim = make_proven(handed_in(), parameter=1)
    with pytest.raises(VerificationRefused, match="tidak boleh di atas"):
        found(claim, 2, "Ternyata lebih baik.")


def test_without_evidence_only_nothing_can_be_acknowledged():
    claim = make_claim(handed_in())
    with pytest.raises(VerificationRefused, match="belum ada bukti"):
        found(claim, 3)
    found(claim, 0, "Buktinya tidak ada.")
    assert score_of(claim)[2] == 0


def test_evidence_that_was_taken_away_is_no_evidence(claim):
    claim.evidence.update(deleted_at="2026-11-01T00:00:00Z")
    with pytest.raises(VerificationRefused, match="belum ada bukti"):
        found(claim, 3)


def test_where_nothing_is_claimed_nothing_is_verified():
    claim = make_claim(handed_in())
    claim.level = None
    claim.save()
    with pytest.raises(VerificationRefused, match="belum memilih tingkat"):
        found(claim, 0, "Kosong.")


def test_a_claim_that_changed_since_it_was_read_is_not_verified(claim):
    with pytest.raises(VerificationRefused, match="OPD mengubah klaim atau buktinya"):
        found(claim, 3, seen_revision=claim.revision - 1 if claim.revision else 7)
    assert not Verification.objects.exists()


def test_the_second_of_two_reviewers_is_told_who_was_first(claim):
    rival = UserFactory(email="juri@uji.id", name="Budi Juri", role="reviewer", opd=None)
    seen = claim.revision
    found(claim, 3, by=rival, seen_revision=seen)
    with pytest.raises(VerificationRefused, match="Budi Juri sudah lebih dulu"):
        found(claim, 0, "Tidak cocok.", seen_revision=seen)
    assert [row.by for row in Verification.objects.all()] == [rival]


def test_verifying_again_adds_a_row_and_leaves_the_first(claim):
    first = found(claim, 3)
    second = found(claim, 1, "Setelah dibaca ulang.")
    claim.refresh_from_db()
    assert claim.verified == second
    assert list(claim.verifications.all()) == [second, first]


def test_a_verification_is_never_changed(claim):
    row = found(claim, 3)
    with pytest.raises(TypeError):
        row.save()


def test_the_database_refuses_what_is_above_the_claim_or_lower_without_a_reason(claim):
    for parameter, reason in ((3, ""), (1, "")):
        with pytest.raises(IntegrityError), transaction.atomic():
            Verification.objects.create(
                claim=claim, claimed=2, parameter=parameter, reason=reason, by=reviewer(), at="2026-11-01T00:00:00Z"
            )


def test_several_at_once_each_stand_alone(claim):
    proven, bare = make_proven(claim.submission, "sdm", 2), make_claim(claim.submission, "rkpd", 1)
    refused = confirm({claim: claim.revision, proven: proven.revision + 5, bare: bare.revision}, by=reviewer())
    claim.refresh_from_db()
    assert claim.verified.parameter == 3
    assert set(refused) == {proven, bare}
    assert "OPD mengubah" in refused[proven]
    assert "belum ada bukti" in refused[bare]


def test_a_row_tells_what_held_before_the_claim_changed(claim):
    row = found(claim, 1, "SK belum ditandatangani.")
    claim.refresh_from_db()
    claim.verified = None
    claim.save()
    line = next(line for line in sheet_of(claim.submission).rows if line.indicator.key == "regulasi")
    assert (line.verification, line.outdated) == (None, row)


def test_a_new_piece_of_evidence_does_not_by_itself_hide_the_score_of_another_claim(claim):
    other = make_proven(claim.submission, "sdm", 2)
    found(claim, 3)
    make_evidence(other, name="foto.jpg")
    claim.refresh_from_db()
    assert claim.verified is not None
