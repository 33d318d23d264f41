"""Choosing a form, answering it, and keeping the forms themselves."""

from innovasi.national_forms.actions.answering import Outcome, save
from innovasi.national_forms.actions.attaching import attach, detach
from innovasi.national_forms.actions.choosing import NotOffered, join, leave
from innovasi.national_forms.actions.keeping import (
    Frozen,
    copy_to_year,
    keep_field,
    keep_form,
    new_version,
    remove_field,
)
from innovasi.national_forms.actions.locking import AnswersRest
from innovasi.national_forms.actions.reference import load_forms

__all__ = [
    "AnswersRest",
    "Frozen",
    "NotOffered",
    "Outcome",
    "attach",
    "copy_to_year",
    "detach",
    "join",
    "keep_field",
    "keep_form",
    "leave",
    "load_forms",
    "new_version",
    "remove_field",
    "save",
]
