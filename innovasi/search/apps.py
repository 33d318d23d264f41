from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "innovasi.search"
    verbose_name = "Pencarian"

    def ready(self) -> None:
        """Follow what is published, and tell of names that are alike."""
        from innovasi.innovations.board.lookalikes import register_finder
        from innovasi.innovations.signals import innovation_moved, published_photo_ready
        from innovasi.search.lookalikes import find
        from innovasi.search.receivers import follow, follow_photo

        innovation_moved.connect(follow, dispatch_uid="search.follow")
        published_photo_ready.connect(follow_photo, dispatch_uid="search.follow_photo")
        register_finder(find)
