"""The names of the permissions, and the limits of an export."""

FEWEST = 5  # smaller counts of what citizens did leave the portal as "<5"
LARGEST_EXPORT = 10_000  # rows


class Perm:
    """Names of the permissions that `rules` declares."""

    SEE = "communication.see"
    EXPORT = "communication.export"
