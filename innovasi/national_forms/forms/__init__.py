"""Forms of the pages: an OPD's answers, and Bappeda's keeping."""

from innovasi.national_forms.forms.answers import AnswersForm, FileForm
from innovasi.national_forms.forms.keeping import CopyForm, FieldForm, HeadForm

__all__ = ["AnswersForm", "CopyForm", "FieldForm", "FileForm", "HeadForm"]
