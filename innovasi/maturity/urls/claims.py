"""Where an OPD claims and proves."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
