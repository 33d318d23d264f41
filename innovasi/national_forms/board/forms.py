"""How ready a dossier is for each form, and which forms it may choose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from innovasi.innovations.models import Submission
from innovasi.national_forms.board.dossier import Dossier
from innovasi.national_forms.board.lines import Line, lines_of
from innovasi.national_forms.choices import FormKey, Part
from innovasi.national_forms.models import NationalForm

COUNTED_WHOLE = (Part.INDICATORS,)  # every row counts, mandatory or not


@dataclass(frozen=True)
class Meter:
    """How much of one part is ready."""

    label: str
    ready: int
    total: int

    @property
    def sentence(self) -> str:
        return f"{self.label.lower()} {self.ready} dari {self.total}"


@dataclass(frozen=True)
class FormState:
    """One form as it stands for one dossier."""

    form: NationalForm
    dossier: Dossier
    is_taken: bool  # filled by everybody, or chosen by the OPD

    @cached_property
    def lines(self) -> list[Line]:
        return lines_of(self.form, self.dossier)

    @property
    def meters(self) -> list[Meter]:
        """Parts that the form has, in its order."""
        parts = {line.part: line.part for line in self.lines}
        made = [self.meter(Part(part)) for part in parts]
        return [meter for meter in made if meter.total]

    def meter(self, part: Part) -> Meter:
        lines = [line for line in self.lines if line.part == part and (line.is_required or part in COUNTED_WHOLE)]
        return Meter(str(part.label), sum(line.is_ready for line in lines), len(lines))

    @property
    def sentence(self) -> str:
        """*profil 13 dari 14, indikator 17 dari 20*."""
        return ", ".join(meter.sentence for meter in self.meters)

    @property
    def short(self) -> str:
        """*IID 17/20*: the part by which people speak of the form."""
        meters = {meter.label: meter for meter in self.meters}
        found = [meters[part.label] for part in (Part.INDICATORS, Part.TEXT) if part.label in meters]
        return f"{self.form.get_key_display()} {found[0].ready}/{found[0].total}" if found else ""

    @property
    def lacks(self) -> list[Line]:
        """What is missing, or over a limit, whether asked of everybody or not."""
        return [
            line
            for line in self.lines
            if line.problem and (line.is_required or line.value or line.part in COUNTED_WHOLE)
        ]

    @property
    def is_complete(self) -> bool:
        return not any(line.problem for line in self.lines if line.is_required)

    @property
    def has_questions(self) -> bool:
        """It asks more than the dossier has."""
        return any(field.is_asked_here for field in self.form.fields.all())  # type: ignore[attr-defined]

    @property
    def is_for_this(self) -> bool:
        """The form takes innovations of this kind."""
        return not self.form.only_kind or self.dossier.submission.kind == self.form.only_kind

    @property
    def can_be_chosen(self) -> bool:
        return not self.is_taken and self.is_for_this

    @property
    def groups(self) -> list[tuple[str, list[Line]]]:
        """Lines by part, each part where it first occurs."""
        return [
            (str(Part(part).label), [line for line in self.lines if line.part == part])
            for part in dict.fromkeys(line.part for line in self.lines)
        ]


def offered_to(submission: Submission) -> list[NationalForm]:
    """Of each key the version that the dossier chose, else the newest up to its period's year, else the oldest."""
    chosen = {form.key: form for form in NationalForm.objects.chosen_in(submission).whole()}
    known: dict[str, list[NationalForm]] = defaultdict(list)
    for form in NationalForm.objects.newest_first().whole():
        known[form.key].append(form)
    found = {key: of_year(forms, submission.period.year) for key, forms in known.items()} | chosen
    return [found[key] for key in FormKey.values if key in found]


def of_year(forms: list[NationalForm], year: int) -> NationalForm:
    """`forms` are of one key, the newest first."""
    return next((form for form in forms if form.year <= year), forms[-1])


def chosen_keys(submission: Submission) -> set[str]:
    return set(NationalForm.objects.chosen_in(submission).values_list("key", flat=True))


def form_state(form: NationalForm, dossier: Dossier, chosen: Iterable[str]) -> FormState:
    return FormState(form, dossier, not form.is_open_to_choice or form.key in set(chosen))


def form_of(submission: Submission, key: str) -> NationalForm | None:
    """The form of a key that holds for a dossier."""
    return next((form for form in offered_to(submission) if form.key == key), None)
