from django.apps import AppConfig


class NudgesConfig(AppConfig):
    name = "innovasi.nudges"
    verbose_name = "Dorongan"

    def ready(self) -> None:
        from innovasi.accounts.signals import person_anonymised
        from innovasi.nudges import actions
        from innovasi.nudges.board import panel_of
        from innovasi.tally.board import register_panel

        register_panel(panel_of)
        person_anonymised.connect(actions.receive_anonymised, dispatch_uid="forget a person's nudges")
