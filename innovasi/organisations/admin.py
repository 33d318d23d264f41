"""Organisations in Django's admin."""

from django.contrib import admin

from innovasi.organisations.models import OPD, OPDName, Unit, Urusan


class FormerNames(admin.TabularInline):
    model = OPDName
    extra = 0


@admin.register(OPD)
class OPDAdmin(admin.ModelAdmin):
    list_display = ["name", "abbreviation", "code", "kind", "units", "counts_in_tally", "confirmed", "active_until"]
    list_filter = ["kind", "counts_in_tally", "confirmed", ("active_until", admin.EmptyFieldListFilter)]
    search_fields = ["name", "abbreviation", "code", "former_names__name", "former_names__abbreviation"]
    search_help_text = "Cari nama, singkatan, kode, atau nama lama."
    autocomplete_fields = ["urusan"]
    inlines = [FormerNames]
    list_per_page = 60
    fieldsets = [
        (None, {"fields": ["name", "abbreviation", "code", "kind", "wilayah_code", "urusan"]}),
        ("Kepala dan kontak", {"fields": ["head_name", "head_title", "contact_email", "contact_whatsapp"]}),
        ("Rekap dan masa aktif", {"fields": ["counts_in_tally", "active_from", "active_until"]}),
        ("Kepastian", {"fields": ["confirmed", "source_note"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).with_unit_count()

    def get_readonly_fields(self, request, obj=None):
        return ["code"] if obj else []

    @admin.display(description="unit", ordering="unit_count")
    def units(self, opd):
        return opd.unit_count


@admin.register(Unit)
class UnitAdmin(admin.ModelAdmin):
    list_display = ["__str__", "kind", "opd", "wilayah_code", "is_active"]
    list_filter = ["kind", "is_active"]
    list_select_related = ["opd"]
    search_fields = ["name", "wilayah_code", "opd__name", "opd__abbreviation"]
    search_help_text = "Cari nama unit, kode wilayah, atau OPD."
    autocomplete_fields = ["opd"]


@admin.register(Urusan)
class UrusanAdmin(admin.ModelAdmin):
    list_display = ["number", "name", "group"]
    list_display_links = ["name"]
    list_filter = ["group"]
    search_fields = ["name"]
    list_per_page = 40

    def get_readonly_fields(self, request, obj=None):
        return ["number"] if obj else []
