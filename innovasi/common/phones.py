"""Telephone numbers as people type them."""

import re


def whatsapp_number(text: str) -> str:
    """A number as wa.me wants it: digits with the country, *0812 …* read as Indonesian. Empty: no usable number."""
    digits = re.sub(r"\D", "", text)
    if text.strip().startswith("+"):
        return digits
    digits = digits.removeprefix("00")
    if digits.startswith("62"):
        return digits
    if digits.startswith("0"):
        return f"62{digits[1:]}"
    return f"62{digits}" if digits.startswith("8") else ""
