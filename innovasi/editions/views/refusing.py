"""What a page does when its edition may not be changed, or was changed by somebody else."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format

from innovasi.editions.actions import EditionRefused
from innovasi.editions.models import Edition

SEEN = "dilihat"  # the state of the row when the page was opened


def frozen(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Back to the edition, with the way to go on."""
    since = date_format(timezone.localtime(edition.frozen_at), "j F Y")
    words = f"{edition} dibekukan sejak {since} karena sudah dipakai. Tekan Buat versi baru, lalu ubah di sana."
    messages.error(request, words)
    return redirect("editions:edition", edition.pk)


def keeps(form: Any, keep: Callable[[], Any]) -> bool:
    """Whether what a valid form says was kept; why not stands on the form then."""
    try:
        keep()
    except EditionRefused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def removes(request: HttpRequest, remove: Callable[[], Any], said: str) -> None:
    """Take something away and say so, or say why it stays."""
    try:
        remove()
    except EditionRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said)


def untouched(request: HttpRequest, form: Any, now: str) -> str:
    """The state to send along with the next save.

    While the person corrects their own slips it stays what they first saw; once
    they were told that somebody else had saved, it is the present one.
    """
    was_told = bool(form.non_field_errors()) if form.is_bound else False
    return now if was_told or request.method != "POST" else request.POST.get(SEEN, now)
