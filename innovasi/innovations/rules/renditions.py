"""Where the sizes of a picture lie, and which sizes there are."""

import uuid

from innovasi.innovations.choices import PHOTO_WIDTHS

RENDITIONS = {"avif": "image/avif", "jpg": "image/jpeg"}  # ending: content type


def rendition_name(key: object, width: int, ending: str) -> str:
    """The storage name of one size of a picture. Raises ValueError for one that is never made."""
    if width not in PHOTO_WIDTHS or ending not in RENDITIONS:
        raise ValueError(f"{width}.{ending}")
    return f"foto/{uuid.UUID(str(key))}/{width}.{ending}"
