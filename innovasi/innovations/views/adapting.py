"""*Pakai di OPD kami*: what would be copied, and the draft that begins with it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from innovasi.innovations.actions.adapting import NotAdaptable, adapt
from innovasi.innovations.actions.drafts import NoPeriod, open_period
from innovasi.innovations.board.lineage import adaptable
from innovasi.innovations.choices import Perm
from innovasi.innovations.forms.new import NewForm


@require_http_methods(["GET", "HEAD", "POST"])
def use(request: HttpRequest, slug: str) -> HttpResponse:
    """GET explains and changes nothing; POST begins the draft, or takes up the one that was begun."""
    if not request.user.has_perm(Perm.CREATE):
        raise PermissionDenied
    offer = adaptable(slug, request.user)
    if offer is None:
        raise Http404
    is_sent = request.method == "POST"
    if offer.is_own:
        return render(request, "innovations/adapt_own.html", {"offer": offer}, status=409 if is_sent else 200)
    form = NewForm(request.POST if is_sent else None, initial={"title": offer.title})
    try:
        open_period()
        if is_sent and form.is_valid():
            return redirect(adapt(offer.innovation, form.cleaned_data["title"], by=request.user))
    except NoPeriod:
        return render(request, "innovations/no_period.html", {"typed": request.POST.get("title", "")})
    except NotAdaptable as problem:
        raise Http404 from problem
    return render(request, "innovations/adapt.html", {"offer": offer, "form": form}, status=422 if form.errors else 200)
