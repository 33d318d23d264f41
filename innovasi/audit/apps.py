from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "innovasi.audit"
    verbose_name = "Jejak audit"

    def ready(self) -> None:
        """Listen to rows that are followed, to moves, and at the door."""
        from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
        from django.db.models.signals import post_delete, post_save, pre_save

        from innovasi.audit import receivers
        from innovasi.innovations.signals import innovation_moved

        pre_save.connect(receivers.remember, dispatch_uid="audit.remember")
        post_save.connect(receivers.follow, dispatch_uid="audit.follow")
        post_delete.connect(receivers.follow_removal, dispatch_uid="audit.follow_removal")
        innovation_moved.connect(receivers.follow_move, dispatch_uid="audit.follow_move")
        user_logged_in.connect(receivers.follow_sign_in, dispatch_uid="audit.follow_sign_in")
        user_logged_out.connect(receivers.follow_sign_out, dispatch_uid="audit.follow_sign_out")
        user_login_failed.connect(receivers.follow_failure, dispatch_uid="audit.follow_failure")
