"""Inviting people, and the page behind the link that they get."""

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.accounts import actions, board
from innovasi.accounts.forms import AcceptForm, InviteForm
from innovasi.accounts.models import Invitation
from innovasi.common.access import fetch, reserved_for

MANAGE, PLACE = "accounts.manage_people", "accounts.place_people"
# The secret in the address goes nowhere. With `no-referrer` a browser would post `Origin: null`, which CSRF refuses.
WITHOUT_ADDRESS = "strict-origin"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_safe
@reserved_for(MANAGE)
def invitations(request: HttpRequest) -> HttpResponse:
    page = board.invitations_page(request.user, request.GET)
    return render(request, "accounts/invitations.html", {"board": page})


def back(request: HttpRequest) -> HttpResponse:
    """To the list that a button stood in, filtered as it was."""
    query = request.GET.copy()
    came_from = query.pop("dari", [""])[-1]
    place = reverse("accounts:contacts" if came_from == "tanpa-kontak" else "accounts:invitations")
    return redirect(f"{place}?{query.urlencode()}" if query else place)


def offered(request: HttpRequest) -> dict[str, str]:
    """The OPD and role that the page was opened for."""
    return {name: request.GET[name] for name in ("opd", "role") if name in request.GET}


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def invite(request: HttpRequest) -> HttpResponse:
    form = InviteForm(request.POST or None, by=request.user, initial=offered(request))
    if request.method == "POST" and form.is_valid():
        try:
            invitation = actions.invite(by=request.user, **form.cleaned_data)
        except actions.PersonRefused as refusal:
            form.add_error("email", str(refusal))
        else:
            messages.success(request, f"Undangan untuk {invitation.name} sudah dikirim ke {invitation.email}.")
            return redirect("accounts:people")
    return render(request, "accounts/invite.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def resend(request: HttpRequest, pk: int) -> HttpResponse:
    invitation = fetch(request, Invitation.objects, MANAGE, pk=pk)
    try:
        actions.resend(invitation, by=request.user)
    except actions.InvitationClosed as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Tautan baru sudah dikirim ke {invitation.email}. Tautan lama tidak berlaku lagi.")
    return back(request)


@require_POST
@reserved_for(PLACE)
def resend_expired(request: HttpRequest) -> HttpResponse:
    count = actions.resend_expired(by=request.user)
    if count:
        messages.success(request, f"Tautan baru sudah dikirim kepada {count} orang. Tautan lama tidak berlaku lagi.")
    else:
        messages.info(request, "Tidak ada undangan yang kedaluwarsa.")
    return redirect("accounts:invitations")


@require_POST
@reserved_for(MANAGE)
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    invitation = fetch(request, Invitation.objects, MANAGE, pk=pk)
    try:
        actions.revoke(invitation, by=request.user)
    except actions.InvitationClosed as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Undangan untuk {invitation.email} sudah dibatalkan.")
    return back(request)


def closed(request: HttpRequest, invitation: Invitation | None) -> HttpResponse:
    """The page of a link that makes no account: what happened, and what to do."""
    status = 410 if invitation else 404
    response = render(request, "accounts/invitation_closed.html", {"invitation": invitation}, status=status)
    response["Referrer-Policy"] = WITHOUT_ADDRESS
    return response


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@sensitive_variables("secret")
@require_http_methods(["GET", "POST"])
def accept(request: HttpRequest, secret: str) -> HttpResponse:
    """Make the account that was promised and sign in."""
    invitation = actions.find_invitation(secret)
    if invitation is None or not invitation.is_open:
        return closed(request, invitation)
    form = AcceptForm(request.POST or None, invitation=invitation)
    if request.method == "POST" and not request.user.is_authenticated and form.is_valid():
        try:
            user = actions.accept(secret, **form.cleaned_data)
        except actions.InvitationClosed:
            return closed(request, actions.find_invitation(secret))
        login(request, user, backend=BACKEND)
        messages.success(request, f"Selamat datang, {user.name}. Akun Anda sudah siap.")
        return redirect("/kerja/")
    context = {"form": form, "invitation": invitation}
    response = render(request, "accounts/accept.html", context, status=422 if form.errors else 200)
    response["Referrer-Policy"] = WITHOUT_ADDRESS
    return response
