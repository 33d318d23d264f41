"""Pictures of a dossier: kept, prepared by the worker, ordered, deleted and brought back."""

import datetime
import io

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone
from PIL import Image

from innovasi.innovations.actions.files import (
    FilesFrozen,
    UploadRefused,
    add_photo,
    copy_files,
    delete,
    process_photo,
    reorder,
    restore,
    set_alt_text,
    set_cover,
    step_down,
    step_up,
    sweep,
)
from innovasi.innovations.choices import Action, FileState
from innovasi.innovations.models import Photo
from innovasi.innovations.workflow import begin
from tests.factories import author_of, make_accepted, make_moved, make_photo, make_submission
from tests.innovations.samples import exif_with_place, picture, sent

COLOURS = ["red", "green", "blue", "white", "black", "grey", "pink", "navy", "lime", "teal", "gold", "plum", "tan"]


@pytest.fixture
def author(draft):
    return author_of(draft.innovation.opd)


@pytest.fixture
def add(draft, author):
    """Send a picture of a colour, as its author."""

    def send(colour="red", **options):
        row = add_photo(draft, sent(f"{colour}.jpg", picture(colour=colour, **options)), by=author)
        row.refresh_from_db()
        return row

    return send


def names(submission):
    return [photo.original_name for photo in submission.photos.kept()]


def rendition(photo, width, ending):
    with default_storage.open(f"foto/{photo.key}/{width}.{ending}") as file:
        return file.read()


def test_a_picture_is_prepared_in_three_widths_and_two_formats(add):
    photo = add(size=(2000, 1000))
    assert (photo.state, photo.width, photo.height) == (FileState.READY, 1280, 640)
    for width in (320, 640, 1280):
        for ending, kind in (("jpg", "JPEG"), ("avif", "AVIF")):
            shown = Image.open(io.BytesIO(rendition(photo, width, ending)))
            assert (shown.format, shown.size) == (kind, (width, width // 2))


def test_a_small_picture_is_never_blown_up(add):
    photo = add(size=(400, 200))
    widths = [Image.open(io.BytesIO(rendition(photo, width, "jpg"))).width for width in (320, 640, 1280)]
    assert widths == [320, 400, 400]


def test_place_and_camera_are_gone_and_the_picture_stands_upright(add):
    photo = add(size=(800, 400), exif=exif_with_place(orientation=6))
    with photo.file.open("rb") as original:
        assert b"KameraRahasia" in original.read()
    assert (photo.width, photo.height) == (400, 800)
    for ending in ("jpg", "avif"):
        content = rendition(photo, 320, ending)
        assert b"KameraRahasia" not in content
        shown = Image.open(io.BytesIO(content))
        assert not dict(shown.getexif())
        assert not dict(shown.getexif().get_ifd(0x8825))
        assert "icc_profile" not in shown.info
        assert "exif" not in shown.info


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "LA", "I;16", "1"])
def test_every_kind_of_png_is_prepared(draft, author, mode):
    image = Image.new("RGB", (64, 48), "orange").convert("L" if mode == "I;16" else mode)
    image = image.convert("I").convert("I;16") if mode == "I;16" else image
    out = io.BytesIO()
    image.save(out, "PNG")
    photo = add_photo(draft, sent("gambar.png", out.getvalue()), by=author)
    photo.refresh_from_db()
    assert photo.state == FileState.READY


def test_what_is_transparent_becomes_white(draft, author):
    photo = add_photo(
        draft, sent("logo.png", picture("PNG", mode="RGBA", size=(64, 48), colour=(0, 0, 0, 0))), by=author
    )
    assert Image.open(io.BytesIO(rendition(photo, 320, "jpg"))).getpixel((5, 5)) == (255, 255, 255)


def test_preparing_again_changes_nothing(add):
    photo = add()
    before = rendition(photo, 320, "jpg")
    assert process_photo(photo.pk) == "tidak ada yang perlu diolah"
    Photo.objects.of_row(photo.pk).update(state=FileState.WAITING)
    assert process_photo(photo.pk) == "siap"
    assert rendition(photo, 320, "jpg") == before


