"""The reviewer's page: who meets it, what it shows, and how each indicator is saved."""

import re

import pytest
from django.urls import reverse

from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.maturity.models import Verification
from innovasi.notifications.models import Notice, Preference
from tests.factories import author_of, make_accepted, make_moved, make_submission, reviewer
from tests.maturity.verify_samples import edition, handed_in, make_claim, make_evidence, make_link, make_proven

pytestmark = pytest.mark.django_db

EVERY_KEY = [
    "regulasi", "sdm", "anggaran", "alat_kerja", "bimtek", "rkpd", "aktor", "pelaksana", "jejaring", "sosialisasi",
    "pedoman", "informasi_layanan", "kemudahan_proses", "pengaduan", "layanan_terintegrasi", "replikasi", "kecepatan",
    "kemanfaatan", "monev", "video",
]  # fmt: skip


def page_of(submission):
    return reverse("maturity:verify", args=[submission.pk])


def one(submission, key="regulasi"):
    return reverse("maturity:verify_one", args=[submission.pk, key])


def read(client, submission):
    return client.get(page_of(submission)).content.decode()


def verdict(claim, parameter=3, **changes):
    claim.refresh_from_db()
    return {"parameter": parameter, "reason": "", "seen_revision": claim.revision} | changes


@pytest.mark.parametrize(
    ("who", "draft", "submitted", "accepted"),
    [
        ("disdukcapil", 403, 403, 403),
        ("kepala", 403, 403, 403),
        ("dishub", 404, 404, 404),
        ("penelaah", 404, 200, 200),
        ("bappeda", 404, 200, 200),
        ("pemantau", 404, 403, 403),
        ("operator", 404, 404, 404),
    ],
)
def test_each_person_meets_the_page(client_of, who, draft, submitted, accepted):
    client = client_of(who)
    rows = [make_submission(title="A"), handed_in(title="B"), make_accepted(title="C")]
    assert [client.get(page_of(row)).status_code for row in rows] == [draft, submitted, accepted]


@pytest.mark.parametrize(
    ("who", "status"), [("disdukcapil", 403), ("dishub", 404), ("pemantau", 403), ("operator", 404)]
)
def test_nobody_but_bappeda_verifies(client_of, who, status):
    claim = make_proven(handed_in())
    submission, client = claim.submission, client_of(who)
    ticked = {"pilih": f"regulasi:{claim.revision}"}
    assert client.post(one(submission), verdict(claim)).status_code == status
    assert client.post(reverse("maturity:confirm", args=[submission.pk]), ticked).status_code == status
    assert client.post(reverse("maturity:finish", args=[submission.pk])).status_code == status
    assert not Verification.objects.exists()
    assert not Notice.objects.filter(kind="kematangan").exists()


def test_the_claim_stands_between_the_other_levels_with_what_is_asked_and_what_was_sent(client_of):
    claim = make_claim(handed_in(), parameter=2, note="Perwali sedang dicetak.")
    make_evidence(claim, letter_number="12/2025", letter_date="2025-03-04", about="Layanan akta")
    page = read(client_of("penelaah"), claim.submission)
    for level in claim.indicator.levels.all():
        assert level.text in page
    for words in ("Nomor 12/2025", "tanggal 4 Maret 2025", "tentang Layanan akta", "Perwali sedang dicetak."):
        assert words in page
    assert "Bukti yang diminta:" in page
    assert "Sesuai klaim: tingkat 2" in page
    assert "Turun ke tingkat 1" in page
    assert "Turun ke tingkat 2" not in page


def test_a_picture_stands_on_the_page_and_personal_data_stays_folded(client_of):
    claim = make_claim(handed_in())
    plain = make_evidence(claim, name="foto.jpg")
    personal = make_evidence(claim, name="daftar.jpg", sha256="3" * 64, holds_personal_data=True)
    page = read(client_of("penelaah"), claim.submission)
    assert reverse("maturity:evidence_picture", args=[plain.pk]) in page
    assert reverse("maturity:evidence_picture", args=[personal.pk]) not in page
    assert reverse("maturity:look", args=[personal.pk]) in page
    assert "setiap pembukaan dicatat" in page


def test_without_evidence_only_nothing_is_offered_and_said_so(client_of):
    claim = make_claim(handed_in())
    page = read(client_of("penelaah"), claim.submission)
    assert "Belum ada bukti, jadi nilainya 0." in page
    assert "Sesuai klaim: tingkat" not in page


