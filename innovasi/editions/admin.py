"""Editions in Django's admin: lists to look at. They are changed at /kerja/data/edisi/, where the rules are asked."""

from django.contrib import admin

from innovasi.common.admin import MetadataAdmin
from innovasi.editions.models import Edition, Indicator, RegionAnswer


@admin.register(Edition)
class EditionAdmin(MetadataAdmin):
    list_display = ["title", "year", "version", "is_confirmed", "formula_confirmed", "frozen_at"]
    list_filter = ["year"]


@admin.register(Indicator)
class IndicatorAdmin(MetadataAdmin):
    list_display = ["code", "name", "edition", "weight", "is_mandatory", "is_confirmed"]
    list_filter = ["edition", "aspect", "is_mandatory", "is_confirmed"]
    list_select_related = ["edition"]
    search_fields = ["code", "name", "key"]


@admin.register(RegionAnswer)
class RegionAnswerAdmin(MetadataAdmin):
    list_display = ["indicator", "parameter", "basis_text", "by", "updated_at"]
    list_filter = ["indicator__edition"]
    list_select_related = ["indicator", "by"]
