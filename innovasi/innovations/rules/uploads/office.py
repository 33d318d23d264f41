"""DOCX, XLSX, PPTX: a small, honest archive of XML and pictures, without macros or foreign objects."""

import io
import re
import zipfile
from typing import IO
from xml.sax.handler import ContentHandler

from defusedxml import sax
from defusedxml.ElementTree import parse

from innovasi.innovations.rules.uploads.refusal import UploadRefused

MAIN_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
CONTENT_TYPES = "[Content_Types].xml"
MAX_ENTRIES = 200
MAX_RATIO = 100
MAX_TOTAL = 100 * 1024 * 1024
PICTURES = {"png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "svg", "wdp", "webp"}
ALLOWED = {"xml", "rels", "vml", "ttf", "odttf", "fntdata", "mp4", "m4a", "mp3", "wav"} | PICTURES
REMOTE = re.compile(r"(?:https?|ftp|mhtml):|\\\\|//|file:/*[^/]+\.[^/]+/", re.IGNORECASE)
RUNS_WHEN_REMOTE = ("attachedTemplate", "oleObject", "frame", "subDocument")
AS_PDF = "Simpan sebagai PDF, lalu unggah PDF-nya."
BROKEN = "tidak dapat dibuka: berkasnya rusak. Simpan ulang dari aplikasinya, lalu pilih lagi."
LOCKED = "terkunci kata sandi atau berformat lama. Simpan tanpa kata sandi sebagai DOCX, XLSX, atau PPTX."
OBJECTS = f"memuat makro atau objek tertanam. {AS_PDF}"


def check(content: IO[bytes], ending: str, *, nested: bool = False) -> None:
    """Raises UploadRefused unless this is a plain office file of the kind that its name promises."""
    start = content.read(4)
    if start == b"\xd0\xcf\x11\xe0":
        raise UploadRefused("", LOCKED)
    if start != b"PK\x03\x04":
        raise UploadRefused("", BROKEN)
    content.seek(0)
    try:
        with zipfile.ZipFile(content) as archive:
            check_size(archive)
            check_names(archive, nested=nested)
            check_main(archive, ending)
            check_parts(archive)
    except UploadRefused:
        raise
    except Exception as problem:  # a parser may raise anything over hostile bytes
        raise UploadRefused("", BROKEN) from problem


def check_size(archive: zipfile.ZipFile) -> None:
    """Asked of the list of contents, before anything is unpacked."""
    rows = archive.infolist()
    total = sum(row.file_size for row in rows)
    packed = sum(row.compress_size for row in rows)
    if len(rows) > MAX_ENTRIES:
        raise UploadRefused("", f"terdiri atas terlalu banyak bagian. {AS_PDF}")
    if total > MAX_TOTAL or total > MAX_RATIO * max(packed, 1):
        raise UploadRefused("", f"terlalu besar setelah dibuka. {AS_PDF}")
    if any(row.flag_bits & 0x1 for row in rows):
        raise UploadRefused("", LOCKED)


def check_names(archive: zipfile.ZipFile, *, nested: bool) -> None:
    names = archive.namelist()
    if len({name.lower() for name in names}) != len(names) or any(is_stray(name) for name in names):
        raise UploadRefused("", BROKEN)
    for name in names:
        low, ending = name.lower(), name.lower().rpartition(".")[2]
        if low.endswith("/"):
            continue
        is_printer = "/printersettings/" in low and ending == "bin"
        is_chart_data = "/embeddings/" in low and ending == "xlsx" and not nested
        foreign = "vbaproject" in low or "activex" in low or "oleobject" in low
        if foreign or not (is_printer or is_chart_data or ending in ALLOWED):
            raise UploadRefused("", OBJECTS)


def is_stray(name: str) -> bool:
    """A name that would leave the archive's own folder."""
    return name.startswith(("/", "\\")) or "\\" in name or ":" in name or ".." in name.split("/") or "\x00" in name


def check_main(archive: zipfile.ZipFile, ending: str) -> None:
    """The part that makes it a document, a workbook or slides; its name promised which."""
    names = set(archive.namelist())
    if CONTENT_TYPES not in names:
        raise UploadRefused("", BROKEN)
    if MAIN_PARTS[ending] not in names:
        raise UploadRefused("", f"bukan {ending.upper()}. Periksa akhiran namanya, lalu pilih lagi.")
    kinds = archive.read(CONTENT_TYPES).lower()
    if b"macroenabled" in kinds or b"vbaproject" in kinds or b"activex" in kinds:
        raise UploadRefused("", OBJECTS)


def check_parts(archive: zipfile.ZipFile) -> None:
    """Unpack every part: checksums hold, the XML is plain, relations lead nowhere that runs."""
    if archive.testzip() is not None:
        raise UploadRefused("", BROKEN)
    for name in archive.namelist():
        with archive.open(name) as part:
            low = name.lower()
            if low.endswith(".rels"):
                check_relations(part)
            elif low.endswith(".xml"):
                sax.parse(part, ContentHandler(), forbid_dtd=True)
            elif low.endswith(".xlsx"):
                check(io.BytesIO(part.read()), "xlsx", nested=True)


def check_relations(part: IO[bytes]) -> None:
    for relation in parse(part, forbid_dtd=True).iter():
        runs = relation.get("Type", "").endswith(RUNS_WHEN_REMOTE)
        if runs and relation.get("TargetMode") == "External" and REMOTE.match(relation.get("Target", "")):
            raise UploadRefused("", f"memuat tautan yang membuka berkas dari luar. {AS_PDF}")
