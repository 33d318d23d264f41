"""The vocabularies of a review, and the names of its permissions."""

from django.db import models


class ReadingState(models.TextChoices):
    """How far one reviewer has come with one dossier; nobody else's state."""

    UNREAD = "belum-dibaca", "Belum dibaca"
    READING = "sedang-ditelaah", "Sedang ditelaah"
    READY = "siap-diputus", "Siap diputus"


class Criterion(models.IntegerChoices):
    """The five criteria of PP 38/2017 Pasal 6, in its words; all must hold."""

    RENEWAL = 1, "Mengandung pembaharuan seluruh atau sebagian unsur dari inovasi"
    BENEFIT = 2, "Memberi manfaat bagi daerah dan/atau masyarakat"
    NO_BURDEN = (
        3,
        "Tidak mengakibatkan pembebanan dan/atau pembatasan pada masyarakat yang tidak sesuai dengan ketentuan "
        "peraturan perundang-undangan",
    )
    AUTHORITY = 4, "Merupakan urusan pemerintahan yang menjadi kewenangan daerah"
    REPLICABLE = 5, "Dapat direplikasi"


class Order(models.TextChoices):
    """How the queue is sorted."""

    LONGEST = "lama", "Paling lama menunggu"
    NEWEST = "baru", "Paling baru diajukan"
    OPD = "opd", "Nama OPD"
    TITLE = "nama", "Nama inovasi"


WAITING_FILTER = "menunggu"  # the queue's default: whatever Bappeda has to act on
EVERY_STATUS = "semua"
MINE, NOBODY = "saya", "belum-dibagi"  # values of the reviewer filter beside a person's number


class Perm:
    """Names of the permissions that `rules` declares."""

    OPEN_QUEUE = "reviews.open_queue"
