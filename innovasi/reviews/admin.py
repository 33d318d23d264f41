"""The operator's view of reviews: who has what in hand and how far. Judgements in words stay with Bappeda."""

from typing import Any

from django.contrib import admin

from innovasi.common.admin import MetadataAdmin
from innovasi.reviews.models import Assignment, CriterionCheck, Reading


class OfDossierAdmin(MetadataAdmin):
    """Rows of a dossier under review, told by the innovation's code and its OPD."""

    search_fields = ["submission__innovation__code", "submission__innovation__opd__name"]
    search_help_text = "Cari kode inovasi atau OPD."

    @admin.display(description="inovasi", ordering="submission__innovation__code")
    def innovation(self, row: Any) -> str:
        return row.submission.innovation.code

    @admin.display(description="OPD", ordering="submission__innovation__opd__name")
    def opd(self, row: Any) -> Any:
        return row.submission.innovation.opd


@admin.register(Assignment)
class AssignmentAdmin(OfDossierAdmin):
    list_display = ["assigned_at", "innovation", "opd", "reviewer", "assigned_by"]
    list_filter = ["reviewer"]
    list_select_related = ["submission__innovation__opd", "reviewer", "assigned_by"]
    date_hierarchy = "assigned_at"


@admin.register(Reading)
class ReadingAdmin(OfDossierAdmin):
    list_display = ["innovation", "opd", "reviewer", "state", "opened_at"]
    list_filter = ["state", "reviewer"]
    list_select_related = ["submission__innovation__opd", "reviewer"]


@admin.register(CriterionCheck)
class CriterionCheckAdmin(OfDossierAdmin):
    list_display = ["at", "innovation", "opd", "criterion", "by"]
    list_filter = ["criterion"]
    list_select_related = ["submission__innovation__opd", "by"]
    date_hierarchy = "at"
