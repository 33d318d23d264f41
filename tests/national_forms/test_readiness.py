"""How ready a dossier is, counted by hand."""

import datetime

import pytest

from innovasi.innovations.choices import Kind, Medium, Stage
from innovasi.national_forms import actions, board
from innovasi.programmes.board import edition_of
from tests.factories import PeriodFactory, admin, author_of, make_document, make_submission
from tests.national_forms.samples import accepted, answered, claim, form, joined, load, proven

pytestmark = pytest.mark.django_db


def states(submission):
    page = board.overview(submission, author_of(submission.innovation.opd))
    return {state.form.key: state for state in page.states}


def line(submission, key, field):
    return next(line for line in states(submission)[key].lines if line.key == field)


def test_a_complete_dossier_without_claims_has_its_profile_and_no_indicator():
    submission = accepted()
    state = states(submission)["iid"]
    # nine answers that are always asked, and the two dates of an innovation in force
    assert state.sentence == "profil 11 dari 11, isian 4 dari 4, indikator 0 dari 20"
    assert state.short == "IID 0/20"


def test_an_indicator_is_ready_with_a_level_and_a_proof_only():
    submission = accepted()
    proven(submission, "regulasi", 2)
    proven(submission, "video", 1, url="https://youtu.be/abc", ending="", original_name="")
    claim(submission, "sdm", 3)  # a level without evidence
    proven(submission, "bimtek", None)  # evidence without a level
    state = states(submission)["iid"]
    assert state.short == "IID 2/20"
    lacks = {lack.key: lack.problem for lack in state.lacks}
    assert len(lacks) == 18
    assert lacks["indikator-sdm"] == "Bukti belum ada: nilainya masih 0."
    assert lacks["indikator-bimtek"] == "Tingkat belum dipilih."


def test_a_missing_answer_leads_to_its_field():
    load()
    submission = make_submission(theme=None, purpose="")
    lacks = {lack.key: lack for lack in states(submission)["iid"].lacks if lack.part != "indikator"}
    assert set(lacks) == {"tematik", "tujuan"}
    assert lacks["tematik"].url == f"/kerja/pengajuan/{submission.pk}/profil/#id_theme"
    assert lacks["tujuan"].url == f"/kerja/pengajuan/{submission.pk}/uraian/#id_purpose"


def test_an_idea_needs_no_dates():
    load()
    submission = make_submission(stage=Stage.INITIATIVE, trial_date=None, launch_date=None)
    assert states(submission)["iid"].sentence.startswith("profil 9 dari 9,")


def test_a_short_design_is_said_in_words():
    load()
    submission = make_submission(design="kata " * 212)
    assert line(submission, "iid", "rancang-bangun").problem == (
        "Baru 212 kata dari paling sedikit 300. Tambahkan 88 kata."
    )


def test_a_form_of_choice_shows_no_questions_before_it_is_chosen():
    submission = accepted()
    state = states(submission)["kipp"]
    assert (state.is_taken, state.can_be_chosen) == (False, True)
    assert [state.form.key for state in board.overview(submission, admin()).taken] == ["iid"]


def test_the_proposal_counts_its_nine_texts():
    submission = joined(accepted())
    answered(submission, ringkasan="Satu dua tiga.", kebaruan="kata " * 200, sumber_daya="kata " * 201)
    state = states(submission)["kipp"]
    # title, unit and launch date are known, the category is not; the third text is one word too long
    assert state.sentence == "profil 3 dari 4, isian 2 dari 9, lampiran 0 dari 4"
    assert state.short == "KIPP 2/9"
    assert line(submission, "kipp", "sumber-daya").problem == "201 kata, padahal paling banyak 200. Ringkas 1 kata."


def test_a_form_for_digital_innovations_is_asked_of_them_only():
    submission = joined(accepted(medium=Medium.NON_DIGITAL))
    assert states(submission)["kipp"].sentence.endswith("lampiran 0 dari 3")


def test_a_form_for_public_service_is_not_offered_to_governance():
    submission = accepted(kind=Kind.GOVERNANCE)
    assert not states(submission)["kipp"].can_be_chosen
    with pytest.raises(actions.NotOffered, match="hanya untuk inovasi berbentuk pelayanan publik"):
        joined(submission)


def test_a_document_lies_in_the_place_of_its_kind_and_a_large_one_is_told():
    submission = accepted()
    make_document(submission, kind="anggaran", original_name="dpa.pdf")
    budget = line(submission, "iid", "anggaran")
    assert [piece.label for piece in budget.pieces] == ["dpa.pdf"]
    assert budget.is_ready
    submission.documents.update(size=3 * 1024 * 1024)
    problem = line(submission, "iid", "anggaran").problem.replace("\xa0", " ")
    assert problem == "“dpa.pdf” lebih besar dari 2,0 MB. Perkecil, lalu unggah lagi."


def test_the_version_of_the_periods_year_holds_and_a_chosen_one_stays():
    submission = joined(accepted())
    old, new = form("kipp"), actions.copy_to_year(form("kipp"), key="kipp", year=2026, title="KIPP 2026", by=admin())
    assert states(submission)["kipp"].form == old
    other = accepted(title="Lain")
    assert states(other)["kipp"].form == new
    later = PeriodFactory(year=2024, title="Lama", is_open=False)
    before = make_submission(period=later)
    assert states(before)["kipp"].form == old  # the oldest, for a year before all


def test_dates_are_written_as_people_write_them():
    submission = accepted(launch_date=datetime.date(2021, 5, 7))
    assert line(submission, "iid", "penerapan").value == "7 Mei 2021"


def test_the_overview_asks_as_often_with_one_claim_as_with_twenty(client_of, questions):
    submission = joined(accepted())
    proven(submission, "regulasi", 1)
    browser, address = client_of("disdukcapil"), f"/kerja/pengajuan/{submission.pk}/formulir/"
    one = questions(browser, address)
    for indicator in form_rows(submission):
        for _ in range(3):
            proven(submission, indicator.key, 1)
    answered(submission, ringkasan="a", kebaruan="b")
    make_document(submission, kind="anggaran")
    assert questions(browser, address) == one
    assert questions(browser, f"{address}iid/salin/") <= one + 1


def form_rows(submission):
    return list(edition_of(submission.period).indicators.of_innovations())
