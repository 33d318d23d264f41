"""Every change to the pictures and documents of a dossier."""

from innovasi.innovations.actions.files.copying import copy_files
from innovasi.innovations.actions.files.describing import ChangedElsewhere, describe, set_alt_text
from innovasi.innovations.actions.files.locking import FilesFrozen
from innovasi.innovations.actions.files.ordering import reorder, set_cover, step_down, step_up
from innovasi.innovations.actions.files.receiving import add_document, add_photo
from innovasi.innovations.actions.files.removing import delete, restore
from innovasi.innovations.actions.files.rendering import process_photo
from innovasi.innovations.actions.files.saving import Outcome, save_all
from innovasi.innovations.actions.files.sweeping import sweep
from innovasi.innovations.rules.uploads import UploadRefused

__all__ = [
    "ChangedElsewhere",
    "FilesFrozen",
    "Outcome",
    "UploadRefused",
    "add_document",
    "add_photo",
    "copy_files",
    "delete",
    "describe",
    "process_photo",
    "reorder",
    "restore",
    "save_all",
    "set_alt_text",
    "set_cover",
    "step_down",
    "step_up",
    "sweep",
]
