"""How allauth behaves here: nobody signs up, and its mails go through the job queue."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django_q.tasks import async_task

NOT_MATCHING = "Surel atau kata sandi belum cocok. Periksa lagi, atau pakai “Lupa kata sandi?”."


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "Akun ini sedang nonaktif. Hubungi admin Bappeda.",
        "email_password_mismatch": NOT_MATCHING,
        "invalid_login": NOT_MATCHING,
        "enter_current_password": "Kata sandi sekarang belum cocok. Periksa lagi.",
        "incorrect_password": "Kata sandi belum cocok. Periksa lagi.",
        "too_many_login_attempts": "Terlalu banyak percobaan masuk. Tunggu lima menit, lalu coba lagi.",
        "rate_limited": "Terlalu banyak permintaan. Tunggu beberapa menit, lalu coba lagi.",
        "invalid_password_reset": "Tautan ini tidak berlaku lagi. Minta tautan baru.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts come from invitations only."""
        return False

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Failed tries count for an account *and* an address: nobody can lock an OPD out by guessing elsewhere."""
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{self.get_client_ip(request)}"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue the mail: a slow mail server must not hold a request, nor tell by its time who has an account."""
        message = self.render_mail(template_prefix, email, {"request": self.request, **context})
        html = next((body for body, kind in getattr(message, "alternatives", []) if kind == "text/html"), "")
        async_task("innovasi.common.mail.deliver", email, message.subject, str(message.body), html, group="mail")
