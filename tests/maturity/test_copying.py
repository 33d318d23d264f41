"""Claims follow a dossier into a new period, and a period into a new edition; nothing is verified twice by one look."""

import datetime

import pytest
from django.utils import timezone

from innovasi.editions.actions import load_editions
from innovasi.editions.models import Edition, Indicator
from innovasi.innovations.actions.drafts import carry_on, start_update
from innovasi.maturity.board import sheet_of
from innovasi.maturity.models import Claim, Evidence, EvidenceUse, Verification
from innovasi.programmes.actions import adopt_edition
from innovasi.programmes.models import Period
from tests.factories import PeriodFactory, make_accepted, make_submission
from tests.maturity.claim_samples import author, claimed, proven, scan, verify, with_edition


def next_period(year=2027, edition_year=None):
    Period.objects.update(is_open=False, closed_at=timezone.now())
    edition = Edition.objects.get(year=edition_year) if edition_year else None
    return PeriodFactory(title=f"Periode {year}", year=year, edition=edition)


def keys_of(submission):
    return {
        claim.indicator.key: (claim.indicator.edition.year, claim.level and claim.level.parameter)
        for claim in Claim.objects.filter(submission=submission)
    }


@pytest.fixture
def accepted(db):
    row = with_edition(make_accepted())
    claimed(row, "regulasi", 3, note="Perda 1")
    claimed(row, "kemanfaatan", 2, basis="a")
    piece = proven(row, "regulasi", letter_number="7")
    EvidenceUse.objects.create(claim=Claim.objects.get(indicator__key="kemanfaatan"), evidence=piece)
    proven(row, "sdm", scan("sdm.pdf", pages=2))
    verify(Claim.objects.get(indicator__key="regulasi"))
    return row


class TestACopy:
    def test_an_update_begins_with_claims_evidence_and_uses_unverified(self, accepted):
        next_period()
        copy = start_update(accepted.innovation, by=author(accepted))
        assert keys_of(copy) == {"regulasi": (2026, 3), "kemanfaatan": (2026, 2), "sdm": (2026, None)}
        assert (sheet_of(copy).score.proven, sheet_of(copy).score.checked) == (9 + 6, 0)
        assert copy.claims.get(indicator__key="regulasi").note == "Perda 1"
        assert copy.evidence.count() == 2
        mine, theirs = accepted.evidence.get(letter_number="7"), copy.evidence.get(letter_number="7")
        assert (mine.file.name, mine.sha256, mine.by, mine.at) == (
            theirs.file.name,
            theirs.sha256,
            theirs.by,
            theirs.at,
        )
        assert theirs.uses.count() == 2

    def test_the_source_keeps_everything(self, accepted):
        before = (keys_of(accepted), accepted.evidence.count(), EvidenceUse.objects.count())
        next_period()
        start_update(accepted.innovation, by=author(accepted))
        uses = EvidenceUse.objects.filter(claim__submission=accepted).count()
        assert (keys_of(accepted), accepted.evidence.count(), uses) == before
        assert sheet_of(accepted).score.checked == 1

    def test_a_period_of_another_edition_gets_its_own_levels(self, accepted):
        next_period(2024, edition_year=2024)
        copy = start_update(accepted.innovation, by=author(accepted))
        assert keys_of(copy) == {"regulasi": (2024, 3), "kemanfaatan": (2024, None), "sdm": (2024, None)}

    def test_what_was_taken_away_stays_behind(self, accepted):
        Evidence.objects.filter(letter_number="7").update(deleted_at=timezone.now())
        next_period()
        copy = start_update(accepted.innovation, by=author(accepted))
        assert [row.original_name for row in copy.evidence.all()] == ["sdm.pdf"]

    def test_the_edition_of_the_new_period_is_settled(self, accepted):
        period = next_period()
        start_update(accepted.innovation, by=author(accepted))
        period.refresh_from_db()
        assert period.edition.is_frozen

    def test_a_draft_that_goes_on_brings_its_sheet(self, db):
        row = with_edition(make_submission())
        claimed(row, "sdm", 2)
        proven(row, "sdm")
        old = row.period
        old.deadline_at = timezone.now() - datetime.timedelta(days=2)
        old.is_open, old.closed_at = False, timezone.now()
        old.save()
        PeriodFactory(title="Berikutnya", year=2027)
        copy = carry_on(row, by=author(row))
        assert sheet_of(copy).score.proven == 4

    def test_without_claims_nothing_is_settled(self, db):
        row = with_edition(make_accepted())
        period = next_period()
        start_update(row.innovation, by=author(row))
        period.refresh_from_db()
        assert period.edition is None


class TestANewEdition:
    def test_claims_move_by_key_and_keep_evidence(self, accepted):
        period = Period.objects.get()
        adopt_edition(period, Edition.objects.get(year=2023))
        assert keys_of(accepted) == {"regulasi": (2023, 3), "kemanfaatan": (2023, None), "sdm": (2023, None)}
        accepted.refresh_from_db()
        rows = {row.indicator.key: row for row in sheet_of(accepted).rows}
        assert len(rows["regulasi"].evidence) == 1

    def test_a_level_whose_words_changed_is_verified_anew(self, accepted):
        adopt_edition(Period.objects.get(), Edition.objects.get(year=2023))
        assert Claim.objects.get(indicator__key="regulasi").verified is None
        assert Verification.objects.count() == 1

    def test_the_same_words_stay_verified(self, accepted):
        newer = copy_of(Edition.objects.get(year=2026))
        adopt_edition(Period.objects.get(), newer)
        row = Claim.objects.get(indicator__key="regulasi", submission=accepted)
        assert (row.indicator.edition, row.verified is not None) == (newer, True)
        assert Claim.objects.get(indicator__key="kemanfaatan").level.basis.code == "a"

    def test_an_indicator_that_is_not_asked_any_more_counts_nothing(self, accepted):
        newer = copy_of(Edition.objects.get(year=2026))
        newer.indicators.get(key="regulasi").delete()
        adopt_edition(Period.objects.get(), newer)
        left = Claim.objects.get(indicator__key="regulasi")
        assert (left.level, left.verified, left.evidence.count()) == (None, None, 1)

    def test_other_periods_stay_as_they_are(self, accepted):
        first = Period.objects.get()
        next_period()
        copy = start_update(accepted.innovation, by=author(accepted))
        adopt_edition(first, Edition.objects.get(year=2023))
        assert {year for year, _ in keys_of(copy).values()} == {2026}


def copy_of(edition):
    """The same edition as a second version."""
    load_editions()
    rows = list(Indicator.objects.filter(edition=edition).prefetch_related("levels", "bases__levels"))
    newer = Edition.objects.create(year=edition.year, version=2, title="Edisi 2026 versi 2")
    for row in rows:
        levels, bases = list(row.levels.all()), list(row.bases.all())
        row.pk, row.edition = None, newer
        row._state.adding = True
        row.save()
        new_bases = {None: None}
        for basis in bases:
            old, basis.pk, basis.indicator = basis.pk, None, row
            basis._state.adding = True
            basis.save()
            new_bases[old] = basis
        for level in levels:
            level.pk, level.indicator, level.basis = None, row, new_bases[level.basis_id]
            level._state.adding = True
            level.save()
    return newer
