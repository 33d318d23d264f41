"""Evidence under several claims, taken away, brought back and swept; and who may do so."""

import datetime
import io

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.maturity.actions import adding
from innovasi.maturity.actions.sweeping import sweep
from innovasi.maturity.board import sheet_of
from innovasi.maturity.models import Claim, Evidence, EvidenceUse
from tests.factories import OPDFactory, make_accepted, make_moved, make_submission
from tests.maturity.claim_samples import author, claimed, indicator_of, proven, scan, url_of, verify, with_edition


@pytest.fixture
def draft(db):
    return with_edition(make_submission())


@pytest.fixture
def own(client_of):
    return client_of("disdukcapil")


class TestUsedAgain:
    def test_one_piece_proves_two_indicators(self, draft, own):
        for key in ("regulasi", "pelaksana"):
            claimed(draft, key)
        piece = proven(draft, "regulasi")
        assert str(piece) in own.get(url_of(draft, "pelaksana")).content.decode()
        own.post(url_of(draft, "pelaksana", "use_again"), {"bukti": piece.pk})
        assert piece.uses.count() == 2
        assert sheet_of(draft).score.proven == 6 + 2

    def test_a_kind_that_is_not_taken_is_neither_offered_nor_accepted(self, draft, own):
        piece = proven(draft, "regulasi")
        assert "Pakai bukti yang sudah ada" not in own.get(url_of(draft, "sosialisasi")).content.decode()
        answer = own.post(url_of(draft, "sosialisasi", "use_again"), {"bukti": piece.pk})
        assert answer.status_code == 422
        assert piece.uses.count() == 1

    def test_nothing_ticked_is_said(self, draft, own):
        proven(draft, "regulasi")
        answer = own.post(url_of(draft, "sdm", "use_again"), {})
        assert "Centang satu bukti dulu." in answer.content.decode()

    def test_evidence_of_another_dossier_is_not_there(self, draft, own):
        other = proven(make_submission(opd=OPDFactory(code="disdukcapil")), "regulasi")
        assert own.post(url_of(draft, "sdm", "use_again"), {"bukti": other.pk}).status_code == 422
        assert own.post(url_of(draft, "regulasi", "take_away", other.pk)).status_code == 404
        assert own.get(url_of(draft, "regulasi", "edit_evidence", other.pk)).status_code == 404


class TestTakenAway:
    def test_the_last_use_can_be_brought_back(self, draft, own):
        verify(claimed(draft))
        piece = proven(draft)
        verify(Claim.objects.get())
        html = own.post(url_of(draft, "regulasi", "take_away", piece.pk), follow=True).content.decode()
        assert "“sk.pdf” dilepas." in html and "Kembalikan" in html
        assert (sheet_of(draft).score.proven, Claim.objects.get().verified) == (0, None)
        own.post(url_of(draft, "regulasi", "give_back", piece.pk))
        assert sheet_of(draft).score.proven == 6

    def test_one_of_two_uses_leaves_the_other(self, draft, own):
        piece = proven(draft, "regulasi")
        own.post(url_of(draft, "sdm", "use_again"), {"bukti": piece.pk})
        html = own.post(url_of(draft, "sdm", "take_away", piece.pk), follow=True).content.decode()
        assert "indikator lain tetap memakainya" in html
        piece.refresh_from_db()
        assert (piece.deleted_at, piece.uses.count()) == (None, 1)

    def test_pressing_twice_is_once(self, draft, own):
        piece = proven(draft)
        for _ in range(2):
            assert own.post(url_of(draft, "regulasi", "take_away", piece.pk)).status_code == 302
        first = Evidence.objects.get().deleted_at
        own.post(url_of(draft, "regulasi", "take_away", piece.pk))
        assert Evidence.objects.get().deleted_at == first

    def test_what_came_in_again_is_not_brought_back(self, draft, own):
        piece = proven(draft)
        own.post(url_of(draft, "regulasi", "take_away", piece.pk))
        proven(draft)
        html = own.post(url_of(draft, "regulasi", "give_back", piece.pk), follow=True).content.decode()
        assert "sudah ada lagi" in html
        assert Evidence.objects.kept().count() == 1

    def test_what_was_swept_says_so(self, draft, own):
        piece = proven(draft)
        own.post(url_of(draft, "regulasi", "take_away", piece.pk))
        default_storage.delete(piece.file.name)
        html = own.post(url_of(draft, "regulasi", "give_back", piece.pk), follow=True).content.decode()
        assert "sudah dibuang. Unggah lagi berkasnya." in html


