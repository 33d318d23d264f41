"""Which pictures are taken, and what the others are told."""

import io
import struct
import zlib

import pytest
from PIL import Image

from innovasi.innovations.rules.uploads import UploadRefused, check_photo
from innovasi.innovations.rules.uploads.names import clean_name, ending_of
from tests.innovations.samples import exif_with_place, noise, office, pdf, picture, sent


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("kantor.jpg", picture()),
        ("KANTOR.JPEG", picture()),
        ("kantor.png", picture("PNG")),
        ("tembus.png", picture("PNG", mode="RGBA", colour=(1, 2, 3, 4))),
        ("kelabu.png", picture("PNG", mode="I;16", colour=900)),
        ("kantor.webp", picture("WEBP")),
        ("cetak.jpg", picture(mode="CMYK", colour=(1, 2, 3, 4))),
        ("ponsel.jpg", picture(exif=exif_with_place())),
        ("progresif.jpg", picture(progressive=True)),
    ],
)
def test_pictures_of_phones_cameras_and_scanners_are_taken(name, content):
    assert check_photo(sent(name, content)).size == len(content)


def test_a_phone_picture_that_holds_a_second_one_is_taken():
    out = io.BytesIO()
    first, second = Image.new("RGB", (64, 48), "red"), Image.new("RGB", (64, 48), "blue")
    first.save(out, "MPO", save_all=True, append_images=[second])
    assert check_photo(sent("iphone.jpg", out.getvalue())).name == "iphone.jpg"


def png_that_claims(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
GIF = picture("GIF")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gambar.svg", SVG, "bukan gambar yang dapat dipakai"),
        ("gambar.jpg", SVG, "tidak dapat dibuka"),
        ("gambar.gif", GIF, "bukan gambar yang dapat dipakai"),
        ("gambar.png", GIF, "tidak dapat dibuka"),
        ("halaman.jpg", b"<html><script>alert(1)</script></html>", "tidak dapat dibuka"),
        ("program.jpg", b"MZ\x90\x00" + b"\0" * 500, "tidak dapat dibuka"),
        ("gambar.jpg.exe", picture(), "bukan gambar yang dapat dipakai"),
        ("gambar.php", picture(), "bukan gambar yang dapat dipakai"),
        (".jpg", picture(), "bukan gambar yang dapat dipakai"),
        ("tanpa-akhiran", picture(), "bukan gambar yang dapat dipakai"),
        ("gambar.jpg", picture("PNG"), "bernama .jpg, padahal isinya PNG"),
        ("gambar.webp", picture(), "bernama .webp, padahal isinya JPEG"),
        ("terpotong.jpg", noise()[:9000], "rusak atau terpotong"),
        ("terpotong.png", picture("PNG")[:-40], "rusak atau terpotong"),
        ("terpotong.webp", picture("WEBP", size=(300, 200))[:-20], "rusak atau terpotong"),
        ("bom.png", png_that_claims(60_000, 60_000), "tidak dapat dibuka"),
        ("besar.png", png_that_claims(9000, 9000), "lebih dari 40 megapiksel"),
        ("titik.png", picture("PNG", size=(1, 1)), "terlalu kecil"),
        ("iphone.heic", b"\0\0\0\x18ftypheic", "berformat HEIC"),
        ("surat.jpg", pdf(), "tidak dapat dibuka"),
        ("surat.png", office(), "tidak dapat dibuka"),
        ("kosong.jpg", b"", "kosong"),
    ],
)
def test_what_is_no_whole_picture_is_refused_by_name_with_advice(name, content, said):
    with pytest.raises(UploadRefused) as refusal:
        check_photo(sent(name, content))
    assert str(refusal.value).startswith(f"“{clean_name(name)}” ")
    assert said in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_a_picture_beyond_the_limit_is_refused(settings):
    settings.UPLOAD_LIMIT = 1024 * 1024
    with pytest.raises(UploadRefused, match=r"“rapat\.jpg” lebih besar dari 1 MB"):
        check_photo(sent("rapat.jpg", picture() + b"\0" * 1024 * 1024))


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("foto.jpg", "foto.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Siti\\foto kantor.jpg", "foto kantor.jpg"),
        ("foto\x00\r\n.jpg", "foto .jpg"),
        ("gnp\u202egpj.exe", "gnp gpj.exe"),
        ("  ...  ", "berkas"),
        ("", "berkas"),
        ("<img src=x>.png", "<img src=x>.png"),
        ("Café.png", "Café.png"),
    ],
)
def test_a_file_name_loses_its_path_and_its_invisible_marks(raw, shown):
    assert clean_name(raw) == shown


def test_a_long_name_is_cut_and_keeps_its_ending():
    name = clean_name("a" * 300 + ".docx")
    assert len(name) == 160
    assert name.endswith("….docx")


def test_the_ending_is_read_after_cleaning():
    assert ending_of("SURAT.PDF ") == "pdf"
    assert ending_of("surat") == ""
