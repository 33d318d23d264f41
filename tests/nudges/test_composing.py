"""Who is chosen, what they are shown before it leaves, and that it is exactly what leaves."""

import datetime

import pytest
from django.core import mail

from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.nudges.actions import NudgeRefused, follow, rewrite, send_campaign, tick
from innovasi.nudges.actions.needs import needs_of
from innovasi.nudges.models import Bounce, Campaign, Delivery, OPDDay
from innovasi.organisations.models import OPD
from innovasi.tally.choices import State
from tests.factories import OPDFactory, admin, author_of, make_accepted, make_moved
from tests.nudges.samples import drafted, drafting, head_of, idle, returned, sent, text

pytestmark = pytest.mark.django_db


def codes(campaign):
    return sorted(campaign.nudges.values_list("opd__code", flat=True))


def test_only_who_has_to_act_is_offered(drive):
    idle("kosong"), drafting("draf"), returned("perbaiki")
    make_moved(Action.SUBMIT, opd=idle("menunggu"))
    make_accepted(opd=idle("selesai"))
    assert {need.opd.code: need.state for need in needs_of(drive).values()} == {
        "draf": State.DRAFT,
        "kosong": State.NOT_STARTED,
        "perbaiki": State.REPAIR,
    }


def test_a_need_names_the_unfinished_section_and_what_is_missing(drive):
    opd = drafting("draf")
    need = needs_of(drive)[opd.pk]
    assert need.section == "Rancang bangun"
    assert need.lacks == ["Rancang bangun baru 100 kata. Tambahkan 200 kata lagi."]


FILTERS = [
    ("keadaan=belum-mulai", ["kosong", "camat"]),
    ("keadaan=draf", ["draf", "warga"]),
    ("jenis=kecamatan", ["camat"]),
    ("bagian=uraian", ["draf"]),
    ("bagian=warga", ["warga"]),
    ("bagian=baru", ["kosong", "camat"]),
    ("q=dinas+kosong", ["kosong"]),
    ("keadaan=draf&bagian=warga", ["warga"]),
    ("keadaan=ngawur&jenis=%00", ["kosong", "camat", "draf", "warga"]),
]


@pytest.mark.parametrize(("query", "expected"), FILTERS)
def test_the_choice_can_be_narrowed(client_of, drive, query, expected):
    idle("kosong"), drafting("draf"), drafting("warga", design="kata " * 300, cost=""), idle("camat", kind="kecamatan")
    page = client_of("bappeda").get(f"/kerja/dorongan/baru/?{query}").content.decode()
    shown = [opd.code for opd in OPD.objects.all() if f'name="opds" value="{opd.pk}"' in page]
    assert sorted(shown) == sorted(expected)


def test_what_is_previewed_is_what_is_sent(client_of, drive):
    opd = drafting("draf")
    asked = {"opds": [opd.pk], "wording": text().pk, "channels": ["surel", "whatsapp"]}
    OPD.objects.filter(pk=opd.pk).update(contact_whatsapp="0812-3456-7890")
    response = client_of("bappeda").post("/kerja/dorongan/baru/", asked)
    preview = client_of("bappeda").get(response.url).content.decode()
    assert mail.outbox == []
    delivery = Delivery.objects.get(channel="surel")
    assert delivery.subject == "Perlu tindakan: lanjutkan draf Dinas draf, tenggat 30 hari lagi"
    assert "Tambahkan 200 kata lagi." in delivery.text
    assert "3 Juni 2026 pukul 23.59 WIB" in delivery.text
    assert f"http://testserver/d/{delivery.token}/" in delivery.text
    assert "tidak dapat dimatikan" in delivery.text
    client_of("bappeda").post(f"{response.url}kirim/")
    letter = mail.outbox[0]
    assert (letter.to, letter.subject, letter.body) == (["draf@uji.id"], delivery.subject, delivery.text)
    assert delivery.subject in preview
    for line in delivery.text.splitlines():
        assert line in preview


def test_what_people_typed_is_escaped_in_the_html_of_a_mail(drive):
    sent(drive, drafting("draf", title="<b>Manis</b> {tautan}"))
    body, html = mail.outbox[0].body, mail.outbox[0].alternatives[0][0]
    assert "“<b>Manis</b> {tautan}”" in body
    assert "<b>Manis" not in html
    assert "&lt;b&gt;Manis" in html


def test_an_opd_is_written_to_once_a_day_whoever_writes(drive, clock):
    opd, other = drafting("draf"), drafting("lain")
    sent(drive, opd)
    with pytest.raises(NudgeRefused, match="Sudah menerima dorongan hari ini: Draf"):
        drafted(drive, opd)
    both = drafted(drive, opd, other)
    assert (codes(both), both.left_out) == (["lain"], "Sudah menerima dorongan hari ini: Draf.")
    clock.shift(datetime.timedelta(days=1))
    sent(drive, opd)
    assert len(mail.outbox) == 2


