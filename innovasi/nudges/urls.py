"""Addresses of nudges, and the short one that a message carries."""

from django.urls import path

from innovasi.nudges.views import contacts, doors, ladder, messages, rounds, wordings

app_name = "nudges"
urlpatterns = [
    path("d/<str:token>/", doors.enter, name="enter"),
    path("kerja/dorongan/", rounds.index, name="index"),
    path("kerja/dorongan/baru/", rounds.new, name="new"),
    path("kerja/dorongan/<int:pk>/", rounds.one, name="round"),
    path("kerja/dorongan/<int:pk>/kirim/", rounds.send, name="send"),
    path("kerja/dorongan/<int:pk>/buang/", rounds.discard, name="discard"),
    path("kerja/dorongan/<int:pk>/susun-ulang/", rounds.rewrite, name="rewrite"),
    path("kerja/dorongan/<int:pk>/separuh/", rounds.follow, name="follow"),
    path("kerja/dorongan/<int:pk>/surat/", messages.letters, name="letters"),
    path("kerja/dorongan/pesan/<int:pk>/", messages.one, name="message"),
    path("kerja/dorongan/pesan/<int:pk>/bawa/", messages.carry, name="carry"),
    path("kerja/dorongan/pesan/<int:pk>/ulang/", messages.resend, name="resend"),
    path("kerja/dorongan/pesan/<int:pk>/surat/", messages.letter, name="letter"),
    path("kerja/dorongan/tuju/<str:token>/", doors.land, name="land"),
    path("kerja/dorongan/tangga/", ladder.edit, name="ladder"),
    path("kerja/dorongan/naskah/", wordings.index, name="wordings"),
    path("kerja/dorongan/naskah/baru/", wordings.new, name="wording_new"),
    path("kerja/dorongan/naskah/<int:pk>/", wordings.edit, name="wording"),
    path("kerja/dorongan/kontak/", contacts.index, name="contacts"),
    path("kerja/dorongan/kontak/<int:pk>/pulih/", contacts.clear, name="bounce_clear"),
]
