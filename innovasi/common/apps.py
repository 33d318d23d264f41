from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "innovasi.common"
    verbose_name = "Umum"

    def ready(self) -> None:
        from innovasi.common import checks  # noqa: F401  registers itself
