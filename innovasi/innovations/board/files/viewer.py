"""A document on the reviewer's page: PDF pages as pictures, office files as plain text."""

from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any, Protocol

import pypdfium2
from defusedxml.ElementTree import iterparse
from django.core.cache import cache

from innovasi.innovations.rules.uploads.names import ending_of

MAX_PAGES = 30
PAGE_WIDTH = 1100  # pixels
MAX_PAGE_PIXELS = 3_000_000
MAX_TEXT = 40_000  # characters
MAX_PART = 4 * 1024 * 1024  # bytes of XML in one part
MAX_PARTS = 40
KEPT_SECONDS = 60 * 60
ONE_AT_A_TIME = threading.Lock()  # pdfium is not thread-safe
UNREADABLE = (pypdfium2.PdfiumError, zipfile.BadZipFile, OSError, ValueError, KeyError, SyntaxError)

# Where the text of each kind lies, and which elements end a line.
TEXT_PARTS = {"docx": ("word/document.xml",), "pptx": ("ppt/slides/slide",), "xlsx": ("xl/sharedStrings.xml",)}
LINE_ENDS = ("}p", "}br", "}si", "}tr")


class Paper(Protocol):
    """A row that keeps a file: a document here, a piece of evidence in a higher context."""

    @property
    def original_name(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def file(self) -> Any: ...


@dataclass(frozen=True)
class Viewer:
    """What can be shown of a document without downloading it: pictures of pages, or text, or neither."""

    document: Paper
    kind: str  # "pdf", "teks" or "" when it can only be downloaded
    page_count: int = 0
    text: str = ""

    @property
    def pages(self) -> range:
        return range(1, min(self.page_count, MAX_PAGES) + 1)

    @property
    def pages_left_out(self) -> int:
        return max(self.page_count - MAX_PAGES, 0)


def viewer(document: Paper) -> Viewer:
    """How to show a document; for a caller who has checked who is asking."""
    ending = ending_of(document.original_name)
    key = f"tampilan-dokumen:{document.sha256}"
    shown = cache.get(key)
    if shown is None:
        try:
            with document.file.open("rb") as content:
                shown = ("pdf", count_pages(content), "") if ending == "pdf" else ("teks", 0, text_of(content, ending))
        except UNREADABLE:
            shown = ("", 0, "")
        cache.set(key, shown, KEPT_SECONDS)
    return Viewer(document, *shown)


def count_pages(content: IO[bytes]) -> int:
    with ONE_AT_A_TIME:
        pdf = pypdfium2.PdfDocument(content.read())
        try:
            return len(pdf)
        finally:
            pdf.close()


def page_picture(document: Paper, number: int) -> bytes | None:
    """One page as JPEG, or None when there is no such page or it cannot be drawn."""
    if not 1 <= number <= MAX_PAGES or ending_of(document.original_name) != "pdf":
        return None
    try:
        with document.file.open("rb") as content, ONE_AT_A_TIME:
            return drawn(content.read(), number)
    except UNREADABLE:
        return None


def drawn(content: bytes, number: int) -> bytes | None:
    pdf = pypdfium2.PdfDocument(content)
    try:
        if number > len(pdf):
            return None
        page = pdf[number - 1]
        width, height = page.get_size()
        scale = min(PAGE_WIDTH / max(width, 1), (MAX_PAGE_PIXELS / max(width * height, 1)) ** 0.5)
        out = io.BytesIO()
        page.render(scale=scale).to_pil().convert("RGB").save(out, "JPEG", quality=82)
        return out.getvalue()
    finally:
        pdf.close()


def text_of(content: IO[bytes], ending: str) -> str:
    """The words of an office file, a line a paragraph, bounded."""
    with zipfile.ZipFile(io.BytesIO(content.read())) as archive:
        names = [name for name in archive.namelist() if name.startswith(TEXT_PARTS[ending]) and name.endswith(".xml")]
        lines: list[str] = []
        for name in sorted(names, key=lambda name: (len(name), name))[:MAX_PARTS]:
            with archive.open(name) as part:
                lines.extend(lines_of(part.read(MAX_PART)))
    return "\n".join(line for line in lines if line)[:MAX_TEXT]


def lines_of(xml: bytes) -> Iterator[str]:
    """The paragraphs of one part, as far as it can be read: a long part was cut."""
    words: list[str] = []
    with suppress(SyntaxError):
        for _, element in iterparse(io.BytesIO(xml), forbid_dtd=True):
            if element.tag.endswith("}t") and element.text:
                words.append(element.text)
            elif element.tag.endswith(LINE_ENDS):
                yield "".join(words).strip()
                words = []
    yield "".join(words).strip()
