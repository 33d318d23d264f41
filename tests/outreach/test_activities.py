"""An OPD keeps what it did to make its innovation known; others read or know nothing."""

import datetime
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from innovasi.innovations.actions.files import sweep
from innovasi.organisations.models import Unit
from innovasi.outreach.models import Activity
from innovasi.outreach.models.activity import photo_name
from tests.factories import OPDFactory, jpeg
from tests.outreach.samples import make_activity, with_photo

TYPED = {
    "title": "Penjelasan di posyandu",
    "held_on": "7 April 2026",
    "place": "Balai Kelurahan Sukarame",
    "people": "35",
    "media": "Instagram @pemkot",
    "link": "https://contoh.id/berita",
}


def address(submission):
    return f"/kerja/komunikasi/{submission.innovation_id}/"


def with_gps():
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "KameraRahasia"
    Image.new("RGB", (1600, 1200), "white").save(out, "JPEG", exif=exif)
    return SimpleUploadedFile("IMG_rahasia.jpg", out.getvalue())


def kept(submission, client_of, **typed):
    answer = client_of("disdukcapil").post(f"{address(submission)}kegiatan/", TYPED | typed)
    assert answer.status_code == 302, answer.content.decode()
    return Activity.objects.get()


def test_an_activity_is_kept_with_all_that_was_typed(accepted, client_of):
    row = kept(accepted, client_of)
    assert (row.title, row.place, row.people) == ("Penjelasan di posyandu", "Balai Kelurahan Sukarame", 35)
    assert (row.held_on, row.link) == (datetime.date(2026, 4, 7), "https://contoh.id/berita")
    assert (row.made_by.email, row.has_proof) == ("disdukcapil@uji.id", True)


def test_an_activity_needs_no_proof_to_be_kept_and_says_so(accepted, client_of):
    kept(accepted, client_of, link="")
    assert "Belum ada bukti" in client_of("disdukcapil").get(address(accepted)).content.decode()


def test_its_number_is_never_given_again(accepted, client_of):
    first = kept(accepted, client_of)
    own = client_of("disdukcapil")
    own.post(f"/kerja/komunikasi/kegiatan/{first.pk}/hapus/")
    own.post(f"{address(accepted)}kegiatan/", TYPED)
    second = Activity.objects.kept().get()
    assert (first.code, second.code) == (f"KG-{first.pk:06d}", f"KG-{first.pk + 1:06d}")
    assert "Penjelasan di posyandu" in own.get(address(accepted)).content.decode()
    assert own.get(f"/kerja/komunikasi/kegiatan/{first.pk}/").status_code == 404


