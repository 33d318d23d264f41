from django.apps import AppConfig


class ReceiptsConfig(AppConfig):
    name = "innovasi.receipts"
    verbose_name = "Tanda terima"

    def ready(self) -> None:
        """Issue a receipt with every submit."""
        from innovasi.innovations.signals import innovation_moved
        from innovasi.receipts.actions import receive_move

        innovation_moved.connect(receive_move, dispatch_uid="receipts of submits")
