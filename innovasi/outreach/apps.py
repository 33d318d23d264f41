from django.apps import AppConfig


class OutreachConfig(AppConfig):
    name = "innovasi.outreach"
    verbose_name = "Komunikasi"

    def ready(self) -> None:
        """Offer activities as evidence of kematangan."""
        from innovasi.maturity.board.sources import register_source
        from innovasi.outreach.board.evidence import ACTIVITIES

        register_source(ACTIVITIES)
