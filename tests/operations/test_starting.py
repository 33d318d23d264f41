"""A portal for the city refuses to start with what would open it to anybody."""

import pytest

from tests.operations.portals import KEY, Portal

pytestmark = pytest.mark.slow
SAFE = {
    "DJANGO_SETTINGS_MODULE": "innovasi.settings",
    "DEMO": "false",
    "DEBUG": "false",
    "HTTPS": "true",
    "BEHIND_PROXY": "true",
    "ALLOWED_HOSTS": "inovasi.contoh.go.id",
    "SECRET_KEY": KEY,
    "CACHE_URL": "redis://127.0.0.1:6379/0",
    "WEB_CONCURRENCY": "2",
}


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mulai")
    return Portal(folder, f"sqlite:///{folder / 'innovasi.sqlite3'}", SAFE)


def start(portal, **more):
    return portal.run("-c", "import innovasi.wsgi", **more)


def test_the_production_settings_pass_the_deployment_check_without_a_word(portal):
    answer = portal.manage("check", "--deploy", "--fail-level", "INFO")
    assert answer.code == 0, answer.said
    assert "no issues" in answer.said
    assert start(portal).code == 0


def test_behind_tls_a_cookie_can_come_from_this_host_only(portal):
    names = "from django.conf import settings; print(settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)"
    assert "__Host-sessionid __Host-csrftoken" in portal.run("-c", names).said
    assert "__Host-" not in portal.run("-c", names, HTTPS="false").said


UNSAFE = {
    "debugging": ({"DEBUG": "true"}, "DEBUG menyala", "innovasi.E001"),
    "the default key": ({"SECRET_KEY": "only-for-debug"}, "SECRET_KEY bawaan atau terlalu pendek", "innovasi.E002"),
    "a key of one letter": ({"SECRET_KEY": "a" * 80}, "SECRET_KEY bawaan atau terlalu pendek", "innovasi.E002"),
    "a cache for each process": ({"CACHE_URL": "locmem://"}, "memerlukan singgahan bersama", "innovasi.E003"),
}


@pytest.mark.parametrize("name", UNSAFE)
def test_it_does_not_start_with(name, portal):
    settings, sentence, code = UNSAFE[name]
    started = start(portal, **settings)
    assert started.code == 1
    assert "Portal tidak dijalankan" in started.said
    assert sentence in started.said
    checked = portal.manage("check", "--deploy", "--tag", "portal", **settings)
    assert checked.code == 1
    assert code in checked.said


def test_it_does_not_start_without_a_key(portal):
    assert start(portal, SECRET_KEY="").code == 1


def test_without_tls_it_is_as_strict_unless_it_is_a_demonstration(portal):
    careless = {"HTTPS": "false", "DEBUG": "true", "SECRET_KEY": "pendek"}
    assert start(portal, **careless).code == 1
    assert start(portal, **careless, DEMO="true").code == 0


def test_one_process_may_keep_its_cache_to_itself(portal):
    assert start(portal, CACHE_URL="locmem://", WEB_CONCURRENCY="1").code == 0


def test_example_accounts_behind_tls_are_warned_of(portal):
    said = portal.manage("check", "--deploy", DEMO="true").said
    assert "innovasi.W001" in said
