"""Libraries that only some formats need."""

import importlib
from types import ModuleType

from extract.errors import UsageError


def need(module: str) -> ModuleType:
    """An optional library.

    Raises:
        UsageError: it is not installed; the hint says how to get it.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.split(".", maxsplit=1)[0]
        raise UsageError(f"this format needs {package}", f"install it with `pip install {package}`") from error