def test_progress_is_told_in_words(client_of):
    submission = handed_in()
    claim = make_proven(submission, "sdm", 2)
    make_proven(submission, "regulasi", 3)
    client = client_of("penelaah")
    client.post(one(submission, "sdm"), verdict(claim, 1, reason="Hanya lima orang."))
    weights = {row.key: row.weight for row in edition().indicators.filter(key__in=("sdm", "regulasi"))}
    claimed, verified = weights["sdm"] * 2 + weights["regulasi"] * 3, weights["sdm"]
    words = f"1 dari 2 diverifikasi; diklaim <strong>{claimed:.0f}</strong>, terverifikasi <strong>{verified:.0f}<"
    assert words in read(client, submission)


def test_a_saved_verdict_comes_back_to_its_place(client_of):
    claim = make_proven(handed_in())
    answer = client_of("penelaah").post(one(claim.submission), verdict(claim, 2, reason="Belum disahkan."))
    assert (answer.status_code, answer.url) == (302, page_of(claim.submission) + "#regulasi")
    row = Verification.objects.get()
    assert (row.parameter, row.reason, row.by.email) == (2, "Belum disahkan.", "penelaah@uji.id")


def test_htmx_gets_the_line_the_progress_and_the_next_open_claim(client_of):
    submission = handed_in()
    claim = make_proven(submission)
    make_proven(submission, "sdm", 2)
    answer = client_of("penelaah").post(one(submission), verdict(claim), headers={"HX-Request": "true"})
    part = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in part
    assert 'id="kemajuan" hx-swap-oob="true"' in part
    assert 'href="#sdm" autofocus' in part


def test_after_the_last_claim_the_way_leads_to_telling_the_opd(client_of):
    claim = make_proven(handed_in())
    answer = client_of("penelaah").post(one(claim.submission), verdict(claim), headers={"HX-Request": "true"})
    assert 'href="#selesai" autofocus' in answer.content.decode()


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_lower_without_a_reason_comes_back_with_what_was_chosen(client_of, headers):
    claim = make_proven(handed_in())
    answer = client_of("penelaah").post(one(claim.submission), verdict(claim, 1), headers=headers)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Tulis alasannya, karena nilainya turun dari klaim OPD." in page
    assert re.search(r'<input[^>]*name="parameter"[^>]*value="1"[^>]*checked', page)
    assert not Verification.objects.exists()


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_what_the_opd_changed_meanwhile_is_shown_and_the_typed_reason_is_kept(client_of, headers):
    claim = make_proven(handed_in())
    seen = claim.revision
    claim.revision, claim.level = seen + 1, claim.indicator.levels.get(parameter=2)
    claim.save()
    sent = {"parameter": 1, "reason": "Perwali belum ada.", "seen_revision": seen}
    answer = client_of("penelaah").post(one(claim.submission), sent, headers=headers)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "OPD mengubah klaim atau buktinya sesudah halaman ini dibuka." in page
    assert "Perwali belum ada." in page
    assert f'name="seen_revision" value="{seen + 1}"' in page
    assert "Sesuai klaim: tingkat 2" in page
    assert not Verification.objects.exists()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"parameter": "9", "reason": "x", "seen_revision": "0"},
        {"parameter": "1", "reason": "x", "seen_revision": "99999999999999999999"},
        {"parameter": "1", "reason": "\0", "seen_revision": "0"},
        {"parameter": "1", "reason": "x" * 1001, "seen_revision": "0"},
    ],
)
def test_nonsense_is_answered_with_a_sentence(client_of, data):
    claim = make_proven(handed_in())
    assert client_of("penelaah").post(one(claim.submission), data).status_code == 422
    assert not Verification.objects.exists()


@pytest.mark.parametrize("key", ["tidak-ada", "sdm"])
def test_what_is_not_claimed_has_no_address(client_of, key):
    claim = make_proven(handed_in())
    assert client_of("penelaah").post(one(claim.submission, key), verdict(claim)).status_code == 404


def test_several_are_confirmed_at_once_and_a_stale_one_is_told(client_of):
    submission = handed_in()
    first, second = make_proven(submission), make_proven(submission, "sdm", 2)
    ticked = [f"regulasi:{first.revision}", f"sdm:{second.revision + 3}", "x:1", "video"]
    answer = client_of("penelaah").post(
        reverse("maturity:confirm", args=[submission.pk]), {"pilih": ticked}, follow=True
    )
    page = answer.content.decode()
    assert "1 indikator diverifikasi sesuai klaim." in page
    assert "OPD mengubah klaim atau buktinya" in page
    assert [row.claim for row in Verification.objects.all()] == [first]


