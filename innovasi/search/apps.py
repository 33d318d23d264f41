from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "innovasi.search"
    verbose_name = "Pencarian"

    def ready(self) -> None:
        """Follow what is published."""
        from innovasi.innovations.signals import innovation_moved
        from innovasi.search.receivers import follow

        innovation_moved.connect(follow, dispatch_uid="search.follow")
