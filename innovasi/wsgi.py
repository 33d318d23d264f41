"""The WSGI entry that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

from innovasi.common.checks import refuse_unsafe_start

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "innovasi.settings")
application = get_wsgi_application()
refuse_unsafe_start()
