"""Every error of the API in one shape: problem details (RFC 9457), in plain Indonesian."""

import json
from collections.abc import Sequence
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from innovasi.api.choices import MEDIA_TYPES

METHODS = "GET, HEAD, OPTIONS"
TITLES = {
    400: "Permintaan tidak terbaca",
    404: "Tidak ditemukan",
    405: "Cara meminta tidak dikenal",
    422: "Parameter tidak sah",
    429: "Terlalu banyak permintaan",
    500: "Kesalahan di portal",
}
LONGEST_INSTANCE = 500


def problem(request: HttpRequest, status: int, detail: str, parameters: Sequence[dict[str, str]] = ()) -> HttpResponse:
    body = {
        "type": f"{reverse('api:docs')}#galat-{status}",
        "title": TITLES[status],
        "status": status,
        "detail": detail,
        "instance": quote(request.path[:LONGEST_INSTANCE]),
        "parameter": list(parameters),
    }
    response = HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type=MEDIA_TYPES["problem"])
    response["Cache-Control"] = "no-store"
    return response


def not_allowed(request: HttpRequest) -> HttpResponse:
    response = problem(request, 405, "Data di sini hanya dapat dibaca. Pakai GET.")
    response["Allow"] = METHODS
    return response


def wrong_parameters(request: HttpRequest, errors: Sequence[dict]) -> HttpResponse:
    """From what the checks of `forms` say."""
    wrong = [{"nama": str(error["loc"][-1]), "keterangan": error["msg"]} for error in errors]
    detail = " ".join(f"Parameter {row['nama']}: {row['keterangan']}" for row in wrong)
    return problem(request, 422, detail, wrong)
