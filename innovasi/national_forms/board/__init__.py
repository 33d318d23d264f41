"""What the pages of national forms show, and what their packages hold."""

from innovasi.national_forms.board.dossier import Dossier, dossiers_of
from innovasi.national_forms.board.forms import FormState, form_of, form_state, offered_to
from innovasi.national_forms.board.keeping import FormPage, field_of, form_page, forms_page
from innovasi.national_forms.board.lines import Line, lines_of
from innovasi.national_forms.board.pages import FillPage, FormsPage, copy_page, fill_page, overview
from innovasi.national_forms.board.pieces import Piece

__all__ = [
    "Dossier",
    "FillPage",
    "FormPage",
    "FormState",
    "FormsPage",
    "Line",
    "Piece",
    "copy_page",
    "dossiers_of",
    "field_of",
    "fill_page",
    "form_of",
    "form_page",
    "form_state",
    "forms_page",
    "lines_of",
    "offered_to",
    "overview",
]