def test_a_picture_that_cannot_be_prepared_says_so(draft):
    photo = make_photo(draft, state=FileState.WAITING)
    with default_storage.open(photo.file.name, "wb") as file:
        file.write(b"bukan gambar")
    process_photo(photo.pk)
    photo.refresh_from_db()
    assert photo.state == FileState.FAILED


def test_preparing_a_picture_that_is_gone_does_nothing(db):
    assert process_photo(404) == "tidak ada yang perlu diolah"


def test_a_hostile_name_never_reaches_the_disk(draft, author):
    photo = add_photo(draft, sent("..\\..\\a\u202egpj.jpg", picture()), by=author)
    assert photo.original_name == "a gpj.jpg"
    assert photo.file.name.startswith("asli/")
    assert len(photo.file.name) == len("asli/") + 32


def test_the_first_picture_is_the_cover_and_the_next_inherits(draft, author, add):
    first, second = add("red"), add("green")
    assert (first.is_cover, second.is_cover) == (True, False)
    delete(first, by=author)
    second.refresh_from_db()
    assert second.is_cover


def test_there_is_one_cover(draft, author, add):
    first, second = add("red"), add("green")
    set_cover(second, by=author)
    assert [photo.is_cover for photo in draft.photos.kept()] == [False, True]
    with pytest.raises(IntegrityError), transaction.atomic():
        Photo.objects.of_row(first.pk).update(is_cover=True)


def test_the_same_bytes_are_kept_once(draft, author, add):
    add("red")
    with pytest.raises(UploadRefused, match=r"“lain\.jpg” sudah ada di daftar sebagai “red\.jpg”"):
        add_photo(draft, sent("lain.jpg", picture(colour="red")), by=author)
    assert names(draft) == ["red.jpg"]


def test_the_thirteenth_picture_is_refused(draft, author, add):
    for number in range(12):
        make_photo(draft, sha256=str(number))
    with pytest.raises(UploadRefused, match="sudah ada 12 foto"):
        add("red")
    assert draft.photos.count() == 12


def test_pictures_are_put_in_order(draft, author, add):
    red, _, blue = add("red"), add("green"), add("blue")
    reorder(draft, [blue.pk, 404, red.pk, blue.pk], by=author)
    assert names(draft) == ["blue.jpg", "red.jpg", "green.jpg"]
    step_up(red, by=author)
    assert names(draft) == ["red.jpg", "blue.jpg", "green.jpg"]
    step_up(red, by=author)
    assert names(draft) == ["red.jpg", "blue.jpg", "green.jpg"]
    step_down(red, by=author)
    step_down(red, by=author)
    step_down(red, by=author)
    assert names(draft) == ["blue.jpg", "green.jpg", "red.jpg"]


def test_a_deleted_picture_comes_back_to_its_place(draft, author, add):
    _, green, _ = add("red"), add("green"), add("blue")
    delete(green, by=author)
    assert names(draft) == ["red.jpg", "blue.jpg"]
    restore(green, by=author)
    assert names(draft) == ["red.jpg", "green.jpg", "blue.jpg"]


def test_the_only_picture_comes_back_as_the_cover(draft, author, add):
    red = add("red")
    delete(red, by=author)
    restore(red, by=author)
    red.refresh_from_db()
    assert red.is_cover


def test_a_picture_does_not_come_back_beside_its_own_copy(draft, author, add):
    red = add("red")
    delete(red, by=author)
    add("red")
    with pytest.raises(UploadRefused, match="sudah ada di daftar"):
        restore(red, by=author)


