"""A new innovation begins with its name."""

from django import forms

from innovasi.innovations.forms.fields import TextField


class NewForm(forms.Form):
    title = TextField(
        label="Nama inovasi",
        max_length=200,
        help_text="Nama yang dikenal orang. Masih boleh diubah nanti.",
        error_messages={"required": "Tulis dulu nama inovasinya; masih boleh diubah nanti."},
    )
    use_required_attribute = False
