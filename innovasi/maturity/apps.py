from django.apps import AppConfig


class MaturityConfig(AppConfig):
    name = "innovasi.maturity"
    verbose_name = "Kematangan"

    def ready(self) -> None:
        """Add the section to the task list, offer the public page as evidence, and follow copies and new editions."""
        from innovasi.innovations.board.parts import register_part
        from innovasi.innovations.signals import dossier_copied
        from innovasi.maturity.actions.copying import receive_copy
        from innovasi.maturity.actions.moving import receive_edition
        from innovasi.maturity.board.part import PART
        from innovasi.maturity.board.snapshots import PAGE
        from innovasi.maturity.board.sources import register_source
        from innovasi.programmes.signals import edition_changed

        register_part(PART)
        register_source(PAGE)
        dossier_copied.connect(receive_copy, dispatch_uid="maturity.receive_copy")
        edition_changed.connect(receive_edition, dispatch_uid="maturity.receive_edition")
