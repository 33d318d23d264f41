"""What a log line may say."""

import logging


class WithoutAddresses(logging.Filter):
    """Of a refused request only the status and the view's name are said, never its address: it may hold a secret."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = getattr(record, "request", None)
        if request is not None and record.name.startswith(("django.request", "django.security")):
            match = request.resolver_match
            view = match.view_name if match else "tidak dikenal"
            record.msg, record.args = f"{getattr(record, 'status_code', 400)} {view}", ()
            record.request = None  # a formatter would write it out
        return True
