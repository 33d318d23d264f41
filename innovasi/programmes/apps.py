from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    name = "innovasi.programmes"
    verbose_name = "Periode"

    def ready(self) -> None:
        """An outage can make a deadline later."""
        from innovasi.common.outages import outage_recorded
        from innovasi.programmes.actions import follow_outage

        outage_recorded.connect(follow_outage, dispatch_uid="programmes.follow_outage")
