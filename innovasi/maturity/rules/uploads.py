"""Which files an indicator takes, and what is kept of a picture."""

from __future__ import annotations

import hashlib
import io
from typing import Any

from PIL import Image, ImageOps

from innovasi.editions.choices import EvidenceKind
from innovasi.innovations.rules.uploads import CheckedFile, UploadRefused, check_document, check_photo
from innovasi.innovations.rules.uploads.names import clean_name, ending_of
from innovasi.innovations.rules.uploads.pictures import FORMATS

PICTURES = ("jpg", "jpeg", "png")
READABLE = {"pdf", *PICTURES}  # what this portal opens; a video comes as a link
LARGEST_SIDE = 2400  # pixels: a page of small print stays readable
HEIF = ("heic", "heif")


def endings_of(indicator: Any) -> tuple[str, ...]:
    """File endings that an indicator takes here; a video's only file is its still picture."""
    if indicator.evidence_kind == EvidenceKind.VIDEO:
        return PICTURES
    return tuple(ending for ending in indicator.endings if ending in READABLE)


def takes(indicator: Any, evidence: Any) -> bool:
    """Whether a piece that the dossier has can prove this indicator too."""
    if evidence.url:
        return bool(indicator.takes_links)
    return indicator.evidence_kind != EvidenceKind.VIDEO and evidence.ending in endings_of(indicator)


def in_words(endings: tuple[str, ...]) -> str:
    """*PDF, JPG, atau PNG*."""
    names = [ending.upper() for ending in endings if ending != "jpeg"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{',' if len(names) > 2 else ''} atau {names[-1]}"


def check_evidence(upload: Any, endings: tuple[str, ...]) -> CheckedFile:
    """Raises UploadRefused, with a sentence for its sender; of a picture only the pixels are kept."""
    ending = ending_of(upload.name)
    has_pictures = bool(set(PICTURES) & set(endings))
    if ending not in endings and not (ending in HEIF and has_pictures):
        raise UploadRefused(clean_name(upload.name), f"bukan jenis yang diminta di sini. Pilih {in_words(endings)}.")
    if ending == "pdf":
        return check_document(upload)
    return without_exif(check_photo(upload), ending)


def without_exif(checked: CheckedFile, ending: str) -> CheckedFile:
    """The picture drawn anew: turned as the camera was held, without place, camera and day."""
    kind = FORMATS[ending]
    with Image.open(checked.content, formats=[kind]) as picture:
        picture.draft("RGB", (LARGEST_SIDE, LARGEST_SIDE))
        turned = ImageOps.exif_transpose(picture)
        turned.thumbnail((LARGEST_SIDE, LARGEST_SIDE * 4), Image.Resampling.LANCZOS, reducing_gap=3.0)
        plain = turned.convert("RGB" if kind == "JPEG" or turned.mode not in ("L", "RGBA") else turned.mode)
    plain.info.clear()
    out = io.BytesIO()
    plain.save(out, kind, **({"quality": 86} if kind == "JPEG" else {"optimize": False}))
    content = out.getvalue()
    return CheckedFile(checked.name, len(content), hashlib.sha256(content).hexdigest(), io.BytesIO(content))
