"""Settings, all from the environment (or `.env`); see `.env.example` for each name."""

from pathlib import Path

from django.urls import reverse_lazy
from environs import Env

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()
env.read_env(str(BASE_DIR / ".env"), recurse=False)

DEBUG = env.bool("DEBUG", False)
DEMO = env.bool("DEMO", False)  # example accounts and records may be loaded
SECRET_KEY = env.str("SECRET_KEY", "only-for-debug") if DEBUG else env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000").rstrip("/")  # for links in mail, feeds, share previews
PROBE_URL = env.str(
    "PROBE_URL", ""
)  # the worker asks it every minute whether the web process lives; empty: nobody asks
VAR_DIR = Path(env.str("VAR_DIR", str(BASE_DIR / "var")))  # database, uploads, collected static files
VAR_DIR.mkdir(parents=True, exist_ok=True)

# The city that runs the portal; another city changes these and nothing else.
CITY = {
    "name": env.str("CITY_NAME", "Kota Bandar Lampung"),
    "short_name": env.str("CITY_SHORT_NAME", "Bandar Lampung"),
    "agency": env.str("CITY_AGENCY", "Bappeda Kota Bandar Lampung"),
    "email": env.str("CITY_EMAIL", ""),
    "phone": env.str("CITY_PHONE", ""),
    "address": env.str("CITY_ADDRESS", ""),
    "website": env.str("CITY_WEBSITE", ""),
    "logo": env.str("CITY_LOGO", "img/favicon.svg"),  # path under static/
    "complaints_url": env.str("CITY_COMPLAINTS_URL", "https://www.lapor.go.id/"),
}

# Under which terms, and of which place, the published data may be used by others (`/data/`).
OPEN_DATA = {
    "licence": env.str("OPEN_DATA_LICENCE", "Creative Commons Atribusi 4.0 Internasional (CC BY 4.0)"),
    "licence_url": env.str("OPEN_DATA_LICENCE_URL", "https://creativecommons.org/licenses/by/4.0/"),
    "region": env.str("OPEN_DATA_REGION", "18.71"),  # Kemendagri's code of the city
}
API_RATE_LIMIT = env.int("API_RATE_LIMIT", 10_000)  # requests from one address …
API_RATE_SECONDS = env.int("API_RATE_SECONDS", 600)  # … in this many seconds

INSTALLED_APPS = [
    "innovasi.common.admin_config.PortalAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "django_q",
    "rules.apps.AutodiscoverRulesConfig",
    "innovasi.common",
    "innovasi.organisations",
    "innovasi.accounts",
    "innovasi.editions",
    "innovasi.programmes",
    "innovasi.innovations",
    "innovasi.maturity",
    "innovasi.writing",
    "innovasi.search",
    "innovasi.reviews",
    "innovasi.tally",
    "innovasi.receipts",
    "innovasi.feedback",
    "innovasi.outreach",
    "innovasi.confirmations",
    "innovasi.iid",
    "innovasi.nudges",
    "innovasi.catalogue",
    "innovasi.communication",
    "innovasi.national_forms",
    "innovasi.audit",
    "innovasi.notifications",
    "innovasi.dashboard",
    "innovasi.dataio",
    "innovasi.reports",
    "innovasi.api",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "innovasi.common.csp.ContentSecurityPolicyMiddleware",
    "innovasi.api.views.door.OpenDoor",
    "innovasi.common.public_cache.PublicPageCache",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "innovasi.common.public_cache.KeepPublicPage",
    "innovasi.common.languages.LanguageOfAddress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "innovasi.audit.views.trail.AuditTrail",
    "innovasi.common.login.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "innovasi.accounts.views.sessions.SessionLimits",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "innovasi.urls"
WSGI_APPLICATION = "innovasi.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "innovasi.common.context.site",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "innovasi.common.templatetags.components",
                "innovasi.common.templatetags.once",
            ],
        },
    }
]
FORM_RENDERER = "innovasi.common.wording.PortalRenderer"
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"

