"""The pages, and who sees how much of them."""

import io

import pikepdf
import pytest
from django.core import mail
from django.urls import reverse

from innovasi.accounts.models import User
from innovasi.nudges.models import Bounce, Campaign, Delivery, Ladder
from innovasi.organisations.models import OPD
from tests.factories import PeriodFactory
from tests.nudges.samples import drafted, drafting, idle, sent, text

pytestmark = pytest.mark.django_db
SIGNER = {"letter_number": "005/12", "signer_title": "Kepala Bappeda", "signer_name": "Rina", "signer_nip": "1980"}


@pytest.mark.parametrize(("name", "status"), [("penelaah", 404), ("dishub", 404), ("operator", 404), ("stranger", 302)])
def test_nudges_do_not_exist_for_others(client_of, drive, name, status):
    assert client_of(name).get("/kerja/dorongan/").status_code == status


def test_the_observer_reads_the_effect_and_neither_addresses_nor_texts(client_of, drive):
    campaign = sent(drive, drafting("draf"))
    draft = drafted(drive, drafting("lain"))
    reader = client_of("pemantau")
    page = (
        reader.get("/kerja/dorongan/").content.decode() + reader.get(f"/kerja/dorongan/{campaign.pk}/").content.decode()
    )
    assert "Putaran uji" in page
    assert "draf@uji.id" not in page
    assert "Buat dorongan" not in page
    assert reader.get(f"/kerja/dorongan/{draft.pk}/").status_code == 404
    assert reader.get(f"/kerja/dorongan/pesan/{Delivery.objects.first().pk}/").status_code == 404
    assert reader.post(f"/kerja/dorongan/{campaign.pk}/separuh/").status_code == 404


def test_an_empty_choice_says_what_is_missing_and_keeps_what_was_chosen(client_of, drive):
    drafting("draf")
    response = client_of("bappeda").post("/kerja/dorongan/baru/", {"title": "Putaran Senin"})
    page = response.content.decode()
    assert response.status_code == 422
    for words in ("Pilih paling sedikit satu OPD.", "Pilih paling sedikit satu jalan.", "Putaran Senin"):
        assert words in page


def test_a_letter_needs_somebody_to_sign_it(client_of, drive):
    asked = {"opds": [drafting("draf").pk], "wording": text().pk, "channels": ["surat"]}
    page = client_of("bappeda").post("/kerja/dorongan/baru/", asked).content.decode()
    assert page.count("Isi untuk surat resmi.") >= 2


def test_an_opd_that_nobody_offered_is_refused(client_of, drive):
    drafting("draf")
    asked = {"opds": ["999999"], "wording": text().pk, "channels": ["surel"]}
    assert client_of("bappeda").post("/kerja/dorongan/baru/", asked).status_code == 422


def test_letters_are_one_page_an_opd(client_of, drive):
    opds = [drafting("draf"), idle("kosong"), OPD.objects.create(code="sunyi", name="Dinas Sunyi", kind="dinas")]
    campaign = sent(drive, *opds, by_mail=False, by_letter=True, **SIGNER)
    admin = client_of("bappeda")
    response = admin.get(f"/kerja/dorongan/{campaign.pk}/surat/")
    assert response["Content-Type"] == "application/pdf"
    assert len(pikepdf.open(io.BytesIO(response.content)).pages) == 3
    one = Delivery.objects.filter(nudge__opd=opds[0]).get()
    alone = admin.get(f"/kerja/dorongan/pesan/{one.pk}/surat/")
    assert len(pikepdf.open(io.BytesIO(alone.content)).pages) == 1
    admin.post(f"/kerja/dorongan/pesan/{one.pk}/bawa/")
    one.refresh_from_db()
    assert one.state_words == "Sudah diserahkan"


def test_the_longest_letter_still_has_one_page(client_of, drive):
    opd = drafting(
        "draf", title="Judul panjang " * 14, purpose="", benefit="", outcome="", cost="", place="", contact=""
    )
    wording = text("draf-dekat")
    wording.body = "{kurang}\n\n" + "Kata demi kata. " * 240 + "{tautan}"  # nearly the 4,000 characters of the form
    wording.save()
    campaign = sent(drive, opd, by_mail=False, by_letter=True, wording=wording, **SIGNER)
    response = client_of("bappeda").get(f"/kerja/dorongan/{campaign.pk}/surat/")
    assert len(pikepdf.open(io.BytesIO(response.content)).pages) == 1


def test_what_people_typed_is_not_markup_in_a_letter(client_of, drive):
    opd = drafting("draf", title='#panic("x") *tebal* $x^2$ \\ @ref <label> `kode`')
    campaign = sent(drive, opd, by_mail=False, by_letter=True, **SIGNER)
    assert client_of("bappeda").get(f"/kerja/dorongan/{campaign.pk}/surat/").status_code == 200


def test_opening_whatsapp_is_a_post_that_records_and_then_shows_the_link(client_of, drive):
    opd = drafting("draf")
    OPD.objects.filter(pk=opd.pk).update(contact_whatsapp="081234567890")
    delivery = sent(drive, opd, by_mail=False, by_whatsapp=True).nudges.get().deliveries.get()
    admin, address = client_of("bappeda"), f"/kerja/dorongan/pesan/{delivery.pk}/"
    assert "wa.me" not in admin.get(address).content.decode()
    assert admin.get(f"{address}bawa/").status_code == 405
    page = admin.post(f"{address}bawa/", follow=True).content.decode()
    assert "https://wa.me/6281234567890?text=" in page
    assert "Dibuka di WhatsApp" in page


