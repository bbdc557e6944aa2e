"""Tokens of English news: one line a case, tokens separated by blanks, `_` for a token's own blank."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extract.language.tokenizer import make_tokenizer

CASES = {
    "designations stay whole": [
        ("F-35A", "F-35A"),
        ("F-16s", "F-16s"),
        ("F/A-18E/F jets", "F/A-18E/F jets"),
        ("AN/SPY-1", "AN/SPY-1"),
        ("the AN/SPY-6(V)1 radar", "the AN/SPY-6(V)1 radar"),
        ("AN/TPY-2.", "AN/TPY-2 ."),
        ("SM-3 Block IIA", "SM-3 Block IIA"),
        ("Su-27s and MiG-29s", "Su-27s and MiG-29s"),
        ("MIM-104,", "MIM-104 ,"),
        ("Type-075", "Type-075"),
        ("Il-76MD-90A", "Il-76MD-90A"),
        ("S-300PMU-2", "S-300PMU-2"),
        ("T-72B3", "T-72B3"),
        ("Kh-47M2", "Kh-47M2"),
        ("3M-54", "3M-54"),
        ("9K720", "9K720"),
        ("M1A2", "M1A2"),
        ("AGM-158C", "AGM-158C"),
        ("GBU-39/B", "GBU-39/B"),
        ("C-130J-30", "C-130J-30"),
        ("DDG-51", "DDG-51"),
        ("Hwasong-15", "Hwasong-15"),
        ("S-400's range", "S-400 's range"),
        ("“S-400”", "“ S-400 ”"),
        ("(K-9)", "( K-9 )"),
        ("F-35-based units", "F-35 - based units"),
        ("non-F-35 buyers", "non - F-35 buyers"),
        ("COVID-19", "COVID-19"),
    ],
    "other hyphens are split": [
        ("US-based", "US - based"),
        ("Arleigh Burke-class", "Arleigh Burke - class"),
        ("long-range", "long - range"),
        ("a 20-year-old", "a 20 - year - old"),
        ("al-Shabaab", "al - Shabaab"),
        ("10-12 boats", "10 - 12 boats"),
        ("155-mm guns", "155 - mm guns"),
        ("surface-to-air", "surface - to - air"),
        ("Iskander-M", "Iskander - M"),
        ("U.S.-led", "U.S. - led"),
        ("Franco-German", "Franco - German"),
        ("UN-backed", "UN - backed"),
        ("E-2 and e-boats", "E-2 and e-boats"),
    ],
    "bound prefixes keep their hyphen": [
        ("co-produce", "co-produce"),
        ("anti-ship", "anti-ship"),
        ("non-nuclear", "non-nuclear"),
        ("re-export", "re-export"),
        ("mid-2024", "mid-2024"),
        ("mid-March", "mid-March"),
        ("post-war", "post-war"),
        ("Pro-Kremlin", "Pro-Kremlin"),
        ("e-mail", "e-mail"),
    ],
    "amounts": [
        ("$2.1bn", "$ 2.1 bn"),
        ("€1.5m", "€ 1.5 m"),
        ("£500m", "£ 500 m"),
        ("US$500 million", "US$ 500 million"),
        ("A$4.5 billion", "A$ 4.5 billion"),
        ("¥43 trillion", "¥ 43 trillion"),
        ("$1,200.50.", "$ 1,200.50 ."),
        ("12%", "12 %"),
        ("155mm shells", "155 mm shells"),
        ("300km away", "300 km away"),
        ("9am", "9 am"),
        ("1990s", "1990s"),
        ("5th", "5th"),
        ("9/11", "9/11"),
        ("2024-06-10", "2024-06-10"),
        ("24/7", "24/7"),
        ("It ended in 2024.", "It ended in 2024 ."),
    ],
    "abbreviations keep their stop": [
        ("U.S. Navy", "U.S. Navy"),
        ("in the U.S.", "in the U.S."),
        ("U.N.", "U.N."),
        ("Washington, D.C.", "Washington , D.C."),
        ("Lt. Gen. Ito", "Lt. Gen. Ito"),
        ("Adm. Park", "Adm. Park"),
        ("Jan. 10", "Jan. 10"),
        ("on Nov.28, 2005", "on Nov. 28 , 2005"),
        ("on Jan. 10.", "on Jan. 10 ."),
        ("No. 5", "No. 5"),
        ("J. Smith", "J. Smith"),
        ("Acme Corp. said", "Acme Corp. said"),
        ("e.g. tanks", "e.g. tanks"),
        ("tanks, etc.", "tanks , etc."),
        ("NATO.", "NATO ."),
        ("at 5 p.m.", "at 5 p.m."),
    ],
    "clitics, straight and curly": [
        ("Japan's", "Japan 's"),
        ("Japan’s", "Japan ’s"),
        ("the US’s own", "the US ’s own"),
        ("the soldiers’ guns", "the soldiers ’ guns"),
        ("don't", "do n't"),
        ("don’t", "do n’t"),
        ("didn't.", "did n't ."),
        ("can’t", "ca n’t"),
        ("cannot", "can not"),
        ("won't", "wo n't"),
        ("they're", "they 're"),
        ("it’ll", "it ’ll"),
        ("crew'll", "crew 'll"),
        ("I've", "I 've"),
        ("U.S.'s", "U.S. 's"),
        ("the party (KMT)'s", "the party ( KMT ) 's"),
        ("O'Rourke", "O'Rourke"),
    ],
    "quotes, dashes, brackets": [
        ("“We won,” he said.", "“ We won , ” he said ."),
        ("‘No’", "‘ No ’"),
        ('"Yes," she said', '" Yes , " she said'),
        ("Kyiv—and Lviv", "Kyiv — and Lviv"),
        ("Kyiv–Lviv", "Kyiv – Lviv"),
        ("ships--and aircraft", "ships -- and aircraft"),
        ("Iran's--Tehran", "Iran 's -- Tehran"),
        ("TOKYO (Reuters) --", "TOKYO ( Reuters ) --"),
        ("SEOUL (AP) —", "SEOUL ( AP ) —"),
        ("radar (AESA),", "radar ( AESA ) ,"),
        ("wait...", "wait ..."),
        ("wait…", "wait …"),
        ("land/sea", "land / sea"),
        ("and/or", "and/or"),
        ("What?!", "What ?!"),
        ("•Item", "• Item"),
        ("©2024 Press", "© 2024 Press"),
        ("[1]–[3]", "[ 1 ] – [ 3 ]"),
    ],
    "addresses": [
        ("see https://example.org/fleet-news.", "see https://example.org/fleet-news ."),
        ("press@example.org", "press@example.org"),
    ],
}

BLANK = spacy.blank("en")
TOKENIZE = make_tokenizer(BLANK)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [pytest.param(text, tokens, id=f"{group}: {text}") for group, cases in CASES.items() for text, tokens in cases],
)
def test_text_is_split_as_in_the_treebanks(text: str, tokens: str) -> None:
    doc = TOKENIZE(text)
    assert [token.text for token in doc] == tokens.split()
    assert doc.text == text


def test_norms_come_from_spelling_alone() -> None:
    """The network is trained on gold tokens, whose norms no tokenizer rule has touched."""
    doc = TOKENIZE("They didn't.")
    assert [token.norm_ for token in doc] == [BLANK.vocab[token.text].norm_ for token in doc]


def test_line_breaks_are_tokens_of_their_own() -> None:
    doc = TOKENIZE("Fleet grows\n\nThe navy has ten ships.")
    assert [token.text for token in doc if token.is_space] == ["\n\n"]


ALPHABET = "Uk5’'\"“”.,-–—/$%() \n&F3A"


@given(st.text(ALPHABET, max_size=40))
def test_no_character_is_lost_or_made(text: str) -> None:
    assert TOKENIZE(text).text == text
