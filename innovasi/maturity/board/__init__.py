"""Answers about maturity."""

from innovasi.maturity.board.scores import Row, Sheet, scores_of, sheet_of

__all__ = ["Row", "Sheet", "scores_of", "sheet_of"]
