"""Kinds of news and how a person wants each."""

from django.db import models


class NoticeKind(models.TextChoices):
    DECISION = "keputusan", "Keputusan atas pengajuan OPD saya"
    PUBLICATION = "penayangan", "Inovasi OPD saya ditahan atau ditayangkan kembali"
    ARRIVAL = "masuk", "Pengajuan masuk atau diajukan kembali"
    ASSIGNED = "ditugaskan", "Pengajuan ditugaskan kepada saya"
    WITHDRAWN = "ditarik", "Pengajuan yang saya telaah ditarik OPD"
    HELP = "bantuan", "Bantuan mengisi draf"
    EXPORT = "ekspor", "Berkas yang saya minta sudah siap"
    FEEDBACK = "masukan", "Pesan warga tentang inovasi OPD saya"
    DEADLINE = "tenggat", "Tenggat OPD saya diperpanjang"
    MATURITY = "kematangan", "Hasil verifikasi kematangan inovasi OPD saya"


FOR_AUTHORS = (
    NoticeKind.DECISION,
    NoticeKind.DEADLINE,
    NoticeKind.PUBLICATION,
    NoticeKind.HELP,
    NoticeKind.FEEDBACK,
    NoticeKind.MATURITY,
)
FOR_DECIDERS = (NoticeKind.ARRIVAL, NoticeKind.ASSIGNED, NoticeKind.WITHDRAWN, NoticeKind.HELP)


class Delivery(models.TextChoices):
    """How a notice leaves the portal; in the portal itself it always stands."""

    NOW = "langsung", "Langsung lewat surel"
    DAILY = "harian", "Dikumpulkan, satu surel sehari"
    OFF = "mati", "Tidak lewat surel"


class Perm:
    """Names of the permissions that `rules` declares."""

    READ = "notifications.read"
