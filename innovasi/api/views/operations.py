"""What can be asked, one function an address."""

from collections.abc import Callable
from typing import Annotated, Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.http import http_date
from ninja import Path, Query
from ninja.errors import ValidationError

from innovasi.api import board
from innovasi.api.choices import MEDIA_TYPES, DumpFormat, ListFormat
from innovasi.api.forms import InnovationsAsked, ListAsked, TallyAsked
from innovasi.api.records import shapes
from innovasi.api.records.tables import sheet
from innovasi.api.views.description import ENGLISH, TEXT, VERSION, DescribedAPI
from innovasi.api.views.examples import EXAMPLES
from innovasi.api.views.problems import problem, wrong_parameters
from innovasi.common.sheets import csv_of

api = DescribedAPI(
    title="Data terbuka inovasi",
    version=VERSION,
    description=f"{TEXT}\n\n{ENGLISH}",
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
    servers=[{"url": "/", "description": "Portal tempat skema ini diambil"}],
    openapi_extra={"tags": [{"name": "Daftar"}, {"name": "Unduhan", "description": "Seluruh katalog sekali ambil."}]},
)
NAMED = {"description": "Nama berkas.", "schema": {"type": "string"}}
Slug = Annotated[
    str, Path(description="Bagian akhir alamat halaman inovasi, medan slug di daftar.", examples=["permen-manis"])
]


@api.exception_handler(ValidationError)
def on_wrong_parameter(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return wrong_parameters(request, error.errors)


@api.exception_handler(Http404)
def on_missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(request, 404, str(error) or "Tidak ada data di alamat ini.")


@api.exception_handler(Exception)
def on_failure(request: HttpRequest, error: Exception) -> HttpResponse:
    raise error  # Django logs it, and the door answers


def listing(name: str, shape: Any, summary: str) -> Callable:
    """A list as JSON, and as CSV where `format=csv` asks for it."""
    content: dict[str, Any] = {"application/json": {"example": EXAMPLES[name]}}
    content["text/csv"] = {"schema": {"type": "string", "description": "UTF-8 dengan BOM; baris pertama judul kolom."}}
    more = {"responses": {200: {"content": content, "headers": {"Content-Disposition": NAMED}}}}
    return api.get(
        f"/{name}",
        response=shape,
        url_name=name,
        operation_id=name,
        summary=summary,
        tags=["Daftar"],
        openapi_extra=more,
    )


def as_asked(form: str, name: str, answer: dict[str, Any]) -> Any:
    if form != ListFormat.CSV:
        return answer
    response = HttpResponse(csv_of(sheet(name, answer["hasil"])), content_type=MEDIA_TYPES["csv"])
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


@listing("inovasi", shapes.Innovations, "Daftar inovasi")
def innovations(request: HttpRequest, asked: Query[InnovationsAsked]) -> Any:
    """Inovasi yang terbit, menurut kata dan saringan yang sama dengan katalog, sehalaman demi sehalaman."""
    return as_asked(asked.format, "inovasi", board.innovations(asked.params, asked.page, asked.size))


@api.get(
    "/inovasi/{slug}",
    response=shapes.OneInnovation,
    url_name="innovation",
    operation_id="satu_inovasi",
    summary="Satu inovasi",
    tags=["Daftar"],
    openapi_extra={"responses": {200: {"content": {"application/json": {"example": EXAMPLES["satu_inovasi"]}}}}},
)
def innovation(request: HttpRequest, slug: Slug) -> Any:
    """Satu inovasi dengan uraian, foto, dan dokumennya yang terbuka."""
    found = board.innovation(slug)
    if found is None:
        raise Http404("Tidak ada inovasi terbit di alamat ini.")
    return found


@listing("opd", shapes.OPDs, "Daftar OPD")
def opds(request: HttpRequest, asked: Query[ListAsked]) -> Any:
    """Semua OPD beserta banyaknya inovasi yang terbit, dalam satu jawaban."""
    return as_asked(asked.format, "opd", board.opds())


@listing("urusan", shapes.UrusanList, "Daftar urusan")
def urusan(request: HttpRequest, asked: Query[ListAsked]) -> Any:
    """Urusan pemerintahan daerah beserta nomornya, untuk saringan urusan."""
    return as_asked(asked.format, "urusan", board.urusan())


@listing("kelurahan", shapes.Villages, "Daftar kelurahan")
def villages(request: HttpRequest, asked: Query[ListAsked]) -> Any:
    """Kelurahan di tiap kecamatan beserta nomornya, untuk saringan kelurahan."""
    return as_asked(asked.format, "kelurahan", board.villages())


@listing("periode", shapes.Periods, "Daftar periode")
def periods(request: HttpRequest, asked: Query[ListAsked]) -> Any:
    """Putaran satu OPD satu inovasi, yang terbaru lebih dulu."""
    return as_asked(asked.format, "periode", board.periods())


@listing("rekap", shapes.Tally, "Rekap satu OPD satu inovasi")
def tally(request: HttpRequest, asked: Query[TallyAsked]) -> Any:
    """Setiap OPD yang dihitung: sudah atau belum memenuhi target, dan berapa inovasinya yang terbit."""
    found = board.tally(asked.periode)
    if found is None:
        raise Http404("Periode itu tidak ada.")
    return as_asked(asked.format, "rekap", found)


def dump_content(form: str) -> dict[str, Any]:
    kind = MEDIA_TYPES[form].partition(";")[0]
    headers = {
        "Content-Disposition": NAMED,
        "Content-Length": {"description": "Ukuran dalam bita.", "schema": {"type": "integer"}},
        "Last-Modified": {"description": "Saat berkas disusun.", "schema": {"type": "string"}},
    }
    return {"responses": {200: {"content": {kind: {"schema": {"type": "string"}}}, "headers": headers}}}


def dump(form: DumpFormat) -> Callable:
    return api.get(
        f"/unduhan/inovasi.{form}",
        response={200: None},
        url_name=f"dump-{form}",
        operation_id=f"unduh_{form}",
        summary=f"Seluruh katalog, {form.label}",
        tags=["Unduhan"],
        openapi_extra=dump_content(form),
    )


@dump(DumpFormat.JSONL)
def jsonl(request: HttpRequest) -> Any:
    """Setiap baris satu inovasi (JSON) dengan medan seperti InovasiLengkap. Disusun tiap jam bila ada perubahan."""
    return file_of(DumpFormat.JSONL)


@dump(DumpFormat.CSV)
def comma(request: HttpRequest) -> Any:
    """Isi yang sama sebagai tabel: UTF-8 dengan BOM, baris pertama judul kolom."""
    return file_of(DumpFormat.CSV)


def file_of(form: DumpFormat) -> FileResponse:
    found = board.download(form)
    response = FileResponse(found.file, as_attachment=True, filename=f"inovasi.{form}", content_type=MEDIA_TYPES[form])
    response["Content-Length"] = str(found.size)
    response["ETag"] = f'"{found.etag}"'
    if found.made_at:  # else it changed a moment ago, and only the ETag can tell
        response["Last-Modified"] = http_date(found.made_at.timestamp())
    return response
