"""The fixed vocabularies of organisations."""

from django.db import models


class OPDKind(models.TextChoices):
    SECRETARIAT = "sekretariat", "Sekretariat"
    INSPECTORATE = "inspektorat", "Inspektorat"
    DEPARTMENT = "dinas", "Dinas"
    AGENCY = "badan", "Badan"
    POLICE = "satpol_pp", "Satuan Polisi Pamong Praja"
    HOSPITAL = "rsud", "Rumah sakit umum daerah"
    DISTRICT = "kecamatan", "Kecamatan"


class UnitKind(models.TextChoices):
    KELURAHAN = "kelurahan", "Kelurahan"
    PUSKESMAS = "puskesmas", "Puskesmas"
    SCHOOL = "sekolah", "Sekolah"
    SECTION = "bagian", "Bagian"
    UPTD = "uptd", "UPTD"
    OTHER = "lainnya", "Lainnya"


class UrusanGroup(models.TextChoices):
    """The four groups of UU 23/2014 Pasal 12 and 219."""

    BASIC = "wajib_pelayanan_dasar", "Urusan wajib yang berkaitan dengan pelayanan dasar"
    MANDATORY = "wajib_non_pelayanan_dasar", "Urusan wajib yang tidak berkaitan dengan pelayanan dasar"
    OPTIONAL = "pilihan", "Urusan pilihan"
    SUPPORTING = "fungsi_penunjang", "Fungsi penunjang urusan pemerintahan"
