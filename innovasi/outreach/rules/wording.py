"""What a citizen reads on paper: the same words as on the page, as many as a glance takes in."""

from __future__ import annotations

import re

MARKER = re.compile(r"^\s*(?:\d{1,2}[.)]|[-–•*])\s+")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9])")
MOST_STEPS = 4
LONGEST = {"summary": 240, "short": 160, "audience": 90, "step": 80, "cost": 70, "contact": 90}  # characters
LONG_WORD = re.compile(r"\S{20}")


def shortened(text: str, most: int) -> str:
    """The text in one line, cut after a whole sentence where one ends late enough, else after a whole word."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[:most]
    end = max(head.rfind(mark) for mark in (". ", "! ", "? "))
    if end > most // 2:
        return head[: end + 1]
    return f"{head[: most - 1].rpartition(' ')[0].rstrip(' ,;:.') or head[: most - 1]}…"


def steps(text: str) -> tuple[list[str], bool]:
    """At most four steps of *cara memakai*, and whether the page knows more than they say."""
    lines = [MARKER.sub("", line, count=1).strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    if len(lines) == 1:
        lines = SENTENCE_END.split(lines[0])
    short = [shortened(line, LONGEST["step"]) for line in lines[:MOST_STEPS]]
    is_cut = len(lines) > MOST_STEPS or any(step.endswith("…") for step in short)
    return short, is_cut


def breakable(text: str) -> str:
    """The text with places inside very long words at which a narrow column may break them."""
    return LONG_WORD.sub(lambda run: f"{run[0]}\u200b", text)
