"""An OPD says for each indicator how far its innovation is; each one is saved alone."""

import json

import pytest
from django.urls import reverse

from innovasi.innovations.actions import helping
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.maturity.actions.claiming import ClaimChanged, claim, marks_of
from innovasi.maturity.board import sheet_of
from innovasi.maturity.models import Claim, Evidence, EvidenceUse, Verification
from innovasi.programmes.models import Period
from tests.factories import OPDFactory, make_accepted, make_moved, make_submission
from tests.maturity.claim_samples import (
    author,
    claimed,
    indicator_of,
    level_of,
    proven,
    url_of,
    verify,
    with_edition,
)


@pytest.fixture
def draft(db):
    return with_edition(make_submission())


@pytest.fixture
def own(client_of):
    return client_of("disdukcapil")


def marks_on(page):
    """What the page carries back in its hidden field."""
    return page.context["form"].marks


def typed(draft, key="regulasi", parameter=2, note="", basis=None, marks="{}"):
    return {"tingkat": level_of(draft, key, parameter, basis).pk, "keterangan": note, "dasar": marks}


def score_of(draft):
    return sheet_of(draft).score


def test_a_level_is_kept_with_its_note(draft, own):
    answer = own.post(url_of(draft, "regulasi"), typed(draft, note="Lampiran II."))
    assert answer.status_code == 302
    row = Claim.objects.get()
    assert (row.indicator.key, row.level.parameter, row.note, row.by) == (
        "regulasi", 2, "Lampiran II.", author(draft),
    )  # fmt: skip
    assert (score_of(draft).claimed, score_of(draft).proven) == (6, 0)


def test_save_and_go_on_leads_to_the_next_indicator_and_at_last_to_the_sheet(draft, own):
    answer = own.post(url_of(draft, "regulasi"), typed(draft) | {"lanjut": "1"})
    assert answer["Location"] == url_of(draft, "sdm")
    answer = own.post(url_of(draft, "video"), typed(draft, "video") | {"lanjut": "1"})
    assert answer["Location"] == url_of(draft)


def test_not_measured_takes_the_level_away(draft, own):
    claimed(draft)
    marks = marks_on(own.get(url_of(draft, "regulasi")))
    own.post(url_of(draft, "regulasi"), {"tingkat": "belum", "keterangan": "", "dasar": marks})
    assert Claim.objects.get().level is None
    assert score_of(draft).filled == 0


def test_saving_nothing_makes_no_row(draft, own):
    own.post(url_of(draft, "regulasi"), {"tingkat": "belum", "keterangan": "", "dasar": "{}"})
    assert not Claim.objects.exists()


def test_the_basis_of_kemanfaatan_is_one_choice_with_its_level(draft, own):
    html = own.get(url_of(draft, "kemanfaatan")).content.decode()
    assert html.count('name="tingkat"') == 6 * 3 + 1
    assert "Jumlah penerima manfaat" in html and "Tren kinerja positif" in html
    own.post(url_of(draft, "kemanfaatan"), typed(draft, "kemanfaatan", 3, basis="c"))
    row = Claim.objects.get()
    assert (row.level.basis.code, row.level.parameter) == ("c", 3)


def test_the_first_claim_settles_and_freezes_the_edition_of_the_period(draft):
    assert draft.period.edition is None
    claimed(draft)
    period = Period.objects.get()
    assert (period.edition.year, period.edition.is_frozen) == (2026, True)


