"""Slips of parsers that change who governs whom, mended where the words themselves give them away."""

from collections.abc import Callable

from extract.syntax.slips.attachments import (
    appeal_to,
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
    lift_neither,
    lift_object,
    lift_quantity,
    lower_agent,
    own_part,
    part_at_semicolon,
    set_apart,
    set_contrast_apart,
)
from extract.syntax.slips.circumstances import describe_child, hang_company, hang_example, lift_medium, lift_occasion
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
    part_clause,
)
from extract.syntax.slips.lists import (
    free_bound,
    free_number,
    hang_agent,
    hang_on_enough,
    hang_participle,
    hang_start,
    head_amount,
    join_amount,
    join_apposed,
    join_link,
    join_subjects,
    lift_subject,
    own_by_mark,
)
from extract.syntax.slips.names import (
    agree,
    describe_owner,
    describe_under,
    hang_marked,
    hang_told,
    join_holders,
    join_hyphen,
    join_offices,
    join_parts,
    join_states,
    lift_holder,
    lift_name,
    lift_person,
    lift_preposition,
    make_object,
    near_name,
    near_office,
    own,
    part_names,
)
from extract.syntax.slips.nouns import (
    count_object,
    hang_partner,
    hang_theme,
    head_ahead,
    join_preposition,
    name_contract,
    pair,
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
    take_subject,
)
from extract.syntax.slips.series import coordinate_described, join_series
from extract.syntax.slips.single_words import (
    describe_object,
    free_more,
    go_on_to,
    hang_level,
    hang_reach,
    hang_value,
    join_commanding,
    join_half,
    join_range,
    leave_rate,
    lift_due,
    lift_infinitive_subject,
    lift_particle,
    lift_setting,
    lift_yet,
    mark_provision,
    set_summary_apart,
)
from extract.syntax.slips.subclauses import (
    agreeing_relative,
    free_conjunction,
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
    hang_blame,
    join_label,
    join_state,
    lift_agent,
    lift_attribute,
    lift_dead,
    lift_headline,
    lift_main_verb,
    lift_message,
    lift_multiplied,
    lift_participle,
    lift_progressive,
    lift_reported_headline,
    lift_state,
    lift_used,
    lower_acting,
    lower_participle,
    make_active,
    near_verb,
)

Slip = Callable[[Parse, int], None]
"""Mends what word `i` gives away, by changing heads and labels in place; else leaves all as it is."""