def test_a_marked_address_is_left_out_until_it_works_again(client_of, drive):
    admin, opd = client_of("bappeda"), drafting("draf")
    assert admin.post("/kerja/dorongan/kontak/", {"email": "DRAF@uji.id", "words": "Pindah."}).status_code == 302
    assert "Pindah." in admin.get("/kerja/dorongan/kontak/").content.decode()
    asked = {"opds": [opd.pk], "wording": text().pk, "channels": ["surel"]}
    assert "Tanpa alamat yang berfungsi" in admin.post("/kerja/dorongan/baru/", asked).content.decode()
    admin.post(reverse("accounts:clear_bounced", args=[User.objects.get(email="draf@uji.id").pk]))
    assert admin.post("/kerja/dorongan/baru/", asked).status_code == 302


def test_an_office_address_can_be_marked_and_cleared(client_of, drive):
    admin = client_of("bappeda")
    assert "dua@uji.id" not in admin.get("/kerja/dorongan/kontak/").content.decode()
    admin.post("/kerja/dorongan/kontak/", {"email": "dua@uji.id"})
    assert "dua@uji.id" in admin.get("/kerja/dorongan/kontak/").content.decode()
    admin.post(f"/kerja/dorongan/kontak/{Bounce.objects.get().pk}/pulih/")
    assert not Bounce.objects.exists()
    assert admin.post("/kerja/dorongan/kontak/", {"email": "bukan surel"}).status_code == 422


def ladder_as_typed(**changes):
    typed = {"is_on": "on", "quiet_from": "21.00", "quiet_until": "06.30", "window_days": "5"}
    for days in (30, 14, 7, 3, 1, 0):
        names = {"for_not_started": "belum-mulai-awal", "for_draft": "draf-awal", "for_repair": "perbaikan-awal"}
        typed |= {f"h{days}-{name}": text(key).pk for name, key in names.items()}
    return typed | {"h7-is_on": "on", "h7-to_head": "on"} | changes


def test_the_ladder_is_kept_as_it_was_filled_in(client_of, drive):
    assert client_of("bappeda").post("/kerja/dorongan/tangga/", ladder_as_typed()).status_code == 302
    ladder = Ladder.objects.get(period=drive)
    assert (ladder.is_on, f"{ladder.quiet_from:%H.%M}", ladder.window_days) == (True, "21.00", 5)
    assert list(ladder.rungs.filter(is_on=True).values_list("days_before", "to_head")) == [(7, True)]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"quiet_from": "malam"}, "Tulis jam seperti 23.59."),
        ({"window_days": "0"}, "1"),
        ({"h3-for_draft": "999"}, "Pilih"),
        ({"h3-for_not_started": "draf-akhir"}, "OPD yang belum mulai belum mempunyai judul"),
    ],
)
def test_a_wrong_ladder_is_refused_in_words(client_of, drive, typed, sentence):
    typed = {name: text(value).pk if value == "draf-akhir" else value for name, value in typed.items()}
    response = client_of("bappeda").post("/kerja/dorongan/tangga/", ladder_as_typed(**typed))
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Ladder.objects.exists()


def test_without_an_open_period_the_pages_say_so(client_of, clock):
    PeriodFactory(is_open=False)
    for address in ("/kerja/dorongan/baru/", "/kerja/dorongan/tangga/"):
        assert "Tidak ada periode yang dibuka" in client_of("bappeda").get(address).content.decode()
    assert client_of("bappeda").get("/kerja/dorongan/").status_code == 200


def test_a_draft_can_be_thrown_away_and_a_sent_round_cannot(client_of, drive):
    draft, gone = drafted(drive, drafting("draf")), sent(drive, drafting("lain"))
    for campaign in (draft, gone):
        client_of("bappeda").post(f"/kerja/dorongan/{campaign.pk}/buang/")
    assert list(Campaign.objects.all()) == [gone]
    assert len(mail.outbox) == 1


def test_the_board_page_of_an_opd_tells_what_it_got(client_of, drive):
    sent(drive, drafting("draf"))
    page = client_of("bappeda").get("/kerja/rekap/draf/").content.decode()
    assert "Putaran uji" in page


@pytest.mark.parametrize("address", ["/kerja/dorongan/", "/kerja/dorongan/baru/", "/kerja/dorongan/kontak/"])
def test_a_longer_list_asks_no_more_questions(client_of, drive, questions, address):
    browser = client_of("bappeda")
    sent(drive, drafting("satu"))
    idle("awal")
    few = questions(browser, address)
    for number in range(4):
        sent(drive, drafting(f"lagi-{number}"))
        idle(f"kosong-{number}")
    assert questions(browser, address) == few


def test_a_longer_round_asks_no_more_questions(client_of, drive, questions):
    browser = client_of("bappeda")
    one = sent(drive, drafting("satu"))
    few = questions(browser, f"/kerja/dorongan/{one.pk}/")
    many = sent(drive, *[drafting(f"opd-{number}") for number in range(4)])
    assert questions(browser, f"/kerja/dorongan/{many.pk}/") == few
