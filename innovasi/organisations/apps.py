from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "innovasi.organisations"
    verbose_name = "Organisasi"
