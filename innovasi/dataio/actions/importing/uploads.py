"""Which files may come in: .xlsx, opened by the same checks as every other document."""

from __future__ import annotations

from typing import Any

from innovasi.innovations.rules.uploads import CheckedFile, UploadRefused, checked, office
from innovasi.innovations.rules.uploads.names import clean_name, ending_of

SAVE_AS = "Buka di Excel atau LibreOffice, pilih Simpan Sebagai, lalu Buku Kerja Excel (.xlsx), dan unggah yang baru."
COPY = "Salin isinya ke buku kerja baru, simpan sebagai .xlsx, lalu unggah yang baru."
OTHER_SHEETS = {"xls", "csv", "ods", "xlsm", "xlsb", "tsv", "numbers", "xltx"}


def check_workbook(upload: Any) -> CheckedFile:
    """Raises UploadRefused, with what to do, unless this is a plain workbook of at most 10 MB."""
    name, ending = clean_name(upload.name), ending_of(upload.name)
    if ending in OTHER_SHEETS:
        raise UploadRefused(name, f"berformat {ending.upper()}, jadi belum dapat dibaca. {SAVE_AS}")
    if ending != "xlsx":
        raise UploadRefused(name, f"bukan berkas Excel. {SAVE_AS}")
    try:
        return checked(upload, name, ending, office.check)
    except UploadRefused as refusal:
        raise UploadRefused(name, advice(refusal.reason)) from refusal


def advice(reason: str) -> str:
    """The same refusal with advice that suits a table."""
    if reason == office.LOCKED:
        return f"terkunci kata sandi, atau berformat Excel lama (.xls). {SAVE_AS}"
    return reason.replace(office.AS_PDF, COPY)
