"""How static files get their hashed names."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Also rewrites `import … from "./modules/…"` in scripts, so that a module is fetched by its hashed name."""

    support_js_module_import_aggregation = True
