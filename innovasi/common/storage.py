"""How static files get their hashed names."""

from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT_PATTERNS = HashedFilesMixin._js_module_import_aggregation_patterns[1]  # type: ignore[attr-defined]


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Also rewrites `import … from "./modules/…"` in our scripts, so that a module is fetched by its hashed name.

    Only in ours: packages ship scripts whose comments look like imports of files that are not there.
    """

    support_js_module_import_aggregation = True
    _js_module_import_aggregation_patterns = ("js/*.js", IMPORT_PATTERNS)
