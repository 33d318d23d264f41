"""Addresses of programmes."""

from django.urls import path

from innovasi.programmes.views import calendar, deadlines, editions, holidays, periods

app_name = "programmes"
urlpatterns = [
    path("rekap/kalender.ics", calendar.calendar, name="calendar"),
    path("kerja/data/hari-libur/", holidays.holidays, name="holidays"),
    path("kerja/data/hari-libur/<int:pk>/hapus/", holidays.remove, name="holiday_remove"),
    path("kerja/data/periode/", periods.periods, name="periods"),
    path("kerja/data/periode/baru/", periods.new, name="period_new"),
    path("kerja/data/periode/<int:pk>/", periods.edit, name="period_edit"),
    path("kerja/data/periode/<int:pk>/tenggat/", deadlines.deadline, name="period_deadline"),
    path("kerja/data/periode/<int:pk>/edisi/", editions.edition, name="period_edition"),
    path("kerja/data/periode/<int:pk>/buka/", periods.open_one, name="period_open"),
    path("kerja/data/periode/<int:pk>/tutup/", periods.close, name="period_close"),
]
