"""Taking a list or report out: at once, or by a job."""

from innovasi.reports.actions.preparing import build, prepare
from innovasi.reports.actions.recording import record
from innovasi.reports.actions.sweeping import sweep
from innovasi.reports.actions.writing import bytes_of, file_name

__all__ = ["build", "bytes_of", "file_name", "prepare", "record", "sweep"]