class TestSweeping:
    def old(self, monkeypatch):
        later = timezone.now() + datetime.timedelta(hours=25)
        monkeypatch.setattr(timezone, "now", lambda: later)

    def test_a_day_later_row_and_bytes_are_gone(self, draft, own, monkeypatch):
        piece, kept = proven(draft), proven(draft, upload=scan("lain.pdf", pages=2))
        own.post(url_of(draft, "regulasi", "take_away", piece.pk))
        sweep()
        assert Evidence.objects.count() == 2 and default_storage.exists(piece.file.name)
        self.old(monkeypatch)
        sweep()
        assert list(Evidence.objects.all()) == [kept]
        assert (default_storage.exists(piece.file.name), default_storage.exists(kept.file.name)) == (False, True)
        assert EvidenceUse.objects.count() == 1

    def test_bytes_that_a_copy_names_stay(self, draft, own, monkeypatch):
        piece, other = proven(draft), make_submission(opd=OPDFactory(code="disdukcapil"))
        copy = Evidence.objects.create(submission=other, by=author(other), file=piece.file.name, ending="pdf")
        own.post(url_of(draft, "regulasi", "take_away", piece.pk))
        self.old(monkeypatch)
        sweep()
        assert default_storage.exists(copy.file.name)

    def test_a_file_that_no_row_names_goes_after_a_day(self, db, monkeypatch):
        stray = default_storage.save("bukti/yatim", io.BytesIO(b"x"))
        sweep()
        assert default_storage.exists(stray)
        self.old(monkeypatch)
        sweep()
        assert not default_storage.exists(stray)


class TestWhoMay:
    STEPS = ("add_file", "upload", "add_link", "use_again", "from_source")

    @pytest.mark.parametrize("name, code", [("dishub", 404), ("penelaah", 403), ("pemantau", 403), ("operator", 404)])
    def test_others_add_change_and_take_nothing(self, client_of, db, name, code):
        row = with_edition(make_accepted())
        piece, browser = proven(row), client_of(name)
        for step in self.STEPS:
            assert browser.post(url_of(row, "regulasi", step), {"dokumen": scan("x.pdf", 3)}).status_code == code
        for step in ("edit_evidence", "take_away", "give_back"):
            assert browser.post(url_of(row, "regulasi", step, piece.pk)).status_code == code
        assert Evidence.objects.kept().count() == 1

    def test_while_bappeda_reads_nothing_moves_and_a_sentence_says_why(self, own, db):
        row = with_edition(make_submission())
        piece = proven(row)
        move(row, Action.SUBMIT, by=author(row), seen_revision=row.revision)
        said = "Selama Bappeda membaca pengajuan ini"
        key = "regulasi"
        assert (
            said in own.post(url_of(row, key, "add_file"), {"dokumen": scan("b.pdf", 3)}, follow=True).content.decode()
        )
        assert said in own.post(url_of(row, key, "upload"), {"dokumen": scan("b.pdf", 3)}).content.decode()
        assert said in own.post(url_of(row, "video", "add_link"), {"url": "https://a.id"}, follow=True).content.decode()
        assert said in own.post(url_of(row, "sdm", "use_again"), {"bukti": piece.pk}, follow=True).content.decode()
        for step in ("take_away", "give_back", "edit_evidence"):
            words = {"letter_number": "9"}
            assert said in own.post(url_of(row, key, step, piece.pk), words, follow=True).content.decode()
        piece.refresh_from_db()
        assert (Evidence.objects.count(), piece.deleted_at, piece.letter_number) == (1, None, "")

    def test_a_new_piece_takes_away_the_verification(self, draft):
        verify(claimed(draft))
        proven(draft)
        assert Claim.objects.get().verified is None

    def test_a_change_of_evidence_is_noticed_by_who_verifies(self, draft):
        before = claimed(draft).revision
        proven(draft)
        assert Claim.objects.get().revision > before

    def test_a_closed_dossier_takes_no_evidence(self, own, db):
        row = with_edition(make_moved(Action.SUBMIT, Action.REJECT))
        answer = own.post(url_of(row, "regulasi", "add_file"), {"dokumen": scan()}, follow=True)
        assert "Pengajuan ini berstatus Ditolak" in answer.content.decode()


def test_a_failed_transaction_leaves_no_row(draft, monkeypatch):
    monkeypatch.setattr(adding, "use", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        adding.add_file(draft, indicator_of(draft), scan(), by=author(draft))
    assert not Evidence.objects.exists() and not Claim.objects.exists()
