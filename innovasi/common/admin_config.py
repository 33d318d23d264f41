"""Django's admin with our own site instead of its default one."""

from django.contrib.admin.apps import AdminConfig


class PortalAdminConfig(AdminConfig):
    default_site = "innovasi.common.admin_site.PortalAdmin"
