"""The only writers of the published projection, of synonyms, and of what was looked for in vain."""

from innovasi.search.actions.indexing import index, index_new, is_current, rebuild, unindex
from innovasi.search.actions.misses import forget, remember, sweep
from innovasi.search.actions.synonyms import keep, load_built_in, remove

__all__ = [
    "forget",
    "index",
    "index_new",
    "is_current",
    "keep",
    "load_built_in",
    "rebuild",
    "remember",
    "remove",
    "sweep",
    "unindex",
]
