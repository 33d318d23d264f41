"""What may come in: each file is opened by its own parser before anything of it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

from django.conf import settings

from innovasi.innovations.rules.uploads import office, pdf, pictures
from innovasi.innovations.rules.uploads.names import clean_name, ending_of
from innovasi.innovations.rules.uploads.refusal import UploadRefused

__all__ = ["DOCUMENT_ENDINGS", "PHOTO_ENDINGS", "CheckedFile", "UploadRefused", "check_document", "check_photo"]

Check = Callable[[IO[bytes], str], None]
PHOTO_ENDINGS = tuple(pictures.FORMATS)
DOCUMENT_CHECKS: dict[str, Check] = {"pdf": pdf.check, **dict.fromkeys(office.MAIN_PARTS, office.check)}
DOCUMENT_ENDINGS = tuple(DOCUMENT_CHECKS)
FORMERLY = {"doc": "DOCX", "xls": "XLSX", "ppt": "PPTX", "docm": "DOCX", "xlsm": "XLSX", "pptm": "PPTX"}
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class CheckedFile:
    """An upload that passed; `content` stands at its beginning."""

    name: str
    size: int
    sha256: str
    content: IO[bytes]


def check_photo(upload: Any) -> CheckedFile:
    """Raises UploadRefused, with a sentence for its sender, unless this is a picture that we can show."""
    name, ending = clean_name(upload.name), ending_of(upload.name)
    if ending in ("heic", "heif"):
        raise UploadRefused(name, "berformat HEIC. Di iPhone pilih Pengaturan, Kamera, Format, Paling Kompatibel.")
    if ending not in PHOTO_ENDINGS:
        raise UploadRefused(name, "bukan gambar yang dapat dipakai. Pilih JPEG, PNG, atau WebP.")
    return checked(upload, name, ending, pictures.check)


def check_document(upload: Any) -> CheckedFile:
    """Raises UploadRefused, with a sentence for its sender, unless this is a document without anything that runs."""
    name, ending = clean_name(upload.name), ending_of(upload.name)
    if ending in FORMERLY:
        raise UploadRefused(name, f"berformat {ending.upper()}. Buka berkasnya, lalu unduh sebagai {FORMERLY[ending]}.")
    if ending not in DOCUMENT_CHECKS:
        raise UploadRefused(name, "bukan jenis yang diterima. Pilih PDF, DOCX, XLSX, atau PPTX.")
    return checked(upload, name, ending, DOCUMENT_CHECKS[ending])


def checked(upload: Any, name: str, ending: str, check: Check) -> CheckedFile:
    limit = settings.UPLOAD_LIMIT
    if upload.size > limit:
        raise UploadRefused(name, f"lebih besar dari {limit // MEGABYTE} MB. Perkecil dulu, lalu pilih lagi.")
    if not upload.size:
        raise UploadRefused(name, "kosong. Periksa berkasnya, lalu pilih lagi.")
    content = upload.file
    content.seek(0)
    digest = hashlib.file_digest(content, "sha256").hexdigest()
    content.seek(0)
    try:
        check(content, ending)
    except UploadRefused as refusal:
        raise UploadRefused(name, refusal.reason) from refusal
    content.seek(0)
    return CheckedFile(name, upload.size, digest, content)
