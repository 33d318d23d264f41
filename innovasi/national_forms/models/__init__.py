"""The forms of the ministries as dated data, which of them an OPD chose, and what only they ask."""

from innovasi.national_forms.models.answer import Answer, Participation
from innovasi.national_forms.models.form import FormField, NationalForm

__all__ = ["Answer", "FormField", "NationalForm", "Participation"]
