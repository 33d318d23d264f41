"""What pages show of pictures and documents, and who may open which."""

from innovasi.innovations.board.files.listing import FilesPage, files_of, photo_line
from innovasi.innovations.board.files.published import (
    open_rendition,
    public_document,
    public_documents,
    public_photo,
)
from innovasi.innovations.board.files.viewer import MAX_PAGES, Viewer, page_picture, viewer
from innovasi.innovations.rules.renditions import RENDITIONS, rendition_name

__all__ = [
    "MAX_PAGES",
    "RENDITIONS",
    "FilesPage",
    "Viewer",
    "files_of",
    "open_rendition",
    "page_picture",
    "photo_line",
    "public_document",
    "public_documents",
    "public_photo",
    "rendition_name",
    "viewer",
]
