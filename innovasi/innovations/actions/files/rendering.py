"""The worker's part: a picture becomes AVIF and JPEG in three widths, and nothing else of it is ever shown."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image, ImageOps

from innovasi.innovations.choices import PHOTO_WIDTHS, FileState
from innovasi.innovations.models import Innovation, Photo, Submission
from innovasi.innovations.rules.renditions import rendition_name
from innovasi.innovations.rules.uploads.pictures import FORMATS, MAX_PIXELS
from innovasi.innovations.signals import published_photo_ready

logger = logging.getLogger(__name__)


def process_photo(pk: int) -> str:
    """Job: prepare every size of a picture and tell its rows. Running it again changes nothing."""
    photo = Photo.objects.of_row(pk).first()
    if photo is None or photo.state == FileState.READY:
        return "tidak ada yang perlu diolah"
    with photo.file.open("rb") as file:
        original = file.read()
    try:
        picture = upright(original)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        logger.warning("photo %s cannot be opened: %s", pk, problem)
        Photo.objects.of_key(photo.key).update(state=FileState.FAILED)
        return "gagal dibuka"
    for width in PHOTO_WIDTHS:
        for ending, content in encoded(picture, width):
            store(rendition_name(photo.key, width, ending), content)
    announce(photo, width=picture.width, height=picture.height)
    return "siap"


@transaction.atomic
def announce(photo: Photo, **size: int) -> None:
    """Tell all rows of a picture that it can be shown, and whoever shows what citizens see.

    The dossiers are locked first: an acceptance at the same moment either sees
    the picture ready or has happened already, so no cover is missed.
    """
    dossiers = Submission.objects.showing(photo.key).select_for_update(of=("self",)).order_by("pk")
    keys = [row.pk for row in dossiers]
    Photo.objects.of_key(photo.key).update(state=FileState.READY, **size)
    for innovation in Innovation.objects.published().showing(keys):
        published_photo_ready.send(sender=Photo, innovation=innovation)


def upright(original: bytes) -> Image.Image:
    """The pixels alone, turned as the camera was held, on white where it is transparent; no EXIF, no profile."""
    with Image.open(io.BytesIO(original), formats=sorted(set(FORMATS.values()))) as picture:
        if picture.width * picture.height > MAX_PIXELS:
            raise ValueError("too many pixels")
        largest = max(PHOTO_WIDTHS)
        picture.draft("RGB", (largest, largest))
        turned = ImageOps.exif_transpose(picture)
        turned.thumbnail((largest, largest * 4), Image.Resampling.LANCZOS, reducing_gap=3.0)
        clear = turned.convert("RGBA")
    plain = Image.new("RGB", clear.size, "white")
    plain.paste(clear, mask=clear.getchannel("A"))
    return plain


def encoded(picture: Image.Image, width: int) -> Iterator[tuple[str, bytes]]:
    """A picture at one width in both formats; a smaller picture keeps its own width."""
    height = max(1, round(picture.height * width / picture.width))
    small = picture if picture.width <= width else picture.resize((width, height), Image.Resampling.LANCZOS)
    for ending, options in (
        ("avif", {"format": "AVIF", "quality": 55, "speed": 8}),
        ("jpg", {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True}),
    ):
        out = io.BytesIO()
        small.save(out, **options)  # type: ignore[arg-type]
        yield ending, out.getvalue()


def store(name: str, content: bytes) -> None:
    """Write under exactly this name; an earlier, perhaps unfinished, run is replaced."""
    if default_storage.exists(name):
        default_storage.delete(name)
    default_storage.save(name, ContentFile(content))
