from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "innovasi.reviews"
    verbose_name = "Telaah"

    def ready(self) -> None:
        from innovasi.accounts.signals import post_handed_over
        from innovasi.innovations.choices import Action
        from innovasi.innovations.signals import innovation_moved
        from innovasi.innovations.workflow import register_guard
        from innovasi.reviews.actions import begin_round, receive_handover
        from innovasi.reviews.rules import criteria_hold

        innovation_moved.connect(begin_round, dispatch_uid="reviews.begin_round")
        post_handed_over.connect(receive_handover, dispatch_uid="reviews.receive_handover")
        register_guard(Action.ACCEPT, criteria_hold)
