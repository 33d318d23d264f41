from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "innovasi.notifications"
    verbose_name = "Pemberitahuan"

    def ready(self) -> None:
        from innovasi.feedback.signals import feedback_received
        from innovasi.innovations.signals import help_changed, innovation_moved
        from innovasi.maturity.signals import verification_reported
        from innovasi.notifications import actions
        from innovasi.programmes.signals import deadline_moved
        from innovasi.reviews.signals import submission_assigned

        innovation_moved.connect(actions.receive_move, dispatch_uid="notices of moves")
        submission_assigned.connect(actions.receive_assignment, dispatch_uid="notices of assignments")
        feedback_received.connect(actions.receive_feedback, dispatch_uid="notices of feedback")
        deadline_moved.connect(actions.receive_extension, dispatch_uid="notices of extensions")
        help_changed.connect(actions.receive_help, dispatch_uid="notices of help")
        verification_reported.connect(actions.receive_verification, dispatch_uid="notices of verifications")
