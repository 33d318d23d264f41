from django.apps import AppConfig


class CommunicationConfig(AppConfig):
    name = "innovasi.communication"
    verbose_name = "Indeks komunikasi"

    def ready(self) -> None:
        """Judge each accepted summary once, and show the index where outreach is shown."""
        from innovasi.communication.actions import receive_move
        from innovasi.communication.board import panel_of
        from innovasi.innovations.signals import innovation_moved
        from innovasi.outreach.board import register_panel

        innovation_moved.connect(receive_move, dispatch_uid="communication.receive_move")
        register_panel(panel_of)