def test_of_two_drafts_of_the_same_day_only_the_first_reaches_the_opd(drive):
    opd = drafting("draf")
    first, second = drafted(drive, opd), drafted(drive, opd)
    send_campaign(first, by=admin())
    send_campaign(second, by=admin())
    assert len(mail.outbox) == 1
    assert second.nudges.get().deliveries.get().reply == "OPD ini sudah menerima dorongan lain pada hari yang sama."


def test_a_message_released_in_quiet_hours_leaves_the_next_morning(drive, clock):
    opd = drafting("draf")
    clock.shift(datetime.timedelta(hours=12))  # 21.00
    campaign = sent(drive, opd)
    tick()
    assert mail.outbox == []
    assert "29 hari lagi" in campaign.nudges.get().deliveries.get().subject
    clock.shift(datetime.timedelta(hours=9, minutes=30))  # 06.30
    tick()
    assert mail.outbox == []
    clock.shift(datetime.timedelta(hours=1))  # 07.30
    tick()
    assert len(mail.outbox) == 1


def test_a_draft_of_yesterday_is_not_sent_but_written_anew(drive, clock):
    campaign = drafted(drive, drafting("draf"))
    clock.shift(datetime.timedelta(days=1))
    with pytest.raises(NudgeRefused, match="Susun ulang"):
        send_campaign(campaign, by=admin())
    fresh = rewrite(campaign, by=admin())
    assert not Campaign.objects.filter(pk=campaign.pk).exists()
    send_campaign(fresh, by=admin())
    assert "29 hari lagi" in mail.outbox[0].subject


def test_a_round_is_sent_once(drive):
    campaign = sent(drive, drafting("draf"))
    with pytest.raises(NudgeRefused, match="sudah dikirim"):
        send_campaign(campaign, by=admin())
    assert len(mail.outbox) == 1


def test_who_submits_between_preview_and_send_is_left_alone(drive):
    opd = drafting("draf", design="kata " * 300)
    campaign = drafted(drive, opd)
    submission = opd.innovations.get().submissions.get()
    move(submission, Action.SUBMIT, by=author_of(opd), seen_revision=submission.revision)
    mail.outbox.clear()
    send_campaign(campaign, by=admin())
    assert mail.outbox == []
    assert campaign.nudges.get().deliveries.get().state == "dilewati"
    assert not OPDDay.objects.exists()


def test_an_opd_without_a_working_contact_is_listed_apart_with_advice(client_of, drive):
    OPDFactory(code="sunyi", name="Dinas Sunyi"), drafting("draf")
    page = client_of("bappeda").get("/kerja/dorongan/baru/").content.decode()
    assert "1 OPD tanpa kontak yang berfungsi" in page
    contacts = client_of("bappeda").get("/kerja/dorongan/kontak/").content.decode()
    assert "Dinas Sunyi" in contacts
    assert "/kerja/data/orang/" in contacts


def test_recipients_are_the_officers_else_the_office_else_the_head(drive):
    opd = OPDFactory(code="sepi", contact_email="Kantor@uji.id")
    head_of(opd)
    assert addresses(drafted(drive, opd)) == ["kantor@uji.id"]
    Bounce.objects.create(email="kantor@uji.id", words="penuh")
    assert addresses(drafted(drive, opd)) == ["kepala.sepi@uji.id"]
    author_of(opd)
    assert addresses(drafted(drive, opd)) == ["sepi@uji.id"]
    assert addresses(drafted(drive, opd, to_head=True)) == ["kepala.sepi@uji.id", "sepi@uji.id"]


def addresses(campaign):
    return sorted(Delivery.objects.of_campaign(campaign).values_list("address", flat=True))


def test_a_random_half_goes_first_and_the_other_half_is_kept_to_compare(drive):
    opds = [drafting(f"draf-{number}") for number in range(5)]
    campaign = sent(drive, *opds, is_split=True)
    assert (campaign.nudges.filter(is_control=False).count(), campaign.nudges.control().count()) == (3, 2)
    assert len(mail.outbox) == 3
    rest = follow(campaign, by=admin())
    assert codes(rest) == sorted(campaign.nudges.control().values_list("opd__code", flat=True))
    send_campaign(rest, by=admin())
    campaign.refresh_from_db()
    assert len(mail.outbox) == 5
    assert campaign.released_at
    with pytest.raises(NudgeRefused):
        follow(campaign, by=admin())


def test_one_opd_cannot_be_halved(drive):
    with pytest.raises(NudgeRefused, match="dua OPD"):
        drafted(drive, drafting("draf"), is_split=True)


def test_a_text_that_names_a_draft_does_not_go_to_who_has_none(drive):
    both = drafted(drive, drafting("draf"), idle("kosong"), wording=text("draf-awal"))
    assert codes(both) == ["draf"]
    assert both.left_out == "Belum punya draf, padahal naskahnya menyebut {judul}: Kosong."
