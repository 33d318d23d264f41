"""What Bappeda sends and decides about a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from openpyxl.utils import get_column_letter

from innovasi.dataio.actions.importing.kinds import KINDS
from innovasi.dataio.actions.importing.matching import NEW_OPD
from innovasi.dataio.choices import ImportKind
from innovasi.dataio.models import ImportRun
from innovasi.organisations.models import OPD

IGNORED = "-"  # a column that means nothing to us


class UploadForm(forms.Form):
    file = forms.FileField(
        label="Berkas Excel (.xlsx)",
        help_text="Paling besar 10 MB. Belum ada yang tersimpan sebelum Anda memeriksa pratinjaunya.",
        error_messages={"required": "Pilih dulu berkasnya.", "empty": "Berkas ini kosong. Pilih berkas lain."},
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )


class NamesForm(forms.Form):
    """One select for each spelling of an OPD that is not certain; the answer holds for all its rows."""

    optional_fields: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, run: ImportRun, data: Any = None) -> None:
        super().__init__(data)
        opds = dict(OPD.objects.values_list("code", "name"))
        new = [(NEW_OPD, "OPD baru, belum ada di daftar")] if run.kind == ImportKind.ORGANISATIONS else []
        for question in run.report.get("questions", []):
            near = [(code, opds[code]) for code in question["suggestions"] if code in opds]
            rest = [(code, name) for code, name in opds.items() if code not in question["suggestions"]]
            guess = near[0][0] if near and question["is_obvious"] else ""
            groups = [("Yang mirip", near), ("Semua OPD", rest)] if near else [("Semua OPD", rest)]
            self.fields[f"nama-{question['key']}"] = forms.ChoiceField(
                label=f"“{question['text']}”",
                help_text=f"Dipakai di {question['count']} baris.",
                choices=[("", "Belum dipilih"), *new, *groups],
                initial=question["chosen"] or guess,
                required=False,
                error_messages={"invalid_choice": "Pilih salah satu OPD dari daftar."},
            )

    @property
    def names(self) -> dict[str, str]:
        return {name.removeprefix("nama-"): value for name, value in self.cleaned_data.items() if name in self.data}


class ColumnsForm(forms.Form):
    """What each column of each sheet means."""

    optional_fields: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, run: ImportRun, data: Any = None) -> None:
        super().__init__(data)
        columns = KINDS[run.kind].columns
        self.places: dict[str, tuple[str, str]] = {}  # field → sheet and place
        for number, sheet in enumerate(run.report.get("sheets", [])):
            for place, heading in enumerate(sheet["headings"]):
                name = f"kolom-{number}-{place}"
                self.places[name] = sheet["title"], str(place)
                self.fields[name] = forms.ChoiceField(
                    label=f"Kolom {get_column_letter(place + 1)}: {heading or 'tanpa judul'}",
                    choices=[(IGNORED, "Tidak dipakai"), *((column.name, column.label) for column in columns)],
                    initial=sheet["mapping"].get(str(place), IGNORED),
                    required=False,
                    error_messages={"invalid_choice": "Pilih salah satu dari daftar."},
                )

    def clean(self) -> dict[str, Any]:
        """Two columns of a sheet cannot mean the same."""
        taken: set[tuple[str, str]] = set()
        for name, (sheet, _) in self.places.items():
            value = self.cleaned_data.get(name)
            if value and value != IGNORED and (sheet, value) in taken:
                self.add_error(name, "Sudah dipilih untuk kolom lain di lembar ini.")
            taken.add((sheet, value or IGNORED))
        return self.cleaned_data

    @property
    def columns(self) -> dict[str, dict[str, str]]:
        """By sheet and place; "" for a column that is not used."""
        chosen: dict[str, dict[str, str]] = {}
        for name, (sheet, place) in self.places.items():
            if value := self.cleaned_data.get(name):
                chosen.setdefault(sheet, {})[place] = "" if value == IGNORED else value
        return chosen

    def sheets(self) -> Iterator[tuple[str, list[Any]]]:
        """For the template: each sheet with its fields."""
        titles = dict.fromkeys(sheet for sheet, _ in self.places.values())
        for title in titles:
            yield title, [self[name] for name, (sheet, _) in self.places.items() if sheet == title]


class AcceptedForm(forms.Form):
    optional_fields: ClassVar[frozenset[str]] = frozenset()

    as_accepted = forms.BooleanField(required=False)

    def __init__(self, run: ImportRun, data: Any = None) -> None:
        super().__init__(data, initial={"as_accepted": run.decisions.get("as_accepted", False)})
        field, rows = self.fields["as_accepted"], run.report.get("accepted_rows", 0)
        field.label = f"Masukkan {rows} baris berstatus disetujui sebagai inovasi yang sudah disetujui pada tahunnya"
        field.help_text = "Langsung tampil di katalog dan dihitung dalam rekap periode itu, tanpa ditelaah lagi."


class ConfirmForm(forms.Form):
    """With rows that cannot come in, the person has to say that the others come without them."""

    skip_wrong = forms.BooleanField(
        error_messages={"required": "Centang untuk melewati baris itu, atau perbaiki berkasnya lalu unggah lagi."}
    )

    def __init__(self, wrong: int, data: Any = None) -> None:
        super().__init__(data)
        self.fields["skip_wrong"].label = f"Lewati {wrong} baris yang perlu diperbaiki, dan masukkan sisanya"
        if not wrong:
            del self.fields["skip_wrong"]
