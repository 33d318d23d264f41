"""How a person chooses what reaches their mailbox."""

from typing import Any

from django import forms

from innovasi.notifications.choices import FOR_AUTHORS, FOR_DECIDERS, Delivery, NoticeKind
from innovasi.notifications.models import Preference


class PreferencesForm(forms.Form):
    """One choice a kind of notice that can reach this person."""

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = dict(Preference.objects.of(user).values_list("kind", "delivery"))
        for kind in FOR_AUTHORS if user.is_author else FOR_DECIDERS if user.is_decider else ():
            self.fields[kind.value] = forms.ChoiceField(
                label=NoticeKind(kind).label,
                choices=Delivery.choices,
                initial=chosen.get(kind.value, Delivery.NOW),
            )
