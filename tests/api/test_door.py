"""Headers, limits and errors: the same for every address below /api/."""

import pytest

from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from tests.factories import admin, make_accepted

PROBLEM = ["type", "title", "status", "detail", "instance", "parameter"]
WHOLE = [
    "/api/v1/inovasi",
    "/api/v1/inovasi?format=csv",
    "/api/v1/inovasi/permen-manis",
    "/api/v1/opd",
    "/api/v1/openapi.json",
    "/api/v1/unduhan/inovasi.jsonl",
    "/data.jsonld",
]


@pytest.fixture
def permen(period):
    return make_accepted()


@pytest.mark.parametrize("path", WHOLE)
def test_pages_of_other_sites_may_read_and_nothing_is_personal(path, permen, client):
    answer = client.get(path, headers={"Origin": "https://peta.example"})
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "public" in answer["Cache-Control"]
    assert answer["RateLimit-Limit"] == "10000"
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert 'rel="license"' in answer["Link"]
    assert answer["Data-Diperbarui"]


def test_other_pages_stay_closed_to_other_sites(permen, client):
    for path in ("/", "/katalog/", "/data/", "/akun/masuk/"):
        assert not client.get(path).has_header("Access-Control-Allow-Origin")


def test_a_browser_may_ask_first(db, client):
    answer = client.options("/api/v1/inovasi", headers={"Origin": "https://peta.example"})
    assert (answer.status_code, answer["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", WHOLE)
def test_what_has_not_changed_is_not_sent_again(path, permen, client):
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"
    assert again["RateLimit-Remaining"] == "9998"


@pytest.mark.parametrize("path", WHOLE)
def test_head_says_the_same_without_a_body(path, permen, client):
    assert client.head(path).status_code == 200


@pytest.mark.parametrize(
    "path", ["/api/", "/api/v1/tidak-ada", "/api/v2/inovasi", "/api/v1/inovasi/", "/api/v1/inovasi/x"]
)
def test_a_missing_address_is_a_problem(path, db, client):
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json; charset=utf-8")
    assert list(answer.json()) == PROBLEM
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_writing_is_a_problem(method, db, client):
    answer = getattr(client, method)("/api/v1/inovasi")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert list(answer.json()) == PROBLEM


def test_a_failure_of_ours_is_a_problem_and_is_logged(db, client, monkeypatch, caplog):
    def fail(*args, **kwargs):
        raise RuntimeError("rahasia dalam")

    monkeypatch.setattr("innovasi.api.board.opds", fail)
    client.raise_request_exception = False
    answer = client.get("/api/v1/opd")
    assert (answer.status_code, list(answer.json())) == (500, PROBLEM)
    assert "rahasia" not in answer.content.decode()
    assert "rahasia" in caplog.text


def test_a_forged_host_is_a_problem_too(db, client, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    answer = client.get("/api/v1/opd", headers={"Host": "jahat.example"})
    assert (answer.status_code, list(answer.json())) == (400, PROBLEM)


def test_who_asks_too_often_is_told_when_to_come_back(permen, client, settings):
    settings.API_RATE_LIMIT, settings.API_RATE_SECONDS = 2, 3600
    left = [client.get("/api/v1/opd")["RateLimit-Remaining"] for _ in range(2)]
    answer = client.get("/api/v1/opd")
    assert left == ["1", "0"]
    assert (answer.status_code, answer.json()["title"]) == (429, "Terlalu banyak permintaan")
    assert 0 < int(answer["Retry-After"]) <= 3600
    assert client.get("/api/v1/opd", REMOTE_ADDR="10.0.0.2").status_code == 200
    assert client.get("/katalog/").status_code == 200


def test_behind_our_proxy_its_word_counts_and_elsewhere_nobodys(permen, client, settings):
    settings.API_RATE_LIMIT = 1
    ways = [{"X-Forwarded-For": f"1.1.1.1, 10.2.2.{at}"} for at in range(2)]
    spoofed = [client.get("/api/v1/opd", headers=way).status_code for way in ways]
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    behind = [client.get("/api/v1/opd", headers=way).status_code for way in ways]
    assert (spoofed, behind) == ([200, 429], [200, 200])


def test_kept_answers_are_counted_and_are_new_after_a_change(permen, client, settings, questions):
    settings.PUBLIC_CACHE_SECONDS = 300
    first = client.get("/api/v1/inovasi")
    kept = client.get("/api/v1/inovasi")
    assert first.content == kept.content
    assert (first["RateLimit-Remaining"], kept["RateLimit-Remaining"]) == ("9999", "9998")
    assert questions(client, "/api/v1/inovasi") == 1
    move(permen, Action.WITHHOLD, by=admin(), note="Keliru.", seen_revision=permen.revision)
    assert client.get("/api/v1/inovasi").json()["jumlah"] == 0
