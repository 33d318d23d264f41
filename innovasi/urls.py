"""Every address of the portal; each context keeps its own."""

from django.contrib import admin
from django.urls import include, path

from innovasi.common import views

urlpatterns = [
    path("sehat/", views.healthy, name="health"),
    path("admin/", admin.site.urls),
    path("akun/", include("innovasi.accounts.urls_sign_in")),
    path("", include("innovasi.accounts.urls")),
    path("akun/", include("innovasi.notifications.urls")),
    path("", include("innovasi.catalogue.urls")),
    path("", include("innovasi.tally.urls")),
    path("kerja/", include("innovasi.dashboard.urls")),
    path("kerja/", include("innovasi.maturity.urls")),  # before the core: a section of its task list
    path("kerja/", include("innovasi.innovations.urls")),
    path("kerja/telaah/", include("innovasi.reviews.urls")),
    path("kerja/data/", include("innovasi.organisations.urls")),
    path("kerja/data/", include("innovasi.search.urls")),
    path("kerja/data/edisi/", include("innovasi.editions.urls")),
    path("kerja/data/impor/", include("innovasi.dataio.urls")),
    path("", include("innovasi.programmes.urls")),
    path("", include("innovasi.receipts.urls")),
    path("", include("innovasi.feedback.urls")),
    path("", include("innovasi.nudges.urls")),
    path("", include("innovasi.outreach.urls")),
    path("", include("innovasi.confirmations.urls")),
    path("", include("innovasi.communication.urls")),
    path("kerja/", include("innovasi.national_forms.urls")),
    path("kerja/iid/", include("innovasi.iid.urls")),
    path("kerja/jejak/", include("innovasi.audit.urls")),
    path("kerja/laporan/", include("innovasi.reports.urls")),
    path("", include("innovasi.api.urls")),
]

handler400 = views.bad_request
handler403 = views.permission_denied
handler404 = views.not_found
handler500 = views.server_error
