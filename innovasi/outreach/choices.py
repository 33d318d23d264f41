"""The fixed vocabularies of outreach, and the names of its permissions."""

from django.db import models

CODE_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"  # none that is mistaken for another when typed from paper
CODE_LENGTH = 8
MAX_PLACES = 200  # posters of one innovation
MOST_A_MINUTE = 120  # openings of one address that one process counts within a minute
WINDOW_DAYS = 90  # openings and visits are shown for these last days
PHOTO_WIDTHS = (320, 1280)
PHOTO_TYPES = {"avif": "image/avif", "jpg": "image/jpeg"}


class Paper(models.TextChoices):
    """What the kit prints; the value stands in its address."""

    POSTER_A4 = "poster-a4", "Poster A4"
    POSTER_A5 = "poster-a5", "Poster A5"
    CARD = "kartu-meja", "Kartu meja"


class Perm:
    """Names of the permissions that `rules` declares."""

    READ = "outreach.read"
    WRITE = "outreach.write"
