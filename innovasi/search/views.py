"""Pages of the words of the search; for Bappeda's administrators."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from innovasi.common.access import fetch, reserved_for
from innovasi.search import actions
from innovasi.search.board import keeping
from innovasi.search.forms import SynonymForm
from innovasi.search.models import Miss, SynonymGroup

MANAGE = "search.manage"


@require_safe
@reserved_for(MANAGE)
def words(request: HttpRequest) -> HttpResponse:
    """Synonyms, a place to try a search, and what citizens looked for in vain."""
    return render(request, "search/words.html", {"words": keeping.words_page(request.user, request.GET)})


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def new(request: HttpRequest) -> HttpResponse:
    return edit(request, SynonymGroup(others=request.GET.get("kata", "").replace("\0", "")[:80]))


@require_http_methods(["GET", "POST"])
@reserved_for(MANAGE)
def synonym(request: HttpRequest, pk: int) -> HttpResponse:
    return edit(request, fetch(request, SynonymGroup.objects, MANAGE, pk=pk))


def edit(request: HttpRequest, group: SynonymGroup) -> HttpResponse:
    """Write a group, or only show what it would find."""
    if request.method == "POST":
        actions.load_built_in()
    title = group.main
    form = SynonymForm(request.POST or None, instance=group)
    is_valid = request.method == "POST" and form.is_valid()
    if is_valid and "lihat" not in request.POST:
        actions.keep(form.save(commit=False), by=request.user)
        actions.forget(keeping.answered(request.user))
        messages.success(request, f"“{group.main}” disimpan. Pencarian warga langsung memakainya.")
        return redirect("search:words")
    is_shown = is_valid or (request.method == "GET" and group.pk)
    trials = keeping.trials_of(group, besides=title) if is_shown else []
    context = {"form": form, "group": group, "title": title, "trials": trials}
    return render(request, "search/synonym.html", context, status=422 if form.errors else 200)


@require_POST
@reserved_for(MANAGE)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    group = fetch(request, SynonymGroup.objects, MANAGE, pk=pk)
    actions.load_built_in()
    actions.remove(group, by=request.user)
    messages.success(request, f"“{group.main}” dihapus. Kata-katanya dicari sendiri-sendiri lagi.")
    return redirect("search:words")


@require_safe
@reserved_for(MANAGE)
def misses(request: HttpRequest) -> HttpResponse:
    """All that citizens looked for in vain."""
    return render(request, "search/misses.html", {"page": keeping.misses_page(request.user, request.GET)})


@require_POST
@reserved_for(MANAGE)
def ignore(request: HttpRequest, pk: int) -> HttpResponse:
    miss = fetch(request, Miss.objects, MANAGE, pk=pk)
    actions.forget([miss.text])
    messages.success(request, f"“{miss.text}” tidak ditampilkan lagi. Kalau dicari lagi, ia muncul kembali.")
    return redirect("search:misses")
