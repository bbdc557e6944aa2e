"""Where the public data lies: the option `--data`, the variable EXTRACT_DATA, or `../shared/data` beside the repository."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

TRAINING = Path(__file__).parent
DEFAULT_DATA = TRAINING.parent.parent / "shared" / "data"
DataFolder = Annotated[Path, typer.Option("--data", envvar="EXTRACT_DATA", help="the folder of treebanks and corpora")]
