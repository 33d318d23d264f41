"""Addresses of accounts: one's own, the link of an invitation, and the people of the portal."""

from django.urls import path

from innovasi.accounts.views import bulk, handovers, invitations, people, profile, sessions

app_name = "accounts"
urlpatterns = [
    path("akun/", profile.profile, name="profile"),
    path("akun/sesi/", sessions.sessions, name="sessions"),
    path("akun/sesi/<int:pk>/keluarkan/", sessions.end_session, name="end_session"),
    path("akun/undangan/<str:secret>/", invitations.accept, name="accept_invitation"),
    path("kerja/data/orang/", people.people, name="people"),
    path("kerja/data/orang/undang/", invitations.invite, name="invite"),
    path("kerja/data/orang/undang-banyak/", bulk.invite_many, name="invite_many"),
    path("kerja/data/orang/undang-banyak/<int:pk>/", bulk.progress, name="bulk"),
    path("kerja/data/orang/tanpa-kontak/", bulk.contacts, name="contacts"),
    path("kerja/data/orang/<int:pk>/", people.edit, name="person"),
    path("kerja/data/orang/<int:pk>/nonaktifkan/", people.deactivate, name="deactivate"),
    path("kerja/data/orang/<int:pk>/aktifkan/", people.reactivate, name="reactivate"),
    path("kerja/data/orang/<int:pk>/anonimkan/", people.anonymise, name="anonymise"),
    path("kerja/data/orang/<int:pk>/surel-berfungsi/", people.clear_bounced, name="clear_bounced"),
    path("kerja/data/orang/<int:pk>/serah-terima/", handovers.hand_over, name="hand_over"),
    path("kerja/data/orang/<int:pk>/serah-terima/batalkan/", handovers.cancel, name="cancel_handover"),
    path("kerja/data/undangan/", invitations.invitations, name="invitations"),
    path("kerja/data/undangan/kirim-ulang-semua/", invitations.resend_expired, name="resend_expired"),
    path("kerja/data/undangan/<int:pk>/kirim-ulang/", invitations.resend, name="resend"),
    path("kerja/data/undangan/<int:pk>/batalkan/", invitations.revoke, name="revoke"),
]
