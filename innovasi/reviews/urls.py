"""Addresses of reviews."""

from django.urls import path

from innovasi.reviews.views import decisions, queue, submission

app_name = "reviews"
urlpatterns = [
    path("", queue.queue, name="queue"),
    path("bantuan/", queue.help_asked, name="help"),
    path("tugaskan/", queue.assign_many, name="assign_many"),
    path("bagi-rata/", queue.share_out, name="share_out"),
    path("<int:pk>/", submission.submission, name="submission"),
    path("<int:pk>/tugaskan/", submission.assign, name="assign"),
    path("<int:pk>/keadaan/", submission.mark, name="mark"),
    path("<int:pk>/kriteria/<int:criterion>/", submission.judge, name="judge"),
    path("<int:pk>/catatan/<int:note>/hapus/", submission.drop_note, name="drop_note"),
    path("<int:pk>/catatan/<slug:section>/", submission.add_note, name="add_note"),
    path("<int:pk>/putuskan/<slug:action>/", decisions.decide, name="decide"),
]
