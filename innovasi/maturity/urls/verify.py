"""Where Bappeda verifies, and where evidence is opened."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
