"""The root of all addresses."""

from django.contrib import admin
from django.urls import include, path

handler400 = "dashboard.pages.errors.bad_request"
handler403 = "editorial.entrance.refused.not_yours"
handler404 = "dashboard.pages.errors.not_found"
handler500 = "dashboard.pages.errors.server_error"

urlpatterns = [
    path("admin/", include("dashboard.desk.urls")),
    path("admin/", admin.site.urls),
    path("", include("dashboard.urls")),
]
