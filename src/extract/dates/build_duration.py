"""Values of lengths of time, recurring times and vague references."""

import re

from extract.dates.build_days import Builder
from extract.dates.calendar import UNKNOWN
from extract.dates.quantity import amount_of, duration_value, modifier
from extract.dates.reading import Built, Hit

BARE_BEFORE = frozenset(
    {"for", "over", "in", "within", "after", "took", "take", "takes", "last", "lasted", "with", "spent"}
)
PARTS_OF_DAY = frozenset({"MO", "AF", "EV", "NI"})
BARE_AFTER = frozenset({"of", "before", "after", "later", "earlier", "-", "to", "since"})


def duration(hit: Hit) -> Built | None:
    """An amount of time; "a day" after an amount says how often."""
    unit, forms, last = hit.text("u"), hit.forms("q"), hit.form("u")
    count = amount_of(hit, "q")
    if hit.reading.doc[hit.token].is_title and _is_of_name(hit):
        return None
    alone = len(forms) == 1 and forms[0] in ("a", "an")
    if last in ("quarter",):
        return None
    plural = last.endswith("s") or last in ("decade", "millennia")
    if not plural and not _singular(forms):
        return None
    if alone and unit.startswith("T") and hit.before() in hit.reading.context.paces:
        return None
    if forms[0] == "many" and hit.before() == "as":
        return None
    if alone and hit.before() in ("per", "such", "what", "quite"):
        return None
    if hit.has("h"):
        count = (count or 0) + 0.5
    if alone and _counts(hit):
        return Built("SET", duration_value(1, unit))
    if (
        alone
        and unit in ("D", "TM", "CE", "DE", "TH", "WE", "TS")
        and hit.before() in ("", ".", "is", "was", "be", "as")
        and hit.after() not in ("after", "before")
    ):
        return None
    if (hit.after() in ("old", "olds") and hit.before() == "-") or (
        hit.after() == "-" and hit.after(2) in ("old", "long")
    ):
        return None
    return Built("DURATION", duration_value(count, unit), modifier(hit, "m"))


def _is_of_name(hit: Hit) -> bool:
    """Whether the amount is part of a name: the Thirty Years' War."""
    following = {hit.after(), hit.after(2)} if hit.after() in ("'", "’", "-", "'s", "’s") else {hit.after()}
    return bool(following & hit.reading.context.named_after_amount)


def _singular(forms: list[str]) -> bool:
    return forms[0] in ("a", "an", "another", "one", "half", "1") or forms[-1] in ("a", "an", "half")


def _counts(hit: Hit) -> bool:
    """Whether an amount stands before "a year": "$5 billion a year", "15 ships a month"."""
    i = hit.first_token - 1
    doc = hit.reading.doc
    near = [doc[k] for k in range(max(0, i - 3), i + 1)]
    if not near or not (
        near[-1].tag_ in ("NNS", "CD") or near[-1].like_num or near[-1].lower_ in ("times", "percent", "%")
    ):
        return False
    return any(t.like_num or t.text[:1] == "$" for t in near)


def duration_hyphen(hit: Hit) -> Built | None:
    """An amount before a noun: "four-day"; it needs a hyphen somewhere, or it is a plain amount."""
    count = amount_of(hit, "q")
    words = hit.reading.encoded.forms[hit.start : hit.end]
    if hit.reading.doc[hit.token].text.istitle() and _is_of_name(hit):
        return None
    if count is not None and count > 1 and _is_adjective(hit):
        return Built("DURATION", duration_value(count, hit.text("u")), modifier(hit, "m"))
    if count is None or "-" not in "".join(w for w in words if w in ("-", "‐", "‑")).replace("‐", "-").replace(
        "‑", "-"
    ):
        return None
    if count >= 1800 and hit.form("u") in ("year", "day"):
        return None
    unit = hit.text("u")
    return Built("DURATION", duration_value(count, unit), modifier(hit, "m"))


def _is_adjective(hit: Hit) -> bool:
    """Whether an amount without its hyphen stands before a noun: "a 15 year term", "my 5 year old son"."""
    singular = hit.form("u") in hit.reading.lexicon.words.classes["unit"] and hit.form("u") not in ("day", "minute")
    return singular and (hit.after() == "old" or hit.after_tag() in ("NN", "NNS"))


def age(hit: Hit) -> Built | None:
    if hit.has("part"):
        return None
    words = hit.reading.encoded.forms[hit.start : hit.end]
    if words[-1] != "old":
        return None
    return Built("DURATION", duration_value(amount_of(hit, "q"), hit.text("u")), modifier(hit, "m"))


