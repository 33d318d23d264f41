"""The forms of the dossier, by section."""

from innovasi.innovations.choices import Section
from innovasi.innovations.forms.base import SectionForm
from innovasi.innovations.forms.citizen import CitizenForm
from innovasi.innovations.forms.design import DesignForm
from innovasi.innovations.forms.profile import ProfileForm

SECTION_FORMS: dict[str, type[SectionForm]] = {
    Section.PROFILE: ProfileForm,
    Section.DESIGN: DesignForm,
    Section.CITIZEN: CitizenForm,
}
