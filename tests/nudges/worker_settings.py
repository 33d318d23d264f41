"""The tests' settings, with real mail over a real socket and a real queue."""

from tests.settings import *
from tests.settings import Q_CLUSTER

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
Q_CLUSTER = {**Q_CLUSTER, "sync": False}
