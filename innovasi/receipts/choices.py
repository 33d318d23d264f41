"""Names that the receipts share."""

CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is mistaken for another when read from paper
CODE_LENGTH = 16
MISREAD = str.maketrans("OIL", "011")


class Perm:
    """Names of the permissions that `rules` declares."""

    READ = "receipts.read"
    CONTENT = "receipts.content"


def as_code(typed: str) -> str:
    """A verification code as it is stored, from what somebody read off a sheet."""
    kept = "".join(char for char in typed.upper() if char.isascii() and char.isalnum())
    return kept.translate(MISREAD)


def in_groups(code: str) -> str:
    """A code as it is printed: *7KQM-2X9D-VW3H-8TRA*."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))
