from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "innovasi.catalogue"
    verbose_name = "Katalog"