@pytest.mark.parametrize(
    "name, value, sentence",
    [
        ("title", "", "Isi kegiatan."),
        ("held_on", "kemarin dulu", "belum terbaca sebagai tanggal"),
        ("held_on", "7 April 2090", "Tanggal ini belum tiba."),
        ("link", "http://contoh.id", "Tulis alamat yang diawali https://"),
        ("link", "javascript:alert(1)", "https://"),
        ("people", "-3", "Jumlah orang"),
        ("people", "99999999999999", "Jumlah orang"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(accepted, client_of, name, value, sentence):
    answer = client_of("disdukcapil").post(f"{address(accepted)}kegiatan/", TYPED | {name: value})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "Instagram @pemkot" in page
    assert not Activity.objects.exists()


def test_a_kelurahan_brings_its_kecamatan_and_disagrees_with_another(accepted, client_of):
    sukarame = OPDFactory(code="kec-sukarame", kind="kecamatan")
    other = OPDFactory(code="kec-lain", kind="kecamatan")
    kelurahan = Unit.objects.create(opd=sukarame, name="Sukarame Baru", kind="kelurahan")
    wrong = client_of("disdukcapil").post(
        f"{address(accepted)}kegiatan/", TYPED | {"district": other.pk, "kelurahan": kelurahan.pk}
    )
    assert wrong.status_code == 422
    assert "Kelurahan ini di Dinas kec-sukarame." in wrong.content.decode()
    assert kept(accepted, client_of, kelurahan=kelurahan.pk).district == sukarame


def test_a_picture_is_re_encoded_and_its_original_leaves_the_disk(accepted, client_of):
    row = kept(accepted, client_of, photo=with_gps(), photo_alt="Warga mendengarkan.")
    assert (row.photo_state, row.photo_width, bool(row.photo)) == ("siap", 1280, False)
    assert default_storage.listdir("asli-kegiatan")[1] == []
    picture = client_of("disdukcapil").get(f"/kerja/komunikasi/kegiatan/{row.pk}/foto/320.jpg")
    content = b"".join(picture.streaming_content)
    assert Image.open(BytesIO(content)).size == (320, 240)
    assert b"KameraRahasia" not in content
    assert picture["Cache-Control"] == "private, max-age=600"


def test_the_sweep_of_dossiers_leaves_pictures_of_activities_alone(accepted):
    activity = with_photo(make_activity(accepted))
    sweep()
    assert default_storage.exists(photo_name(activity.photo_key, 320, "jpg"))


def test_what_is_no_picture_is_refused_with_a_sentence(accepted, client_of):
    fake = SimpleUploadedFile("foto.jpg", b"<script>alert(1)</script>")
    answer = client_of("disdukcapil").post(f"{address(accepted)}kegiatan/", TYPED | {"photo": fake, "photo_alt": "Isi"})
    assert answer.status_code == 422
    assert "tidak dapat dibuka" in answer.content.decode()


def test_a_picture_needs_words(accepted, client_of):
    answer = client_of("disdukcapil").post(f"{address(accepted)}kegiatan/", TYPED | {"photo": with_gps()})
    assert (answer.status_code, "Ceritakan isi foto" in answer.content.decode()) == (422, True)


@pytest.mark.django_db(transaction=True)
def test_a_new_picture_and_a_deletion_take_the_old_one_off_the_disk(accepted, client_of):
    activity = with_photo(make_activity(accepted))
    old = photo_name(activity.photo_key, 320, "jpg")
    own = client_of("disdukcapil")
    upload = SimpleUploadedFile("baru.jpg", jpeg(640, 480))
    own.post(f"/kerja/komunikasi/kegiatan/{activity.pk}/", TYPED | {"photo": upload, "photo_alt": "Baru."})
    assert not default_storage.exists(old)
    activity.refresh_from_db()
    own.post(f"/kerja/komunikasi/kegiatan/{activity.pk}/hapus/")
    assert not default_storage.exists(photo_name(activity.photo_key, 320, "jpg"))


def test_three_people_meet_an_activity(accepted, client_of):
    activity = with_photo(make_activity(accepted))
    form, photo = f"/kerja/komunikasi/kegiatan/{activity.pk}/", f"/kerja/komunikasi/kegiatan/{activity.pk}/foto/320.jpg"
    got = {
        person: [client_of(person).get(path).status_code for path in (form, photo)]
        for person in ("disdukcapil", "dishub", "bappeda", "pemantau", "operator", "stranger")
    }
    assert got == {
        "disdukcapil": [200, 200],
        "dishub": [404, 404],
        "bappeda": [403, 200],
        "pemantau": [403, 200],
        "operator": [404, 404],
        "stranger": [302, 302],
    }


def test_of_a_draft_nothing_is_made_known(draft, client_of):
    own = client_of("disdukcapil")
    for path in (address(draft), f"{address(draft)}kegiatan/"):
        assert own.get(path).status_code == 404
    assert own.post(f"{address(draft)}tempat/", {"label": "Puskesmas"}).status_code == 404


def test_text_of_an_activity_is_never_markup(accepted, client_of):
    make_activity(accepted, title="<script>alert(1)</script>")
    page = client_of("bappeda").get(address(accepted)).content.decode()
    assert "<script>alert(1)</script>" not in page


def test_the_page_asks_the_same_however_much_was_done(accepted, client_of, questions):
    own = client_of("disdukcapil")
    make_activity(accepted)
    one = questions(own, address(accepted))
    for number in range(12):
        make_activity(accepted, title=f"Kegiatan {number}", held_on=timezone.localdate())
    assert questions(own, address(accepted)) == one
