"""Addresses of the public pages."""

from django.urls import path

from innovasi.catalogue.views import files, innovations, machines, organisations, texts

app_name = "catalogue"
urlpatterns = [
    path("", innovations.home, name="home"),
    path("katalog/", innovations.catalogue, name="list"),
    path("inovasi/<slug:slug>/", innovations.innovation, name="innovation"),
    path("inovasi/<slug:slug>/bagikan.jpg", innovations.share_picture, name="share_picture"),
    path("opd/", organisations.opds, name="opds"),
    path("opd/<slug:code>/", organisations.opd, name="opd"),
    path("tentang/", texts.about, name="about"),
    path("privasi/", texts.privacy, name="privacy"),
    path("aksesibilitas/", texts.accessibility, name="accessibility"),
    path("umpan/", machines.feed, name="feed"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path("foto/<uuid:key>/<int:width>.<slug:extension>", files.photo, name="photo"),
    path("dokumen/<int:pk>/<str:name>", files.document, name="document"),
]
