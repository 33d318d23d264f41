"""The tally of one period at one moment, as a workbook, as CSV, or as two pages to be signed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from innovasi.common.access import reserved_for
from innovasi.common.templatetags.components import problems_of
from innovasi.reports import actions, board
from innovasi.reports.choices import Format, Kind, Perm
from innovasi.reports.documents import mayor, tally
from innovasi.reports.forms import SignatureForm
from innovasi.reports.views.answers import attachment
from innovasi.tally.board import Asked, asked_of

KEPT = {"tempat", "jabatan", "nama", "nip", "periode"}  # of what was typed, beside the moment


@require_POST
@reserved_for(Perm.READ)
def report(request: HttpRequest) -> HttpResponse:
    """What is wrong with the moment or the signature is said on the reports' page, with everything still typed."""
    asked = asked_of(request.POST.dict())
    if asked is None:
        return redirect("reports:index")
    form = SignatureForm(request.POST, last={})
    if asked.problems or not form.is_valid():
        problems = [*asked.problems, *problems_of(form)]
        context = {"page": board.reports_page(request.user, {}), "form": form, "asked": asked, "problems": problems}
        context["typed"] = request.POST.dict()
        return render(request, "reports/index.html", context, status=422)
    wanted = wanted_of(request)
    content, rows = content_of(asked, wanted, form)
    kept = {name: value for name, value in request.POST.items() if name in KEPT and value} | {"per": asked.query}
    actions.record(Kind.TALLY, wanted, kept, rows=rows, by=request.user)
    return attachment(content, wanted, actions.file_name(Kind.TALLY, wanted))


def wanted_of(request: HttpRequest) -> Format:
    asked = request.POST.get("format", "")
    return Format(asked) if asked in Format.values else Format.XLSX


def content_of(asked: Asked, wanted: Format, form: SignatureForm) -> tuple[bytes, int]:
    if wanted == Format.PDF:
        return mayor.pages(asked, form.signature()), 0
    book = tally.workbook(asked)
    return actions.bytes_of(book, wanted), book.total