def bare_units(hit: Hit) -> Built | None:
    """ "For years", "months of talks", "decades-long": an amount that is not said."""
    forms = hit.reading.encoded.forms[hit.start : hit.end]
    unit = hit.text("u")
    if len(forms) == 1:
        counted = hit.before() == "of" and hit.before(2) == "matter"
        known = hit.before() in BARE_BEFORE or hit.after() in BARE_AFTER or counted or _follows_units(hit)
        if not known or (hit.before() == "the" and hit.after() == "of"):
            return None
        if unit in ("TS", "Q") or (hit.before() in ("of", "in") and hit.after() == "of"):
            return None
        if hit.after() == "-" and hit.after(2) not in ("long", "old"):
            return None
    singular = forms[0] in hit.reading.lexicon.words.classes["unit"]
    return Built("DURATION", duration_value(1 if singular else None, unit))


def _follows_units(hit: Hit) -> bool:
    """Whether other bare units are joined to it: "weeks or months", "months, even years"."""
    units = hit.reading.lexicon.words.classes["units"]
    if hit.before() == "," and hit.before(2) in units:
        return hit.after() in (",", "or")
    return hit.before() in ("or", "even", "and", "not") and (hit.before(2) in units or hit.before(3) in units)


def any_part(hit: Hit) -> Built | None:
    """At night: of no day in particular."""
    if hit.after_tag().startswith("NN"):
        return None
    return Built("TIME", f"{UNKNOWN['D']}T{hit.text('p')}")


def span_amount(hit: Hit) -> Built | None:
    """The past 25 years: a length of time that ends or begins now."""
    if hit.form("r") == "last" and hit.reading.doc[hit.first_token].tag_.startswith("VB"):
        return None
    return Built("DURATION", duration_value(amount_of(hit, "q"), hit.text("u")), modifier(hit, "m2", "m"))


def recent_units(hit: Hit) -> Built | None:
    return Built("DATE", "PAST_REF") if hit.form("r") != "last" else None


def each(hit: Hit) -> Built | None:
    count = amount_of(hit, "q")
    if hit.text("u") in ("TS", "WE"):
        return None
    if hit.text("q") == "X":
        return Built("SET", duration_value(None, hit.text("u")))
    if "other" in hit.reading.encoded.forms[hit.start : hit.end]:
        count = 2
    return Built("SET", duration_value(count if hit.has("q") else count or 1, hit.text("u")))


def weekdays(hit: Hit) -> Built | None:
    day, part = hit.text("w"), hit.text("p")
    return Built("SET", f"XXXX-WXX-{day}" + (f"T{part}" if part else ""))


def each_part_of_week(hit: Hit) -> Built | None:
    return Built("SET", "XXXX-WXX-WE" if hit.form("w") == "weekend" else "XXXX-WXX-WD")


def each_named(hit: Hit) -> Built | None:
    month = hit.number("m")
    return Built("SET", f"XXXX-{month:02}" if month else f"XXXX-{hit.text('s')}")


def per(hit: Hit) -> Built | None:
    """Per day, twice a day, three days a week: the period in which it happens so often."""
    if hit.text("u") in PARTS_OF_DAY:
        return Built("SET", "P1D")
    if hit.text("u").startswith("T"):
        return None
    return Built("SET", duration_value(1, hit.text("u")))


def often(hit: Hit) -> Built | None:
    """How often; with a capital inside a sentence it is part of a name ("Daily News")."""
    token = hit.reading.doc[hit.first_token]
    if token.text[:1].isupper() and (token.tag_.startswith("NNP") or hit.before() not in ("", ".", "\n\n")):
        return None
    return Built("SET", hit.text("v"))


def reference(hit: Hit) -> Built | None:
    value = hit.text("v")
    alone = hit.end - hit.start == 1
    if hit.form("v") == "now" and hit.after() == "and" and hit.after(2) in ("then", "again"):
        return None
    if hit.form("v") == "now" and (hit.before() == "by" or (alone and hit.after() == "that")):
        return None
    if hit.form("v") == "present" and hit.reading.doc[hit.token].tag_.startswith("VB"):
        return None
    if hit.form("v") == "present" and hit.before() not in ("at", "to", "until", "the"):
        return None
    return Built("DATE", value)


def that_time(hit: Hit) -> Built | None:
    """At that time; "by the time they came" is none."""
    if hit.before() == "by" and hit.form("the") and hit.after()[:1].isalnum():
        return None
    if hit.after() in ("of", "when", "zone", "that"):
        return None
    if hit.reading.encoded.forms[hit.start] == "this":
        return Built("DATE", "PRESENT_REF") if hit.before() == "at" else None
    return Built("DATE", "PAST_REF")


def fixed(hit: Hit) -> Built | None:
    value = hit.fixed or "XXXX"
    return Built("DURATION" if re.match(r"P[\dTX]", value) else "DATE", value)


BUILDERS: dict[str, Builder] = {
    "duration": duration,
    "duration_hyphen": duration_hyphen,
    "age": age,
    "bare_units": bare_units,
    "any_part": any_part,
    "span_amount": span_amount,
    "recent_units": recent_units,
    "each": each,
    "weekdays": weekdays,
    "each_part_of_week": each_part_of_week,
    "each_named": each_named,
    "per": per,
    "often": often,
    "reference": reference,
    "that_time": that_time,
    "fixed": fixed,
}