def test_nothing_ticked_says_what_to_do(client_of):
    submission = make_proven(handed_in()).submission
    client, address = client_of("penelaah"), reverse("maturity:confirm", args=[submission.pk])
    for ticked in ([], ["x:1"], ["regulasi:"], ["regulasi:²"], ["regulasi"]):
        assert "Centang dulu indikator" in client.post(address, {"pilih": ticked}, follow=True).content.decode()


def finish(client, submission):
    return client.post(reverse("maturity:finish", args=[submission.pk]), follow=True).content.decode()


def told(submission):
    return list(Notice.objects.filter(submission=submission, kind="kematangan").order_by("pk"))


def test_the_opd_is_told_once_a_day_in_numbers_and_asked_to_act_only_when_something_was_lowered(client_of, mailoutbox):
    submission = handed_in()
    claim, author = make_proven(submission), author_of(submission.innovation.opd)
    client = client_of("penelaah")
    client.post(one(submission), verdict(claim, 1, reason="Belum disahkan."))
    assert "diberi tahu hasil verifikasi ini" in finish(client, submission)
    assert "sudah diberi tahu hari ini" in finish(client, submission)
    (notice,) = told(submission)
    weight = claim.indicator.weight
    assert notice.subject == "Perlu tindakan: kematangan “Permen Manis” turun dari klaim"
    assert f"diklaim {weight * 3:.0f}, terverifikasi {weight:.0f}." in notice.text
    assert notice.path == reverse("maturity:sheet", args=[submission.pk])
    assert [letter.subject for letter in mailoutbox if letter.to == [author.email]] == [notice.subject]


def test_without_anything_lowered_nothing_is_asked_of_the_opd(client_of):
    claim = make_proven(handed_in())
    author_of(claim.submission.innovation.opd)
    client = client_of("penelaah")
    client.post(one(claim.submission), verdict(claim))
    finish(client, claim.submission)
    assert [notice.subject for notice in told(claim.submission)] == ["Kematangan “Permen Manis” sudah diverifikasi"]


def test_before_anything_is_verified_there_is_nothing_to_tell(client_of):
    claim = make_proven(handed_in())
    assert "Belum ada yang diverifikasi" in finish(client_of("penelaah"), claim.submission)
    assert told(claim.submission) == []


def test_a_person_turns_the_mail_off_and_still_finds_the_notice(client_of, mailoutbox):
    claim = make_proven(handed_in())
    author = author_of(claim.submission.innovation.opd)
    settings = client_of("disdukcapil").get(reverse("notifications:preferences")).content.decode()
    assert "Hasil verifikasi kematangan inovasi OPD saya" in settings
    Preference.objects.create(user=author, kind="kematangan", delivery="mati")
    client = client_of("penelaah")
    client.post(one(claim.submission), verdict(claim))
    before = len(mailoutbox)
    finish(client, claim.submission)
    assert len(mailoutbox) == before
    assert [notice.recipient for notice in told(claim.submission)] == [author]


def test_the_review_page_and_the_queue_lead_here_with_the_score(client_of):
    submission = make_proven(handed_in()).submission
    client = client_of("penelaah")
    for address in (reverse("reviews:submission", args=[submission.pk]), reverse("reviews:queue")):
        assert page_of(submission) in client.get(address).content.decode()


def test_the_opd_reads_what_was_found_and_why_on_its_own_pages(client_of):
    claim = make_proven(make_moved(Action.SUBMIT))
    submission = claim.submission
    client_of("penelaah").post(one(submission), verdict(claim, 1, reason="SK belum ditandatangani."))
    move(submission, Action.ACCEPT, by=reviewer(), seen_revision=submission.revision)
    for name, args in (("sheet", [submission.pk]), ("indicator", [submission.pk, "regulasi"])):
        page = client_of("disdukcapil").get(reverse(f"maturity:{name}", args=args)).content.decode()
        assert "SK belum ditandatangani." in page


@pytest.mark.parametrize("many", [False, True])
def test_the_page_asks_the_same_however_much_is_claimed_and_proven(client_of, questions, many):
    submission = handed_in()
    for key in EVERY_KEY if many else EVERY_KEY[:1]:
        claim = make_proven(submission, key, 2)
        if many:
            make_evidence(claim, name="foto.jpg", sha256="4" * 64)
            make_link(claim)
            Verification.objects.create(
                claim=claim, claimed=2, parameter=1, reason="x", by=reviewer(), at="2026-11-01T00:00:00Z"
            )
    assert questions(client_of("penelaah"), page_of(submission)) == 14
