"""The first page after signing in."""

from django.urls import path

from innovasi.dashboard import views

app_name = "dashboard"
urlpatterns = [path("", views.home, name="home")]
