"""Addresses of the public pages."""

from django.urls import path

from innovasi.catalogue.views import affairs, feeds, files, innovations, machines, organisations, texts
from innovasi.common.languages import in_both_languages

app_name = "catalogue"
urlpatterns = [
    in_both_languages(
        path("", innovations.home, name="home"),
        path("katalog/", innovations.catalogue, name="list"),
        path("inovasi/<slug:slug>/", innovations.innovation, name="innovation"),
        path("opd/", organisations.opds, name="opds"),
        path("opd/<slug:code>/", organisations.opd, name="opd"),
        path("urusan/", affairs.index, name="affairs"),
        path("urusan/<int:number>/", affairs.affair, name="affair"),
    ),
    path("inovasi/<slug:slug>/bagikan.jpg", innovations.share_picture, name="share_picture"),
    path("tentang/", texts.about, name="about"),
    path("privasi/", texts.privacy, name="privacy"),
    path("aksesibilitas/", texts.accessibility, name="accessibility"),
    path("umpan/", feeds.city, name="feed"),
    path("opd/<slug:code>/umpan/", feeds.opd, name="opd_feed"),
    path("urusan/<int:number>/umpan/", feeds.affair, name="affair_feed"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path("foto/<uuid:key>/<int:width>.<slug:extension>", files.photo, name="photo"),
    path("dokumen/<int:pk>/<str:name>", files.document, name="document"),
]
