"""Slips of parsers that change who governs whom, mended where the words themselves give them away."""

from collections.abc import Callable

from extract.syntax.slips.attachments import (
    free_value,
    hang_bound,
    hang_preposition,
    hang_whose,
    join_infinitive,
    join_member,
    join_object,
    join_participles,
    leave_summary,
    lift_adjective_conjunct,
    lift_after_aside,
    lift_conjunct,
    lift_medium,
    lift_neither,
    lift_object,
    lift_quantity,
    lower_agent,
    near_verb,
    own_part,
    part_at_semicolon,
    set_apart,
    set_contrast_apart,
)
from extract.syntax.slips.clauses import (
    free_verb,
    give_subject,
    hang_on_main_verb,
    hang_on_participle,
    hang_on_pledge,
    hang_span,
    head_multiple,
    join_participle,
    join_past,
    leave_dateline,
    leave_proposal,
    lift_clause,
    lift_governor,
    lift_relative,
    lift_second_verb,
    loosen_clause,
    lower_complement,
    lower_object,
)
from extract.syntax.slips.lists import (
    free_bound,
    free_number,
    hang_agent,
    hang_on_enough,
    hang_participle,
    hang_start,
    head_amount,
    join_apposed,
    join_link,
    join_subjects,
    lift_subject,
    own_by_mark,
)
from extract.syntax.slips.names import (
    agree,
    describe_owner,
    hang_marked,
    join_holders,
    join_hyphen,
    join_offices,
    join_parts,
    lift_holder,
    lift_name,
    make_object,
    near_name,
    own,
    part_names,
)
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.reports import (
    hang_behind_report,
    hang_on_report,
    hang_source,
    join_reports,
    leave_first_report,
    leave_infinitive,
    lift_late_speaker,
    lift_speaker,
    report_behind_that,
)
from extract.syntax.slips.single_words import (
    hang_level,
    hang_reach,
    hang_value,
    leave_rate,
    lift_due,
    lift_infinitive_subject,
    lift_particle,
    lift_setting,
    lift_yet,
    mark_provision,
)
from extract.syntax.slips.subclauses import (
    give_gapped_subject,
    hang_question,
    join_free_relative,
    join_gerund,
    join_tensed,
    leave_relative,
    lift_answer,
    lift_gerund_subject,
    lift_participle_of_whole,
    lift_relative_subject,
    near_relative,
    own_subject_by_mark,
    part_headline,
)
from extract.syntax.slips.verbs import (
    go_on,
    lift_agent,
    lift_attribute,
    lift_headline,
    lift_main_verb,
    lift_message,
    lift_multiplied,
    lift_participle,
    lift_state,
    lower_acting,
    lower_participle,
    make_active,
)

Slip = Callable[[Parse, int], None]
"""Mends what word `i` gives away, by changing heads and labels in place; else leaves all as it is."""

SLIPS: dict[str, tuple[Slip, ...]] = {
    "acl": (
        lift_clause,
        lift_governor,
        lift_headline,
        lift_message,
        lift_main_verb,
        lift_after_aside,
        join_participles,
        lift_participle_of_whole,
    ),
    "acl:relcl": (
        hang_question,
        near_relative,
        lift_relative,
        lift_governor,
        lift_message,
        lift_main_verb,
        lift_after_aside,
        part_at_semicolon,
    ),
    "advcl": (
        report_behind_that,
        go_on,
        hang_on_pledge,
        mark_provision,
        lift_headline,
        join_past,
        hang_participle,
        hang_on_enough,
        hang_start,
        leave_relative,
        lower_acting,
    ),
    "advmod": (lift_yet, lift_neither, set_contrast_apart, hang_reach),
    "amod": (lift_state, free_verb, lift_attribute, lift_participle, hang_value, free_value),
    "appos": (
        near_name,
        join_parts,
        part_headline,
        lift_answer,
        lift_holder,
        lift_name,
        give_subject,
        join_apposed,
        lift_quantity,
        join_member,
    ),
    "case": (lift_setting, hang_preposition),
    "cc": (join_link, set_apart),
    "ccomp": (join_free_relative, loosen_clause, leave_proposal, hang_on_report),
    "compound": (lift_subject, lift_holder, lift_name, hang_value),
    "compound:prt": (free_bound,),
    "conj": (
        join_offices,
        lift_name,
        agree,
        leave_rate,
        join_holders,
        lift_gerund_subject,
        give_gapped_subject,
        join_gerund,
        join_tensed,
        lift_second_verb,
        join_participle,
        leave_proposal,
        join_reports,
        leave_first_report,
        leave_infinitive,
        lift_conjunct,
        lift_adjective_conjunct,
    ),
    "flat": (part_names, lift_holder, lift_name),
    "iobj": (make_object, hang_marked),
    "mark": (lift_due, lift_infinitive_subject),
    "nmod": (lift_medium, lift_multiplied, lift_holder, give_subject, head_amount),
    "nmod:poss": (hang_whose, describe_owner),
    "nsubj": (
        describe_owner,
        lift_relative_subject,
        lift_late_speaker,
        leave_dateline,
        lower_agent,
        lift_object,
    ),
    "nsubj:pass": (describe_owner, lower_agent, make_active),
    "nummod": (free_number,),
    "obj": (join_hyphen, lift_relative_subject, join_object, lower_object, hang_marked, own, leave_summary),
    "obl:unmarked": (hang_span, hang_on_participle),
    "obl:agent": (lift_agent,),
    "obl": (
        lift_agent,
        near_verb,
        own_part,
        go_on,
        hang_on_participle,
        lift_multiplied,
        hang_on_main_verb,
        give_subject,
    ),
    "parataxis": (lift_answer, lift_headline, lift_speaker, hang_behind_report, join_infinitive),
    "xcomp": (lower_participle, lower_acting, lower_complement),
}
"""Slips by the label that the parser gives to the word that shows them, in the order of mending."""

MARK = (own_by_mark, own_subject_by_mark)
SLIPS_OF_WORD: dict[str, dict[str, tuple[Slip, ...]]] = {
    "case": {
        "according": (hang_source,),
        "by": (hang_agent,),
        "due": (lift_due,),
        "from": (hang_level, hang_bound),
        "over": (lift_particle,),
        "to": (hang_level, hang_bound),
        "'s": MARK,
        "’s": MARK,
        "'": MARK,
        "’": MARK,
    },
    "obj": {"times": (head_multiple,)},
    "obl": {"times": (head_multiple,)},
    "obl:unmarked": {"times": (head_multiple,)},
}
"""Slips that certain words alone show, by label and word in small letters; they are mended before those of the label."""


def mend_heads(parse: Parse) -> None:
    """Change heads and labels of a parse in place, word by word.

    "is due to visit" is read by parsers as the preposition "due to" before the verb, "has yet to sign" as a perfect tense,
    the headline "Taiwan to buy jets" as a name with an infinitive, and "Germany donated tanks" as a phrase like "Lockheed
    used parts": each way the clause loses its status or itself.
    """
    for i, label in enumerate(parse.deps):
        if label in SLIPS_OF_WORD:
            for mend in SLIPS_OF_WORD[label].get(parse.words[i].lower_, ()):
                mend(parse, i)
        for mend in SLIPS.get(label, ()):
            mend(parse, i)
    join_subjects(parse)
