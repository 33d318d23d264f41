from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "innovasi.dashboard"
    verbose_name = "Beranda kerja"

    def ready(self) -> None:
        """Feedback and the board do not know each other; what one shows on the other's page is put there from above."""
        from innovasi.dashboard.board import feedback_panel
        from innovasi.tally.board import register_panel

        register_panel(feedback_panel)
