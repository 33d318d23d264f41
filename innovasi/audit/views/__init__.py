"""The trail's page."""

from innovasi.audit.views.entries import entries

__all__ = ["entries"]
