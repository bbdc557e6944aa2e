"""What parsers often get wrong in news, mended by the label that shows it."""

from extract.syntax.slips.attachments import EXCLUDED
from extract.syntax.slips.labels import MAY_SLIP, is_listed, mended_label
from extract.syntax.slips.mend import mend_heads
from extract.syntax.slips.parse import MADE_FROM, Parse
from extract.syntax.slips.sign_words import offices, speech_verbs, untypical

__all__ = [
    "EXCLUDED",
    "MADE_FROM",
    "MAY_SLIP",
    "Parse",
    "is_listed",
    "mend_heads",
    "mended_label",
    "offices",
    "speech_verbs",
    "untypical",
]
