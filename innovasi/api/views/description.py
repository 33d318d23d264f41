"""The OpenAPI document: what the library knows of the operations, and what holds of all of them."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from ninja import NinjaAPI

from innovasi.api.choices import MEDIA_TYPES
from innovasi.api.records.shapes import FullInnovation, Problem
from innovasi.api.views.problems import TITLES

Node = dict[str, Any]
VERSION = "1.0.0"
SHAPES = "#/components/schemas/"
NAMES = {  # of shapes, for readers
    "District": "KecamatanRingkas",
    "Figures": "SebelumSesudah",
    "FullInnovation": "InovasiLengkap",
    "Initiator": "Inisiator",
    "Innovation": "Inovasi",
    "Innovations": "DaftarInovasi",
    "Kind": "Bentuk",
    "Licence": "Lisensi",
    "Medium": "Jenis",
    "OneInnovation": "SatuInovasi",
    "OPD": "OPD",
    "OPDKind": "JenisOPD",
    "OPDs": "DaftarOPD",
    "Period": "Periode",
    "Periods": "DaftarPeriode",
    "Picture": "Gambar",
    "Problem": "Galat",
    "PublishedFile": "Dokumen",
    "ShortOPD": "OPDRingkas",
    "Stage": "Tahapan",
    "Tally": "Rekap",
    "TallyLine": "BarisRekap",
    "TallyTotals": "JumlahRekap",
    "Urusan": "Urusan",
    "UrusanGroup": "KelompokUrusan",
    "UrusanList": "DaftarUrusan",
    "Village": "Kelurahan",
    "Villages": "DaftarKelurahan",
    "WrongParameter": "ParameterSalah",
}
TEXT = """Inovasi perangkat daerah yang sudah disetujui dan terbit di portal ini, untuk dibaca siapa saja tanpa masuk.

- Hanya baca (GET). Draf, pengajuan yang belum diputus, dan inovasi yang ditahan tidak pernah muncul.
- Pengenal yang tetap: `kode` inovasi dan `kode` OPD.
- Untuk mengambil semuanya pakai berkas unduhan; tidak perlu membuka halaman satu per satu.
- Kirim `If-None-Match` dengan ETag terakhir: bila tidak ada yang berubah, jawabannya 304 tanpa isi.
- Semua galat berbentuk sama (RFC 9457). Halaman situs lain boleh membaca langsung (CORS)."""
ENGLISH = """**In English.** Innovations of city offices that were accepted and published here, for anybody to read.

