"""The fixed vocabularies of the core, and the names of its permissions."""

from django.db import models


class Kind(models.TextChoices):
    """The three forms of PP 38/2017."""

    PUBLIC_SERVICE = "pelayanan-publik", "Pelayanan publik"
    GOVERNANCE = "tata-kelola", "Tata kelola pemerintahan"
    OTHER = "lainnya", "Inovasi daerah lainnya"


class Medium(models.TextChoices):
    DIGITAL = "digital", "Digital"
    NON_DIGITAL = "non-digital", "Non digital"


class Stage(models.TextChoices):
    INITIATIVE = "inisiatif", "Inisiatif"
    TRIAL = "uji-coba", "Uji coba"
    IN_FORCE = "penerapan", "Penerapan"


class Initiator(models.TextChoices):
    """The five initiators of PP 38/2017."""

    REGION_HEAD = "kepala-daerah", "Kepala daerah"
    COUNCIL = "dprd", "Anggota DPRD"
    OPD = "opd", "OPD"
    CIVIL_SERVANT = "asn", "ASN"
    COMMUNITY = "masyarakat", "Masyarakat"


class Classification(models.TextChoices):
    """Asked by the 2026 national form (one source)."""

    OPD = "opd", "Inovasi perangkat daerah"
    VILLAGE = "desa", "Inovasi desa"
    COMMUNITY = "masyarakat", "Inovasi masyarakat"


class Need(models.TextChoices):
    """What a citizen comes for; the first way into the catalogue, whatever the OPD."""

    DOCUMENTS = "dokumen", "Dokumen kependudukan"
    HEALTH = "kesehatan", "Kesehatan"
    SCHOOL = "sekolah", "Sekolah dan belajar"
    BUSINESS = "usaha", "Usaha dan kerja"
    TAX = "pajak", "Pajak dan retribusi"
    PERMITS = "izin", "Izin dan bangunan"
    AID = "bantuan", "Bantuan sosial"
    FAMILY = "keluarga", "Perempuan, anak, dan keluarga"
    ENVIRONMENT = "lingkungan", "Sampah dan lingkungan"
    ROADS = "jalan", "Jalan dan angkutan"
    FOOD = "pangan", "Pangan, tani, dan ikan"
    SAFETY = "aman", "Keamanan dan bencana"
    LEISURE = "wisata", "Wisata, budaya, dan olahraga"
    OPENNESS = "keterbukaan", "Keterbukaan pemerintah"


class YesNo(models.TextChoices):
    YES = "ya", "Ya"
    NO = "tidak", "Tidak"


class Status(models.TextChoices):
    DRAFT = "draf", "Draf"
    SUBMITTED = "diajukan", "Diajukan"
    UNDER_REVIEW = "ditelaah", "Ditelaah"
    RETURNED = "dikembalikan", "Dikembalikan"
    ACCEPTED = "disetujui", "Disetujui"
    REJECTED = "ditolak", "Ditolak"
    WITHDRAWN = "ditarik", "Ditarik"


EDITABLE = (Status.DRAFT, Status.RETURNED, Status.WITHDRAWN)  # the OPD may write
WAITING = (Status.SUBMITTED, Status.UNDER_REVIEW)  # Bappeda has to act
CLOSED = (Status.ACCEPTED, Status.REJECTED)  # never changes again


class Action(models.TextChoices):
    BEGIN = "mulai", "Membuat draf"
    SUBMIT = "ajukan", "Mengajukan"
    TAKE = "telaah", "Mulai menelaah"
    RETURN = "kembalikan", "Mengembalikan untuk perbaikan"
    ACCEPT = "setujui", "Menyetujui"
    REJECT = "tolak", "Menolak"
    WITHDRAW = "tarik", "Menarik pengajuan"
    CANCEL = "batalkan", "Membatalkan draf"
    CONTINUE = "lanjutkan", "Melanjutkan di periode lain"
    WITHHOLD = "tahan", "Menahan dari publik"
    RELEASE = "tayangkan", "Menayangkan kembali"


class RunningState(models.TextChoices):
    RUNNING = "berjalan", "Masih berjalan"
    STOPPED = "berhenti", "Sudah berhenti"


class Section(models.TextChoices):
    """The parts of the form, each saved on its own; the value stands in its address."""

    PROFILE = "profil", "Profil inovasi"
    DESIGN = "uraian", "Rancang bangun"
    CITIZEN = "warga", "Untuk warga"
    FILES = "lampiran", "Foto dan dokumen"


class FileState(models.TextChoices):
    """How far the worker has come with an uploaded picture."""

    WAITING = "menunggu", "Sedang diolah"
    READY = "siap", "Siap"
    FAILED = "gagal", "Gagal diolah"


class DocumentKind(models.TextChoices):
    BUDGET = "anggaran", "Anggaran"
    BUSINESS_PROFILE = "profil-bisnis", "Profil bisnis"
    INTELLECTUAL_PROPERTY = "haki", "Dokumen HAKI"
    AWARD = "penghargaan", "Penghargaan"
    OTHER = "lainnya", "Dokumen pendukung lain"


class HelpStep(models.TextChoices):
    """What can happen to a request for help."""

    ASKED = "diminta", "Meminta bantuan Bappeda"
    TAKEN = "diambil", "Mulai membantu mengisi"
    ENDED = "selesai", "Mengakhiri bantuan"


DESIGN_MIN_WORDS = 300  # the national form refuses a shorter rancang bangun
PHOTO_WIDTHS = (320, 640, 1280)  # pixels; each as AVIF and JPEG
MAX_PHOTOS = 12
MAX_DOCUMENTS = 20


class Perm:
    """Names of the permissions that `rules` declares."""

    CREATE = "innovations.create"
    READ = "innovations.read"
    EDIT = "innovations.edit"
    READ_FILES = "innovations.read_files"
    SUBMIT = "innovations.submit"
    DECIDE = "innovations.decide"
    WITHHOLD = "innovations.withhold"
    ASK_HELP = "innovations.ask_help"
    HELP = "innovations.help"
    CONFIRM = "innovations.confirm"
    COMPARE = "innovations.compare"
