"""Taking a list or report out: at once, or by a job."""

from innovasi.reports.actions.preparing import build, is_still_open, prepare
from innovasi.reports.actions.recording import record
from innovasi.reports.actions.sweeping import sweep
from innovasi.reports.actions.writing import bytes_of, file_name

__all__ = ["build", "bytes_of", "file_name", "is_still_open", "prepare", "record", "sweep"]