SLIPS: dict[str, tuple[Slip, ...]] = {
    "acl": (
        hang_blame,
        lift_clause,
        lift_governor,
        lift_headline,
        lift_reported_headline,
        lift_message,
        lift_main_verb,
        lift_after_aside,
        join_participles,
        lift_participle_of_whole,
    ),
    "acl:relcl": (
        free_conjunction,
        hang_question,
        near_relative,
        agreeing_relative,
        lift_relative,
        lift_governor,
        lift_message,
        lift_main_verb,
        lift_after_aside,
        part_at_semicolon,
    ),
    "advcl": (
        part_clause,
        report_behind_that,
        go_on,
        hang_on_pledge,
        mark_provision,
        lift_headline,
        join_past,
        hang_participle,
        hang_start,
        leave_relative,
        lower_acting,
    ),
    "advmod": (hang_company, lift_yet, lift_neither, set_contrast_apart, hang_reach),
    "amod": (lift_state,),
    "appos": (
        lift_preposition,
        near_name,
        near_office,
        join_amount,
        join_parts,
        join_states,
        part_headline,
        lift_answer,
        lift_holder,
        lift_name,
        lift_person,
        give_subject,
        join_apposed,
        lift_quantity,
        join_member,
        describe_child,
        join_series,
    ),
    "case": (lift_setting, hang_preposition),
    "cc": (join_link, set_apart),
    "ccomp": (take_subject, join_free_relative, loosen_clause, leave_proposal, hang_on_report),
    "compound": (lift_subject, lift_holder, lift_name),
    "compound:prt": (free_bound,),
    "conj": (
        part_clause,
        join_amount,
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
    "iobj": (count_object, hang_told, make_object, hang_marked),
    "mark": (lift_due, lift_infinitive_subject),
    "nmod": (lift_medium, lift_occasion, lift_holder, lift_name, give_subject, head_amount),
    "nmod:unmarked": (join_amount,),
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
    "nummod": (free_number, join_amount),
    "obj": (
        count_object,
        join_hyphen,
        lift_relative_subject,
        join_object,
        lower_object,
        hang_marked,
        own,
        leave_summary,
    ),
    "obl:unmarked": (hang_span, hang_on_participle, describe_child),
    "obl:agent": (lift_agent,),
    "obl": (
        near_verb,
        own_part,
        go_on,
        hang_on_participle,
        hang_on_main_verb,
        give_subject,
    ),
    "parataxis": (
        part_clause,
        join_label,
        join_amount,
        lift_answer,
        lift_headline,
        lift_speaker,
        hang_behind_report,
        join_infinitive,
        describe_child,
    ),
    "xcomp": (lift_used, appeal_to, join_state, lower_participle, lower_acting, lower_complement),
}
"""Slips by the label that the parser gives to the word that shows them, in the order of mending."""

MARK = (own_by_mark, own_subject_by_mark)
SLIPS_OF_WORD: dict[str, dict[str, tuple[Slip, ...]]] = {
    "acl": {"commanding": (join_commanding,)},
    "advcl": {"commanding": (join_commanding,)},
    "amod": {"dead": (lift_dead,), "worth": (hang_value, free_value)},
    "compound": {"worth": (hang_value,)},
    "mark": {"to": (name_contract,)},
    "case": {
        "of": (head_ahead, join_preposition, hang_theme),
        "for": (join_preposition,),
        "with": (join_preposition, hang_partner),
        "according": (hang_source,),
        "between": (join_range,),
        "by": (
            hang_agent,
            lift_agent,
            pair,
        ),
        "due": (lift_due,),
        "including": (hang_example,),
        "from": (hang_level, hang_bound),
        "over": (lift_particle,),
        "to": (join_preposition, hang_level, hang_bound),
        "under": (describe_under,),
        "'s": MARK,
        "’s": MARK,
        "'": MARK,
        "’": MARK,
    },
    "advmod": {"enough": (hang_on_enough,), "on": (go_on_to,)},
    "compound:prt": {"on": (go_on_to,)},
    "conj": {"half": (join_half,)},
    "nsubj": {"something": (set_summary_apart,)},
    "nsubj:pass": {"something": (set_summary_apart,)},
    "obj": {"more": (free_more,), "times": (head_multiple,)},
    "obl": {"times": (head_multiple,)},
    "obl:unmarked": {"times": (head_multiple,)},
    "xcomp": {"existing": (describe_object,), "remaining": (describe_object,)},
}
"""Slips that certain words alone show, by label and word in small letters; they are mended before those of the label."""

SLIPS_OF_TAG: dict[str, dict[str, tuple[Slip, ...]]] = {
    "amod": {
        "VBN": (free_verb, lift_attribute, lift_participle),
        "VBD": (free_verb, lift_attribute, lift_participle),
        "VBG": (lift_progressive,),
    },
    "compound": {"VBG": (lift_progressive,)},
    "nmod": {"VBN": (lift_multiplied,)},
    "obl": {"VBN": (lift_multiplied,)},
}
"""Slips that words of certain tags alone show, mended after those of the word."""

BY_LABEL = {
    label: (SLIPS_OF_WORD.get(label, {}), SLIPS_OF_TAG.get(label, {}), SLIPS.get(label, ()))
    for label in {*SLIPS, *SLIPS_OF_WORD}
}


def mend_heads(parse: Parse) -> None:
    """Change heads and labels of a parse in place, word by word.

    "is due to visit" is read by parsers as the preposition "due to" before the verb, "has yet to sign" as a perfect tense,
    the headline "Taiwan to buy jets" as a name with an infinitive, and "Germany donated tanks" as a phrase like "Lockheed
    used parts": each way the clause loses its status or itself.
    """
    coordinate_described(parse)
    words = parse.words
    for i, label in enumerate(parse.deps):
        slips = BY_LABEL.get(label)
        if slips is None:
            continue
        by_word, by_tag, always = slips
        if by_word:
            for mend in by_word.get(words[i].lower_, ()):
                mend(parse, i)
        if by_tag:
            for mend in by_tag.get(words[i].tag_, ()):
                mend(parse, i)
        for mend in always:
            mend(parse, i)
    join_subjects(parse)
