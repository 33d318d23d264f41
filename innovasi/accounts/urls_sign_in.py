"""allauth's own views under our addresses; their names have no namespace because allauth reverses them."""

from allauth.account import views
from django.urls import path, re_path

urlpatterns = [
    path("masuk/", views.login, name="account_login"),
    path("keluar/", views.logout, name="account_logout"),
    path("daftar/", views.signup, name="account_signup"),
    path("nonaktif/", views.account_inactive, name="account_inactive"),
    path("konfirmasi/", views.reauthenticate, name="account_reauthenticate"),
    path("kata-sandi/ubah/", views.password_change, name="account_change_password"),
    path("kata-sandi/lupa/", views.password_reset, name="account_reset_password"),
    path("kata-sandi/lupa/terkirim/", views.password_reset_done, name="account_reset_password_done"),
    re_path(  # the key has a hyphen of its own
        r"^kata-sandi/baru/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[-0-9A-Za-z]+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("kata-sandi/baru/selesai/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
]
