from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "innovasi.reports"
    verbose_name = "Laporan"

    def ready(self) -> None:
        from innovasi.reports.documents.opd import panel_of
        from innovasi.tally.board import register_panel

        register_panel(panel_of)
