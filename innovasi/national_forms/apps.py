from django.apps import AppConfig


class NationalFormsConfig(AppConfig):
    name = "innovasi.national_forms"
    verbose_name = "Formulir nasional"

    def ready(self) -> None:
        """The forms are reference data like the others."""
        from innovasi.national_forms.actions.reference import load_forms
        from innovasi.programmes.actions import register_loader

        register_loader("formulir nasional", load_forms)
