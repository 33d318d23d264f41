"""Addresses of accounts: one's own, the link of an invitation, and the people of the portal."""

from django.urls import path

from innovasi.accounts.views import invitations, people, profile

app_name = "accounts"
urlpatterns = [
    path("akun/", profile.profile, name="profile"),
    path("akun/undangan/<str:secret>/", invitations.accept, name="accept_invitation"),
    path("kerja/data/orang/", people.people, name="people"),
    path("kerja/data/orang/undang/", invitations.invite, name="invite"),
    path("kerja/data/orang/<int:pk>/", people.edit, name="person"),
    path("kerja/data/orang/<int:pk>/nonaktifkan/", people.deactivate, name="deactivate"),
    path("kerja/data/orang/<int:pk>/aktifkan/", people.reactivate, name="reactivate"),
    path("kerja/data/undangan/<int:pk>/kirim-ulang/", invitations.resend, name="resend"),
    path("kerja/data/undangan/<int:pk>/batalkan/", invitations.revoke, name="revoke"),
]