- Read only (GET). Drafts, undecided submissions and withheld innovations never appear.
- Stable identifiers: `kode` of an innovation, `kode` of an office (OPD).
- To get everything take the bulk files; there is no need to walk through pages.
- Send `If-None-Match` with the last ETag: the answer is 304 without a body where nothing changed.
- All errors have one shape (RFC 9457). Pages of other sites may read directly (CORS).
- What each parameter and field means in English stands at /en/data/."""
SUMMARIES = {  # of operations, in English
    "inovasi": "List of published innovations, by words and by the filters of the catalogue, page by page.",
    "satu_inovasi": "One innovation with its texts, pictures and open documents.",
    "opd": "All offices (OPD) with the number of innovations published.",
    "urusan": "Policy areas (urusan) with their numbers, for the filter `urusan`.",
    "kelurahan": "Neighbourhoods (kelurahan) of each district with their numbers, for the filter `kelurahan`.",
    "periode": "Rounds of the drive “one office, one innovation”, the newest first.",
    "rekap": "How each office stands against the target of a round.",
    "unduh_jsonl": "The whole catalogue, one innovation a line, as JSON Lines.",
    "unduh_csv": "The whole catalogue as a table: UTF-8 with BOM, commas, headings in the first row.",
}
MEANINGS = {
    "304": "Tidak berubah sejak ETag yang dikirim.",
    "404": "Tidak ada di alamat ini, atau tidak terbit.",
    "405": "Hanya dapat dibaca.",
    "422": "Ada parameter yang tidak sah.",
    "429": "Terlalu banyak permintaan; coba lagi sesudah RateLimit-Reset detik.",
    "500": "Kesalahan di portal; sudah tercatat.",
}
DETAILS = {
    "404": "Tidak ada inovasi terbit di alamat ini.",
    "405": "Data di sini hanya dapat dibaca. Pakai GET.",
    "422": "Parameter ukuran: Tulis bilangan bulat dari 1 sampai 100.",
    "429": "Batasnya 10000 permintaan dalam 10 menit. Coba lagi 41 detik lagi, atau unduh seluruh katalog.",
    "500": "Ada yang tidak beres di portal. Coba lagi nanti.",
}


def header(meaning: str, kind: str = "string", required: bool = False) -> Node:
    return {"description": meaning, "required": required, "schema": {"type": kind}}


LIMITS = {
    "RateLimit-Limit": header("Permintaan yang boleh dalam satu jangka.", "integer", required=True),
    "RateLimit-Remaining": header("Sisa permintaan dalam jangka ini.", "integer", required=True),
    "RateLimit-Reset": header("Detik sampai jangka baru.", "integer", required=True),
    "Access-Control-Allow-Origin": header("Selalu *.", required=True),
}
OF_ANSWERS = LIMITS | {
    "ETag": header("Sidik jawaban, untuk If-None-Match."),
    "Cache-Control": header("Berapa lama jawaban boleh disimpan.", required=True),
    "Link": header("Lisensi (license), skema (service-desc), dan panduan (service-doc).", required=True),
    "Data-Diperbarui": header("Saat data terakhir berubah, ISO 8601."),
}
MORE = {"429": {"Retry-After": header("Detik sampai boleh meminta lagi.", "integer", required=True)}}
MORE |= {"405": {"Allow": header("Cara meminta yang boleh.", required=True)}}


class DescribedAPI(NinjaAPI):
    """An API whose document says everything: errors, headers, licence, contact, examples."""

    def get_openapi_schema(self, **kwargs: Any) -> Any:
        schema = super().get_openapi_schema(path_prefix="/api/v1/")
        schema["info"] |= info()
        schema["jsonSchemaDialect"] = "https://spec.openapis.org/oas/3.1/dialect/base"
        schema["externalDocs"] = {"description": "Data terbuka", "url": settings.SITE_URL + reverse("api:data")}
        schema["components"]["schemas"] = shapes(schema["components"]["schemas"])
        schema["components"]["headers"] = OF_ANSWERS | {
            name: node for row in MORE.values() for name, node in row.items()
        }
        schema["components"]["responses"] = {f"Galat{status}": error(status) for status in DETAILS}
        for path in schema["paths"].values():
            for operation in path.values():
                complete(operation)
        return renamed(schema)


def shapes(known: Node) -> Node:
    """The shapes of answers, with those that no single answer names; questions are described where they are asked."""
    found = {name: shape for name, shape in known.items() if not name.endswith("Asked")}
    for extra in (FullInnovation, Problem):
        shape = extra.model_json_schema(ref_template=f"{SHAPES}{{model}}", mode="serialization")
        found |= shape.pop("$defs") | {extra.__name__: shape}
    return {NAMES[name]: named(name, shape) for name, shape in found.items()}


def named(name: str, shape: Node) -> Node:
    """With its name for readers; what our own code says of a vocabulary is not for them."""
    hidden = {"description"} if "enum" in shape else set()
    return {key: value for key, value in shape.items() if key not in hidden} | {"title": NAMES[name]}


def renamed(node: Any) -> Any:
    """The document with every reference to a shape by its name for readers."""
    if isinstance(node, list):
        return [renamed(part) for part in node]
    if not isinstance(node, dict):
        return node
    refers = node.get("$ref", "")
    if refers.startswith(SHAPES):
        return {**node, "$ref": SHAPES + NAMES.get(refers.removeprefix(SHAPES), refers.removeprefix(SHAPES))}
    return {key: renamed(value) for key, value in node.items()}


def info() -> Node:
    city = settings.CITY
    contact = {"name": city["agency"], "url": f"{settings.SITE_URL}/tentang/"}
    return {
        "summary": f"Inovasi perangkat daerah {city['name']} sebagai data terbuka.",
        "contact": contact | ({"email": city["email"]} if city["email"] else {}),
        "license": {"name": settings.OPEN_DATA["licence"], "url": settings.OPEN_DATA["licence_url"]},
    }


def refs(names: dict[str, Node]) -> Node:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def error(status: str) -> Node:
    wrong = [{"nama": "ukuran", "keterangan": "Tulis bilangan bulat dari 1 sampai 100."}] if status == "422" else []
    example = {
        "type": f"/api/v1/docs#galat-{status}",
        "title": TITLES[int(status)],
        "status": int(status),
        "detail": DETAILS[status],
        "instance": "/api/v1/inovasi",
        "parameter": wrong,
    }
    media = MEDIA_TYPES["problem"].partition(";")[0]
    return {
        "description": MEANINGS[status],
        "headers": refs(LIMITS | MORE.get(status, {})),
        "content": {media: {"schema": {"$ref": f"{SHAPES}Problem"}, "example": example}},
    }


def complete(operation: Node) -> None:
    """Add to an operation what holds of all: headers of its answer, and every error it can give."""
    operation["description"] += f"\n\nIn English: {SUMMARIES[operation['operationId']]}"
    found = {str(status): answer for status, answer in operation["responses"].items()}
    found["200"]["description"] = "Ada."
    found["200"]["headers"] = refs(OF_ANSWERS) | found["200"].get("headers", {})
    found["304"] = {"description": MEANINGS["304"], "headers": refs(LIMITS)}
    found |= {status: {"$ref": f"#/components/responses/Galat{status}"} for status in DETAILS}
    operation["responses"] = found
    for parameter in operation["parameters"]:
        parameter["schema"].pop("default", None)
        parameter.pop("examples", None)  # they stand in the schema; here they would have to be named
