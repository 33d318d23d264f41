"""Periods and themes in Django's admin."""

from django.contrib import admin

from innovasi.programmes.models import Period, Theme


@admin.register(Period)
class PeriodAdmin(admin.ModelAdmin):
    """Opening and closing happen at /kerja/data/periode/, where the rules are asked."""

    list_display = ["title", "year", "opens_at", "deadline_at", "target", "accepts_late", "is_open"]
    list_filter = ["year", "is_open"]
    search_fields = ["title"]
    readonly_fields = ["is_open", "closed_at"]


@admin.register(Theme)
class ThemeAdmin(admin.ModelAdmin):
    list_display = ["label", "year", "order", "confirmed"]
    list_editable = ["order"]
    list_filter = ["year", "confirmed"]
    search_fields = ["label"]