# SQLite is the embedded default. Without IMMEDIATE and a time-out most simultaneous
# writes fail with "database is locked"; FULL keeps an acknowledged write through a crash.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
    "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=134217728; PRAGMA cache_size=-16000;",
}
DATABASES = {
    "default": env.dj_db_url(
        "DATABASE_URL", f"sqlite:///{VAR_DIR / 'innovasi.sqlite3'}", conn_max_age=600, conn_health_checks=True
    )
}
if "sqlite" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
WEB_CONCURRENCY = env.int("WEB_CONCURRENCY", 1)  # web processes; more than one needs a shared cache
CACHES = {"default": env.dj_cache_url("CACHE_URL", "locmem://innovasi")}
if "locmem" in CACHES["default"]["BACKEND"]:
    CACHES["default"]["OPTIONS"] = {"MAX_ENTRIES": 2000}
PUBLIC_CACHE_SECONDS = env.int("PUBLIC_CACHE_SECONDS", 300)  # how long a public page may say "hari ini"; 0: never kept

STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        # Private: nothing under here has an URL; views check who may read each file.
        "OPTIONS": {"location": VAR_DIR / "berkas", "base_url": None, "file_permissions_mode": 0o640},
    },
    "staticfiles": {"BACKEND": "innovasi.common.storage.StaticStorage"},
}
BACKUP_DIR = Path(env.str("BACKUP_DIR", str(VAR_DIR / "cadangan")))
BACKUP_KEY_FILE = env.str("BACKUP_KEY_FILE", "")  # seals every backup; empty: anybody who holds one can read it
BACKUP_COPY_TO = env.str("BACKUP_COPY_TO", "")  # where `make backup` sends a copy: user@machine:folder/ or a folder
BACKUP_KEEP = {  # the newest backup of each of so many days, weeks and months
    "daily": env.int("BACKUP_KEEP_DAILY", 7),
    "weekly": env.int("BACKUP_KEEP_WEEKLY", 4),
    "monthly": env.int("BACKUP_KEEP_MONTHLY", 12),
}
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
UPLOAD_LIMIT = 10 * 1024 * 1024  # bytes in one file
NATIONAL_FILE_LIMIT = 2 * 1024 * 1024  # the national form probably refuses larger ones (domain.md §2)
FILE_UPLOAD_HANDLERS = [
    "innovasi.common.uploads.CutAtLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 20

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]  # English: the public pages, under /en/
LOCALE_PATHS = [BASE_DIR / "innovasi" / "locale"]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "innovasi.accounts.rules.passwords.NotTheCitysWords"},
]
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = "/kerja/"
ACCOUNT_ADAPTER = "innovasi.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an account exists only through an invitation sent to that address
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = True  # a session lasts SESSION_COOKIE_AGE: a phone closes its browser all the time
ACCOUNT_FORMS = {
    "login": "innovasi.accounts.forms.LoginForm",
    "reset_password": "innovasi.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "innovasi.accounts.forms.NewPasswordForm",
    "change_password": "innovasi.accounts.forms.ChangePasswordForm",
    "reauthenticate": "innovasi.accounts.forms.ReauthenticateForm",
}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {
    "login_failed": "10/5m/ip,10/5m/key",
    "login": "60/m/ip",
    "reset_password": "20/m/ip,5/m/key",
}
INVITATION_DAYS = 14  # a one-time link is good for this long
CONFIRMATION_MONTHS = env.int("CONFIRMATION_MONTHS", 11)  # so old, and an OPD is asked: does it still run?

