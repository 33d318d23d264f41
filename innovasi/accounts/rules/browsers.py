"""A browser in words that its owner recognises."""

BROWSERS = (
    ("Edg", "Edge"),
    ("SamsungBrowser", "Samsung Internet"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def browser_of(user_agent: str) -> str:
    """For instance *Chrome di Android*; what is not known is not guessed."""
    browser = next((word for mark, word in BROWSERS if mark in user_agent), "Peramban lain")
    system = next((word for mark, word in SYSTEMS if mark in user_agent), "")
    return f"{browser} di {system}" if system else browser
