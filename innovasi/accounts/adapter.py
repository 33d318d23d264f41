"""How allauth behaves here: nobody signs up, and its mails go through the job queue."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django_q.tasks import async_task


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts come from invitations only."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue the mail: a slow mail server must not hold a request, nor tell by its time who has an account."""
        message = self.render_mail(template_prefix, email, {"request": self.request, **context})
        html = next((body for body, kind in getattr(message, "alternatives", []) if kind == "text/html"), "")
        async_task("innovasi.common.mail.deliver", email, message.subject, str(message.body), html, group="mail")
