"""Paper: PDFs set by typst from a template and plain data."""

import io
import json
from pathlib import Path
from typing import Any

import segno
import typst
from django.conf import settings

FONTS = typst.Fonts(include_system_fonts=False, font_paths=[Path(__file__).parent / "fonts"])
TEMPLATES = settings.BASE_DIR / "templates"


def typeset(template: str, data: dict[str, Any]) -> bytes:
    """A tagged PDF (PDF/UA-1) of `templates/<template>.typ`.

    What people wrote reaches the template as JSON values, never as markup.
    `data["city"]` is filled in here. Raises typst.TypstError when the
    template is wrong.
    """
    inputs = {"data": json.dumps({"city": settings.CITY, **data}, ensure_ascii=False, default=str)}
    path = TEMPLATES / f"{template}.typ"
    return typst.compile(
        path, root=TEMPLATES, font_paths=FONTS, sys_inputs=inputs, format="pdf", pdf_standards=["ua-1"]
    )


def qr_svg(address: str) -> str:
    """A QR code as an SVG text, which a typst template draws by `image(bytes(…))`."""
    stream = io.BytesIO()
    segno.make(address, error="m").save(stream, kind="svg", border=0, xmldecl=False)
    return stream.getvalue().decode()
