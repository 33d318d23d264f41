"""Files as people send them, honest and hostile; built here so that each test says what is in its file."""

import io
import zipfile

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, TiffImagePlugin

TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORDS = (
    b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>Surat </w:t></w:r><w:r><w:t>Keputusan</w:t></w:r></w:p>"
    b"<w:p><w:r><w:t>Nomor 7</w:t></w:r></w:p></w:body></w:document>"
)
PLAIN_XML = b'<?xml version="1.0"?><a/>'
MAIN = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}


def sent(name, content):
    return SimpleUploadedFile(name, content)


def picture(kind="JPEG", size=(800, 600), colour=(120, 30, 40), **options):
    out = io.BytesIO()
    Image.new(options.pop("mode", "RGB"), size, colour).save(out, kind, **options)
    return out.getvalue()


def noise(size=(400, 300)):
    """A picture that does not shrink to nothing."""
    out = io.BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(out, "JPEG", quality=90)
    return out.getvalue()


def exif_with_place(orientation=1):
    """EXIF as a phone writes it: the camera's name, how it was held, and where it stood."""
    exif = Image.Exif()
    exif[0x010F] = "KameraRahasia"
    exif[0x0112] = orientation
    place = exif.get_ifd(0x8825)
    rational = TiffImagePlugin.IFDRational
    place[1], place[2] = "S", (rational(5), rational(25), rational(44))
    place[3], place[4] = "E", (rational(105), rational(15), rational(30))
    return exif


def pdf(change=None, pages=1, **save):
    out = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=(595, 842))
        if change:
            change(document)
        document.save(out, **save)
    return out.getvalue()


def archive(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return out.getvalue()


def parts(ending="docx", **more):
    main = WORDS if ending == "docx" else PLAIN_XML
    return {"[Content_Types].xml": TYPES, MAIN[ending]: main} | more


def office(ending="docx", extra=None):
    return archive(parts(ending) | (extra or {}))


def relation(kind, target, mode="External"):
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    ).encode()
