"""Mail leaves through the job queue, never inside a request."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django_q.tasks import async_task


def letter(subject: str, template: str, context: dict[str, Any]) -> tuple[str, str, str]:
    """Subject, plain text and HTML of a mail, written from `<template>.txt` and `<template>.html`."""
    subject = " ".join(subject.split())
    context = {"city": settings.CITY, "site_url": settings.SITE_URL, "subject": subject, **context}
    return subject, render_to_string(f"{template}.txt", context), render_to_string(f"{template}.html", context)


def queue_mail(to: str, subject: str, template: str, context: dict[str, Any]) -> None:
    """Write a mail and queue it for one address.

    The job is a row of the same database: inside a transaction it commits or
    rolls back with the change that asked for it.
    """
    async_task("innovasi.common.mail.deliver", to, *letter(subject, template, context), group="mail")


def deliver(to: str, subject: str, text: str, html: str) -> None:
    """Job: hand one mail to the mail server. Raises what the server raises, and the queue tries again."""
    mail = EmailMultiAlternatives(subject, text, to=[to])
    if html:
        mail.attach_alternative(html, "text/html")
    mail.send()
