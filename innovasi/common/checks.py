"""What a portal that serves people must not start with; `manage.py check --deploy` says it too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register
from django.core.exceptions import ImproperlyConfigured

TAG = "portal"
SHORTEST_KEY, FEWEST_SIGNS = 50, 12
PER_PROCESS = ("locmem", "dummy")
NEW_KEY = 'python3 -c "import secrets; print(secrets.token_urlsafe(50))"'


def is_serving() -> bool:
    """A demonstration on one's own machine may be careless; a portal behind TLS or without example records may not."""
    return settings.HTTPS or not settings.DEMO


@register(TAG, deploy=True)
def no_debugging(**options: Any) -> list[CheckMessage]:
    if not settings.DEBUG:
        return []
    return [
        Error(
            "DEBUG menyala: halaman galat akan membuka isi portal kepada siapa pun. Tulis DEBUG=false di .env.",
            id="innovasi.E001",
        )
    ]


@register(TAG, deploy=True)
def secret_key_is_one(**options: Any) -> list[CheckMessage]:
    """A default key, or one that can be guessed, lets anybody sign in as anybody."""
    key = settings.SECRET_KEY
    if len(key) >= SHORTEST_KEY and len(set(key)) >= FEWEST_SIGNS and not key.startswith("django-insecure-"):
        return []
    return [
        Error(
            f"SECRET_KEY bawaan atau terlalu pendek (paling sedikit {SHORTEST_KEY} huruf acak). "
            f"Buat yang baru: {NEW_KEY}, lalu tulis di .env.",
            id="innovasi.E002",
        )
    ]


@register(TAG, deploy=True)
def cache_is_shared(**options: Any) -> list[CheckMessage]:
    """Limits on guessing passwords are counted in the cache: each process would count for itself."""
    if settings.WEB_CONCURRENCY < 2 or not any(name in settings.CACHES["default"]["BACKEND"] for name in PER_PROCESS):
        return []
    return [
        Error(
            f"WEB_CONCURRENCY={settings.WEB_CONCURRENCY} memerlukan singgahan bersama: pasang Redis dan isi CACHE_URL "
            "di .env, atau tulis WEB_CONCURRENCY=1.",
            id="innovasi.E003",
        )
    ]


@register(TAG, deploy=True)
def no_example_accounts(**options: Any) -> list[CheckMessage]:
    if not settings.DEMO:
        return []
    return [
        Warning(
            "DEMO=true: akun contoh dengan kata sandi yang diketahui semua orang boleh dimuat. Tulis DEMO=false di "
            ".env untuk portal sungguhan.",
            id="innovasi.W001",
        )
    ]


def refuse_unsafe_start(checks: Sequence[Any] = (no_debugging, secret_key_is_one, cache_is_shared)) -> None:
    """Called where the portal begins to serve: better no portal than an open one."""
    found = [message.msg for check in checks for message in check()] if is_serving() else []
    if found:
        raise ImproperlyConfigured("Portal tidak dijalankan.\n" + "\n".join(f"- {sentence}" for sentence in found))
