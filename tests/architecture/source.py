"""What the architecture tests read: the project's own source, parsed once."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "innovasi"
CONTEXTS = sorted(path.name for path in PACKAGE.iterdir() if (path / "apps.py").exists())


@cache
def python_files() -> tuple[Path, ...]:
    """Every module of the portal but migrations."""
    return tuple(path for path in sorted(PACKAGE.rglob("*.py")) if "migrations" not in path.parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def module_of(path: Path) -> str:
    """The module's place inside its context: `views` for views.py and for views/files.py."""
    parts = path.relative_to(PACKAGE).parts
    return parts[1].removesuffix(".py") if len(parts) > 1 else parts[0].removesuffix(".py")


def context_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def templates() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.html"))


def say(path: Path, line: int = 0) -> str:
    return f"{path.relative_to(ROOT)}:{line}" if line else str(path.relative_to(ROOT))
