"""The operator's view of the work: who, when and how far. Texts, files and notes stay with those who work on them."""

from django.contrib import admin

from innovasi.common.admin import MetadataAdmin
from innovasi.innovations.models import Document, HelpRequest, Innovation, Move, Photo, SectionNote, Submission

BY_INNOVATION = ["submission__innovation__code", "submission__innovation__opd__name"]


@admin.register(Innovation)
class InnovationAdmin(MetadataAdmin):
    list_display = ["code", "opd", "running", "is_withheld", "published_at", "created_at", "is_example"]
    list_filter = ["is_withheld", "running", "is_example", ("published_at", admin.EmptyFieldListFilter)]
    list_select_related = ["opd"]
    search_fields = ["code", "opd__name", "opd__abbreviation"]
    search_help_text = "Cari kode inovasi atau OPD."


@admin.register(Submission)
class SubmissionAdmin(MetadataAdmin):
    list_display = ["id", "innovation", "opd", "period", "status", "status_at", "first_submitted_at", "is_late"]
    list_filter = ["status", "period", "is_late"]
    list_select_related = ["innovation__opd", "period"]
    search_fields = ["innovation__code", "innovation__opd__name", "innovation__opd__abbreviation"]
    search_help_text = "Cari kode inovasi atau OPD."

    @admin.display(description="OPD", ordering="innovation__opd__name")
    def opd(self, submission):
        return submission.innovation.opd


class BelongingAdmin(MetadataAdmin):
    """Rows of a dossier, told by the innovation's code and its OPD."""

    list_select_related = ["submission__innovation__opd"]
    search_fields = BY_INNOVATION
    search_help_text = "Cari kode inovasi atau OPD."

    @admin.display(description="inovasi", ordering="submission__innovation__code")
    def innovation(self, row):
        return row.submission.innovation.code

    @admin.display(description="OPD", ordering="submission__innovation__opd__name")
    def opd(self, row):
        return row.submission.innovation.opd


@admin.register(Move)
class MoveAdmin(BelongingAdmin):
    list_display = ["at", "innovation", "opd", "action", "source", "target", "by"]
    list_filter = ["action", "target"]
    list_select_related = ["submission__innovation__opd", "by"]
    date_hierarchy = "at"


@admin.register(SectionNote)
class SectionNoteAdmin(BelongingAdmin):
    list_display = ["at", "innovation", "opd", "section", "by", "answered_at"]
    list_filter = ["section", ("answered_at", admin.EmptyFieldListFilter)]
    list_select_related = ["submission__innovation__opd", "by"]


@admin.register(HelpRequest)
class HelpRequestAdmin(BelongingAdmin):
    list_display = ["asked_at", "innovation", "opd", "asked_by", "helper", "ended_at"]
    list_filter = [("ended_at", admin.EmptyFieldListFilter)]
    list_select_related = ["submission__innovation__opd", "asked_by", "helper"]


@admin.register(Photo)
class PhotoAdmin(BelongingAdmin):
    list_display = ["id", "innovation", "opd", "state", "size", "width", "height", "uploaded_at", "deleted_at"]
    list_filter = ["state", ("deleted_at", admin.EmptyFieldListFilter)]


@admin.register(Document)
class DocumentAdmin(BelongingAdmin):
    list_display = ["id", "innovation", "opd", "kind", "size", "is_public", "uploaded_at", "deleted_at"]
    list_filter = ["kind", "is_public", ("deleted_at", admin.EmptyFieldListFilter)]
