from django.apps import AppConfig


class IidConfig(AppConfig):
    name = "innovasi.iid"
    verbose_name = "Perkiraan IID"

    def ready(self) -> None:
        """Show the next points where an OPD fills in its sheet."""
        from innovasi.iid.board import next_points_panel
        from innovasi.maturity.board.panels import register_panel

        register_panel(next_points_panel)