EMAIL_CONFIG = env.dj_email_url("EMAIL_URL", "console:")
EMAIL_BACKEND = EMAIL_CONFIG["EMAIL_BACKEND"]
EMAIL_HOST = EMAIL_CONFIG["EMAIL_HOST"]
EMAIL_PORT = EMAIL_CONFIG["EMAIL_PORT"]
EMAIL_HOST_USER = EMAIL_CONFIG["EMAIL_HOST_USER"]
EMAIL_HOST_PASSWORD = EMAIL_CONFIG["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = EMAIL_CONFIG["EMAIL_USE_TLS"]
EMAIL_USE_SSL = EMAIL_CONFIG["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = 15
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", "Innovasi <innovasi@localhost>")

Q_CLUSTER = {
    "name": "innovasi",
    "orm": "default",  # a job is a row: it commits or rolls back with the move that asked for it
    "workers": env.int("JOB_WORKERS", 1),
    "timeout": 120,
    "retry": 180,  # must exceed timeout, so that a job of a killed worker runs again
    "max_attempts": 5,
    "ack_failures": True,
    "poll": 0.5,
    "save_limit": 500,
    "catch_up": False,
    "label": "Pekerjaan latar",
    "log_level": "WARNING",
}

# Repeating jobs; `manage.py siapkan` writes them to the queue's timetable.
SCHEDULED_JOBS: dict[str, dict[str, object]] = {
    "detak pekerja": {"func": "innovasi.common.health.beat", "schedule_type": "I", "minutes": 1},
    "rantai jejak audit": {"func": "innovasi.audit.actions.seal", "schedule_type": "I", "minutes": 1},
    "ringkasan harian": {"func": "innovasi.notifications.actions.mail_digests", "schedule_type": "D", "hour": 7},
    "pembersihan versi halaman": {"func": "innovasi.common.public_cache.sweep", "schedule_type": "D", "hour": 1},
    "akhir masa tugas": {"func": "innovasi.accounts.actions.end_posts", "schedule_type": "D", "hour": 0},
    "pembersihan berkas": {"func": "innovasi.innovations.actions.files.sweep", "schedule_type": "H"},
    "pembersihan bukti": {"func": "innovasi.maturity.actions.sweeping.sweep", "schedule_type": "H"},
    "pembersihan pencarian": {"func": "innovasi.search.actions.sweep", "schedule_type": "D", "hour": 3},
    "pembersihan pemberitahuan": {"func": "innovasi.notifications.actions.sweep", "schedule_type": "D", "hour": 2},
    "daftar OPD rekap": {"func": "innovasi.tally.actions.keep_roll", "schedule_type": "I", "minutes": 5},
    "bahasa ringkasan": {"func": "innovasi.communication.actions.judge_missing", "schedule_type": "I", "minutes": 10},
    "tangga dorongan": {"func": "innovasi.nudges.actions.tick", "schedule_type": "I", "minutes": 5},
    "pembersihan dorongan": {"func": "innovasi.nudges.actions.sweep", "schedule_type": "D", "hour": 2},
    "pembersihan salinan kecil": {"func": "innovasi.iid.actions.sweep_copies", "schedule_type": "D", "hour": 3},
    "masih jalan": {"func": "innovasi.confirmations.actions.ask_due", "schedule_type": "D", "hour": 8},
    "pembersihan kontak masukan": {
        "func": "innovasi.feedback.actions.forget_contacts",
        "schedule_type": "D",
        "hour": 4,
    },
    "pembersihan impor": {"func": "innovasi.dataio.actions.importing.sweep", "schedule_type": "D", "hour": 3},
    "berkas data terbuka": {"func": "innovasi.api.actions.write_dumps", "schedule_type": "H"},
    "pembersihan ekspor": {"func": "innovasi.reports.actions.sweep", "schedule_type": "D", "hour": 3},
}

HTTPS = env.bool("HTTPS", False)  # the portal is reached through TLS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # the browsers' preload list is for the owner of the whole domain
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_PROXY", False) else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
if HTTPS:  # a browser takes a cookie of such a name only from this very host, over TLS
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
SESSION_COOKIE_AGE = 60 * 60 * 12  # counted from the sign-in, whatever is done meanwhile
IDLE_MINUTES = 30  # without a request, and somebody of Bappeda is signed out
KNOWN_BROWSER_AGE = 60 * 60 * 24 * 365
X_FRAME_OPTIONS = "DENY"
# Named as in Django 6, whose own middleware will replace ours.
SECURE_CSP = {
    "default-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
}
CSRF_FAILURE_VIEW = "innovasi.common.views.csrf_failure"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"},
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "fmt": "{asctime}{levelname}{name}{message}",
            "style": "{",
        },
    },
    # What Django says of a refused request names its address, and an address may carry a secret or what somebody typed.
    "filters": {"without_addresses": {"()": "innovasi.common.logs.WithoutAddresses"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": env.str("LOG_FORMAT", "line" if DEBUG or DEMO else "json"),
            "filters": ["without_addresses"],
        }
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
    "loggers": {"pikepdf": {"level": "WARNING"}},
}
