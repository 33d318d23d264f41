"""A few pictures that all generated dossiers share: rows name the same bytes, which never change."""

import hashlib
import uuid
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from innovasi.dataio.actions.pictures import SCENES, draw
from innovasi.innovations.actions.files.rendering import encoded, store, upright
from innovasi.innovations.choices import PHOTO_WIDTHS, FileState
from innovasi.innovations.rules.renditions import rendition_name

SIZE = 12


def picture_pool() -> list[dict[str, Any]]:
    """Draw, keep and re-encode the pool; the answers are fields of `Photo`."""
    return [keep(scene) for scene in sorted(SCENES)[:SIZE]]


def keep(scene: str) -> dict[str, Any]:
    content, key = draw(scene, "beban"), uuid.uuid4()
    picture = upright(content)
    for width in PHOTO_WIDTHS:
        for ending, rendition in encoded(picture, width):
            store(rendition_name(key, width, ending), rendition)
    return {
        "key": key,
        "file": default_storage.save(f"asli/{key.hex}", ContentFile(content)),
        "original_name": f"{scene}.jpg",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "alt_text": f"Ilustrasi buatan untuk uji beban: {scene}.",
        "state": FileState.READY,
        "width": picture.width,
        "height": picture.height,
    }
