"""Answers about the communication index."""

from innovasi.communication.board.export import export_of
from innovasi.communication.board.listing import Overview, overview
from innovasi.communication.board.panel import panel_of

__all__ = ["Overview", "export_of", "overview", "panel_of"]
