"""Words of the national forms, and which of our answers can fill one of their fields."""

from django.db.models import TextChoices


class FormKey(TextChoices):
    IID = "iid", "IID"
    KIPP = "kipp", "KIPP"
    JIPPNAS = "jippnas", "JIPPNas"
    INOLAN = "inolan", "InoLAN"


class Part(TextChoices):
    """Where a field stands on its form; a form is as ready as its parts."""

    PROFILE = "profil", "Profil"
    TEXT = "isian", "Isian"
    INDICATORS = "indikator", "Indikator"
    FILES = "lampiran", "Lampiran"


class Source(TextChoices):
    """What fills a field. The first are answers of the dossier by their own names."""

    TITLE = "title", "Nama inovasi"
    KIND = "kind", "Bentuk inovasi"
    MEDIUM = "medium", "Jenis inovasi"
    STAGE = "stage", "Tahapan inovasi"
    INITIATOR = "initiator", "Inisiator"
    INITIATOR_NAME = "initiator_name", "Nama inisiator"
    CLASSIFICATION = "classification", "Klasifikasi"
    MAIN_URUSAN = "main_urusan", "Urusan utama"
    OTHER_URUSAN = "other_urusan", "Urusan lain yang beririsan"
    THEME = "theme", "Tematik"
    TRIAL_DATE = "trial_date", "Waktu uji coba"
    LAUNCH_DATE = "launch_date", "Waktu penerapan"
    DEVELOPMENT_DATE = "development_date", "Waktu pengembangan terbaru"
    COORDINATES = "coordinates", "Koordinat"
    DESIGN = "design", "Rancang bangun"
    PURPOSE = "purpose", "Tujuan"
    BENEFIT = "benefit", "Manfaat"
    OUTCOME = "outcome", "Hasil"
    CITIZEN_SUMMARY = "citizen_summary", "Ringkasan untuk warga"
    AUDIENCE = "audience", "Untuk siapa"
    HOW_TO_USE = "how_to_use", "Cara memakai"
    BEFORE = "before", "Sebelum"
    AFTER = "after", "Sesudah"
    VIDEO_URL = "video_url", "Tautan video"
    OPD = "opd", "OPD dan unit pelaksana"
    BUDGET = "dokumen-anggaran", "Dokumen anggaran"
    BUSINESS_PROFILE = "dokumen-profil-bisnis", "Dokumen profil bisnis"
    INTELLECTUAL_PROPERTY = "dokumen-haki", "Dokumen HAKI"
    AWARD = "dokumen-penghargaan", "Dokumen penghargaan"
    PHOTOS = "foto", "Foto"
    INDICATORS = "indikator", "Indikator kematangan"  # the rows of the period's edition, in their order
    EXTRA = "khusus", "Ditulis khusus untuk formulir ini"
    ATTACHMENT = "berkas-khusus", "Berkas khusus untuk formulir ini"


DOCUMENT_PREFIX = "dokumen-"  # the rest names an innovations.choices.DocumentKind
INDICATOR_PREFIX = "sid:"  # in what a suggestion is made of: the indicator of this key
ASKED_HERE = (Source.EXTRA, Source.ATTACHMENT)  # only these are asked of an OPD that chose the form
OF_FILES = (
    Source.BUDGET,
    Source.BUSINESS_PROFILE,
    Source.INTELLECTUAL_PROPERTY,
    Source.AWARD,
    Source.PHOTOS,
    Source.ATTACHMENT,
)
LONGEST = 20_000  # characters in one answer


class Perm:
    """Names of the permissions that `rules` declares."""

    READ = "national_forms.read"
    OPEN_FILL = "national_forms.open_fill"  # whose answers they are, whatever the status
    FILL = "national_forms.fill"
    SEE_FORMS = "national_forms.see_forms"
    MANAGE = "national_forms.manage"