@pytest.mark.parametrize("moves", [(Action.SUBMIT,), (Action.SUBMIT, Action.ACCEPT), (Action.SUBMIT, Action.REJECT)])
def test_files_of_a_dossier_that_left_the_opd_never_change(db, moves):
    submission = make_moved(*moves)
    author = author_of(submission.innovation.opd)
    photo = make_photo(submission)
    for change in (
        lambda: add_photo(submission, sent("a.jpg", picture()), by=author),
        lambda: set_alt_text(photo, "lain", by=author),
        lambda: reorder(submission, [photo.pk], by=author),
        lambda: step_up(photo, by=author),
        lambda: set_cover(photo, by=author),
        lambda: delete(photo, by=author),
        lambda: restore(photo, by=author),
    ):
        with pytest.raises(FilesFrozen, match="Berkas tidak dapat diubah lagi"):
            change()
    assert Photo.objects.count() == 1


def test_a_rival_opd_cannot_change_files_even_past_the_view(draft, person_of):
    with pytest.raises(FilesFrozen):
        add_photo(draft, sent("a.jpg", picture()), by=person_of("dishub"))


def test_an_update_names_the_same_bytes(period):
    old = make_accepted()
    author = author_of(old.innovation.opd)
    photo = make_photo(old, is_cover=True, order=3)
    make_photo(old, deleted_at=timezone.now())
    new = begin(old.innovation, by=author, period=period, title="Pembaruan")
    copy_files(old, new, by=author)
    (copy,) = new.photos.all()
    assert copy.pk != photo.pk
    assert (copy.file.name, copy.key, copy.alt_text, copy.is_cover, copy.order, copy.uploaded_at) == (
        photo.file.name,
        photo.key,
        photo.alt_text,
        True,
        3,
        photo.uploaded_at,
    )


class TestSweeping:
    @pytest.fixture(autouse=True)
    def empty_storage(self, settings):
        settings.STORAGES = dict(settings.STORAGES)  # a changed setting makes a new, empty storage in memory

    def later(self, hours):
        return time_machine.travel(timezone.now() + datetime.timedelta(hours=hours), tick=True)

    def test_a_deleted_picture_leaves_the_disk_after_a_day(self, author, add):
        photo = add()
        delete(photo, by=author)
        sweep()
        assert Photo.objects.of_row(photo.pk).exists()
        with self.later(25):
            assert sweep() == "1 baris, 7 berkas"
        assert not Photo.objects.of_row(photo.pk).exists()
        assert not default_storage.exists(photo.file.name)
        assert not default_storage.exists(f"foto/{photo.key}/320.jpg")

    def test_bytes_that_another_row_names_stay(self, period):
        old = make_accepted()
        author = author_of(old.innovation.opd)
        add_target = begin(old.innovation, by=author, period=period, title="Pembaruan")
        photo = make_photo(old)
        copy_files(old, add_target, by=author)
        delete(add_target.photos.get(), by=author)
        with self.later(25):
            assert sweep() == "1 baris, 0 berkas"
        assert default_storage.exists(photo.file.name)

    def test_an_aborted_upload_goes_after_a_day_and_a_running_one_stays(self, db):
        name = default_storage.save("asli/yatim", io.BytesIO(b"x"))
        sweep()
        assert default_storage.exists(name)
        with self.later(25):
            sweep()
        assert not default_storage.exists(name)

    def test_kept_pictures_and_foreign_folders_stay(self, add):
        photo = add()
        other = default_storage.save("foto/bukan-kunci/1.jpg", io.BytesIO(b"x"))
        with self.later(48):
            assert sweep() == "0 baris, 0 berkas"
        assert default_storage.exists(photo.file.name)
        assert default_storage.exists(other)

    def test_a_swept_file_cannot_come_back(self, author, add):
        photo = add()
        delete(photo, by=author)
        default_storage.delete(photo.file.name)
        with pytest.raises(UploadRefused, match="sudah dibuang"):
            restore(photo, by=author)


def test_photos_of_a_dossier_are_its_own(add, author):
    add("red")
    assert names(make_submission(opd=author.opd)) == []