@pytest.mark.parametrize(
    "answers, sentence",
    [
        ({"tingkat": "999999"}, "Tingkat itu tidak ada di edisi sekarang."),
        ({"tingkat": "abc"}, "Tingkat itu tidak ada di edisi sekarang."),
        ({"tingkat": "belum", "keterangan": "x" * 501}, "Terlalu panjang: 501 karakter"),
        ({"tingkat": "belum", "keterangan": "a\x00b"}, "karakter yang tidak terbaca"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words_and_kept_on_the_page(draft, own, answers, sentence):
    answer = own.post(url_of(draft, "regulasi"), answers)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Claim.objects.exists()


def test_a_level_of_another_indicator_is_refused(draft, own):
    answer = own.post(url_of(draft, "regulasi"), {"tingkat": level_of(draft, "sdm", 3).pk, "dasar": "{}"})
    assert answer.status_code == 422


@pytest.mark.parametrize("marks", ["", "bukan json", "[]", "null"])
def test_a_page_that_lost_its_marks_still_saves_a_first_claim(draft, own, marks):
    assert own.post(url_of(draft, "regulasi"), typed(draft, marks=marks)).status_code == 302
    assert Claim.objects.get().level.parameter == 2


def test_an_unknown_indicator_is_not_found(draft, own):
    assert own.get(f"/kerja/pengajuan/{draft.pk}/kematangan/cuaca/").status_code == 404
    assert own.post(f"/kerja/pengajuan/{draft.pk}/kematangan/cuaca/").status_code == 404


def test_without_any_edition_the_sheet_says_so(own, db):
    row = make_submission()
    assert "Indikator belum tersedia" in own.get(url_of(row)).content.decode()
    assert own.get(url_of(row, "regulasi")).status_code == 404


class TestTwoPeople:
    def test_the_same_indicator_is_saved_by_one_and_shown_to_the_other(self, draft, own, client_of):
        head = client_of("kepala")
        seen = marks_on(head.get(url_of(draft, "regulasi")))
        own.post(url_of(draft, "regulasi"), typed(draft, parameter=1, marks=seen))
        answer = head.post(url_of(draft, "regulasi"), typed(draft, parameter=3, marks=seen))
        html = answer.content.decode()
        assert answer.status_code == 409
        assert "menyimpan jawaban lain" in html and author(draft).name in html
        assert Claim.objects.get().level.parameter == 1
        again = answer.context["marks"]
        assert head.post(url_of(draft, "regulasi"), typed(draft, parameter=3, marks=again)).status_code == 302
        assert Claim.objects.get().level.parameter == 3

    def test_different_indicators_never_get_into_each_others_way(self, draft, own, client_of):
        head = client_of("kepala")
        mine, theirs = (marks_on(head.get(url_of(draft, key))) for key in ("regulasi", "sdm"))
        assert own.post(url_of(draft, "sdm"), typed(draft, "sdm", 1, marks=theirs)).status_code == 302
        assert head.post(url_of(draft, "regulasi"), typed(draft, marks=mine)).status_code == 302
        assert Claim.objects.count() == 2

    def test_a_level_and_a_note_by_two_people_are_both_kept(self, draft, own, client_of):
        claimed(draft, parameter=1)
        head = client_of("kepala")
        seen = marks_on(head.get(url_of(draft, "regulasi")))
        own.post(url_of(draft, "regulasi"), typed(draft, parameter=3, marks=seen))
        answer = head.post(url_of(draft, "regulasi"), typed(draft, parameter=1, note="Halaman 4.", marks=seen))
        assert answer.status_code == 302
        row = Claim.objects.get()
        assert (row.level.parameter, row.note) == (3, "Halaman 4.")

    def test_the_same_choice_twice_is_no_clash(self, draft):
        first = claimed(draft, parameter=2)
        indicator, level = indicator_of(draft), level_of(draft, "regulasi", 2)
        again = claim(draft, indicator, level=level, note="", seen=marks_of(None), by=author(draft))
        assert (again.pk, again.revision) == (first.pk, 1)

    def test_what_was_not_seen_is_never_overwritten(self, draft):
        claimed(draft, parameter=2)
        indicator, level = indicator_of(draft), level_of(draft, "regulasi", 3)
        with pytest.raises(ClaimChanged):
            claim(draft, indicator, level=level, note="", seen=marks_of(None), by=author(draft))


class TestAutosave:
    def send(self, draft, own, **answers):
        return own.post(url_of(draft, "regulasi"), typed(draft) | answers, headers={"hx-request": "true"})

    def test_it_answers_with_the_score_and_new_marks(self, draft, own):
        proven(draft)
        html = self.send(draft, own).content.decode()
        assert "Tersimpan" in html and "6 dari 111" in html
        assert 'id="dasar"' in html and 'id="poin"' in html

    def test_its_marks_serve_the_next_save(self, draft, own):
        marks = self.send(draft, own).context["marks"]
        assert self.send(draft, own, tingkat=level_of(draft, "regulasi", 3).pk, dasar=marks).status_code == 200
        assert Claim.objects.get().level.parameter == 3

    def test_a_clash_is_told_and_nothing_is_saved(self, draft, own):
        claimed(draft, parameter=3)
        html = self.send(draft, own).content.decode()
        assert "baru menyimpan jawaban lain" in html and "Tersimpan" not in html
        assert Claim.objects.get().level.parameter == 3

    def test_while_claims_rest_it_says_why(self, own, db):
        row = with_edition(make_moved(Action.SUBMIT))
        html = self.send(row, own).content.decode()
        assert "Belum tersimpan" in html and "Selama Bappeda membaca" in html
        assert not Claim.objects.exists()


def test_another_level_takes_away_what_bappeda_verified(draft, own):
    verify(claimed(draft))
    marks = marks_on(own.get(url_of(draft, "regulasi")))
    own.post(url_of(draft, "regulasi"), typed(draft, parameter=3, marks=marks))
    assert Claim.objects.get().verified is None
    assert Verification.objects.count() == 1


def test_a_note_alone_leaves_the_verification(draft, own):
    verify(claimed(draft))
    marks = marks_on(own.get(url_of(draft, "regulasi")))
    own.post(url_of(draft, "regulasi"), typed(draft, note="Halaman 3.", marks=marks))
    assert Claim.objects.get().verified is not None


class TestWhoMay:
    @pytest.mark.parametrize(
        "name, sees, writes",
        [
            ("disdukcapil", 200, 302),
            ("kepala", 200, 302),
            ("dishub", 404, 404),
            ("penelaah", 404, 404),
            ("bappeda", 404, 404),
            ("pemantau", 404, 404),
            ("operator", 404, 404),
            ("stranger", 302, 302),
        ],
    )
    def test_a_draft(self, draft, client_of, name, sees, writes):
        browser = client_of(name)
        assert browser.get(url_of(draft)).status_code == sees
        assert browser.get(url_of(draft, "regulasi")).status_code == sees
        assert browser.post(url_of(draft, "regulasi"), typed(draft)).status_code == writes
        assert Claim.objects.exists() == (name in ("disdukcapil", "kepala"))

    @pytest.mark.parametrize(
        "name, sees, writes",
        [
            ("disdukcapil", 200, 302),
            ("dishub", 404, 404),
            ("penelaah", 200, 403),
            ("bappeda", 200, 403),
            ("pemantau", 200, 403),
            ("operator", 404, 404),
        ],
    )
    def test_one_that_was_accepted_may_still_grow(self, client_of, db, name, sees, writes):
        row = with_edition(make_accepted())
        browser = client_of(name)
        assert browser.get(url_of(row)).status_code == sees
        assert browser.get(url_of(row, "regulasi")).status_code == sees
        assert browser.post(url_of(row, "regulasi"), typed(row)).status_code == writes
        assert Claim.objects.exists() == (name == "disdukcapil")

    def test_who_helps_writes_until_the_help_ends(self, draft, client_of, person_of):
        helping.ask(draft, by=person_of("disdukcapil"))
        helper = client_of("penelaah")
        assert helper.post(url_of(draft, "regulasi"), typed(draft)).status_code == 302
        assert Claim.objects.get().by == person_of("penelaah")
        draft.refresh_from_db()
        helping.end(draft, by=person_of("disdukcapil"))
        assert helper.post(url_of(draft, "sdm"), typed(draft, "sdm")).status_code == 404

    @pytest.mark.parametrize("actions", [(Action.SUBMIT,), (Action.SUBMIT, Action.TAKE)])
    def test_claims_rest_while_bappeda_reads(self, own, db, actions):
        row = with_edition(make_moved(*actions))
        answer = own.post(url_of(row, "regulasi"), typed(row), follow=True)
        assert "Selama Bappeda membaca pengajuan ini, kematangannya tidak dapat diubah." in answer.content.decode()
        assert 'name="tingkat"' not in answer.content.decode()
        assert not Claim.objects.exists()

    @pytest.mark.parametrize("actions", [(Action.SUBMIT, Action.REJECT), (Action.SUBMIT, Action.WITHDRAW)])
    def test_a_closed_dossier_says_its_status(self, own, db, actions):
        row = with_edition(make_moved(*actions))
        answer = own.post(url_of(row, "regulasi"), typed(row), follow=True).content.decode()
        row.refresh_from_db()
        assert f"Pengajuan ini berstatus {row.get_status_display()}" in answer
        assert not Claim.objects.exists()

    def test_a_returned_one_is_written_in_again(self, own, db):
        row = with_edition(make_moved(Action.SUBMIT, Action.RETURN))
        assert own.post(url_of(row, "regulasi"), typed(row)).status_code == 302
        assert Claim.objects.exists()

    def test_a_submit_between_page_and_save_is_noticed(self, draft, own):
        marks = marks_on(own.get(url_of(draft, "regulasi")))
        draft.refresh_from_db()
        move(draft, Action.SUBMIT, by=author(draft), seen_revision=draft.revision)
        answer = own.post(url_of(draft, "regulasi"), typed(draft, marks=marks), follow=True)
        assert "Selama Bappeda membaca" in answer.content.decode()
        assert not Claim.objects.exists()


class TestTheSheet:
    def test_it_says_what_is_claimed_proven_and_missing(self, draft, own):
        claimed(draft, "regulasi", 3)
        claimed(draft, "sdm", 2)
        proven(draft, "sdm", letter_number="1", about="Tim")
        html = own.get(url_of(draft)).content.decode()
        assert "Bukti belum ada: nilainya masih 0." in html
        assert "Keterangan 1 bukti belum lengkap." in html
        assert "2 dari 20 indikator terisi" in html and "9 poin belum dihitung" in html
        assert html.count("Wajib") == 5

    def test_evidence_without_a_level_is_told(self, draft, own):
        proven(draft, "sdm")
        assert "Bukti sudah ada, tetapi tingkatnya belum dipilih" in own.get(url_of(draft)).content.decode()

    def test_readers_get_it_without_any_way_to_write(self, client_of, db):
        row = with_edition(make_accepted())
        claimed(row, "regulasi", 3)
        piece = proven(row, title="Rahasia OPD")
        for name in ("penelaah", "pemantau"):
            page = client_of(name).get(url_of(row, "regulasi")).content.decode()
            assert "Peraturan Daerah" in page
            assert 'name="tingkat"' not in page and 'name="dokumen"' not in page
            assert (piece.original_name in page or str(piece) in page) == (name == "penelaah")

    def test_the_task_list_says_how_far_it_is(self, draft, own):
        line = "Tingkat dan bukti tiap indikator."
        assert line in own.get(draft.get_absolute_url()).content.decode()
        claimed(draft, "regulasi", 3)
        html = own.get(draft.get_absolute_url()).content.decode()
        assert "1 dari 20 indikator terisi, 0 sudah berbukti." in html
        assert url_of(draft) in html

    def test_it_is_not_needed_to_submit(self, draft):
        move(draft, Action.SUBMIT, by=author(draft), seen_revision=draft.revision)
        assert draft.status == "diajukan"

    def test_pages_ask_the_same_whatever_there_is(self, own, questions, db):
        few, many = with_edition(make_submission()), make_submission(opd=OPDFactory(code="disdukcapil"))
        claimed(few, "regulasi")
        proven(few)
        for key in [row.indicator.key for row in sheet_of(many).rows]:
            claimed(many, key, 2, basis="a" if key == "kemanfaatan" else None)
        many_pieces(many, 60)
        assert sheet_of(many).score.proven_count == 10
        for key in (None, "regulasi"):
            assert questions(own, url_of(few, key)) == questions(own, url_of(many, key))
        assert questions(own, few.get_absolute_url()) == questions(own, many.get_absolute_url())


def many_pieces(submission, number):
    """Pieces of evidence under the ten indicators that take a PDF as a letter."""
    claims = list(Claim.objects.filter(submission=submission, indicator__file_types="pdf")[:10])
    for at in range(number):
        row = Evidence.objects.create(
            submission=submission, by=author(submission), file=f"bukti/{at}", ending="pdf", sha256=f"{at:064}",
            original_name=f"surat {at}.pdf",
        )  # fmt: skip
        EvidenceUse.objects.create(claim=claims[at % len(claims)], evidence=row)


def test_the_marks_are_plain_data(draft, own):
    assert set(json.loads(marks_on(own.get(url_of(draft, "regulasi"))))) == {"level_id", "note"}
    assert reverse("maturity:sheet", args=[draft.pk]) == f"/kerja/pengajuan/{draft.pk}/kematangan/"
