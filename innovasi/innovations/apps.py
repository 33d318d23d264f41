from django.apps import AppConfig


class InnovationsConfig(AppConfig):
    name = "innovasi.innovations"
    verbose_name = "Inovasi"

    def ready(self) -> None:
        """A later deadline lifts the mark of being late."""
        from innovasi.innovations.actions.lateness import judge_again
        from innovasi.programmes.signals import deadline_moved

        deadline_moved.connect(judge_again, dispatch_uid="innovations.judge_again")
