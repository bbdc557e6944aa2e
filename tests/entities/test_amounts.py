"""Amounts: their spans and normalised values."""

import pytest

from extract.entities.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "span", "label", "value"),
    [
        ("a $490 million contract", "$490 million", "MONEY", "490000000 USD"),
        ("worth $2.1bn to them", "$2.1bn", "MONEY", "2100000000 USD"),
        ("cost US$1,250 each", "US$1,250", "MONEY", "1250 USD"),
        ("paid €3.5 million for it", "€3.5 million", "MONEY", "3500000 EUR"),
        (
            "about 368 billion Australian dollars in all",
            "about 368 billion Australian dollars",
            "MONEY",
            "~368000000000 AUD",
        ),
        ("two million euros", "two million euros", "MONEY", "2000000 EUR"),
        ("rose to about 2% of output", "about 2%", "PERCENT", "~2 %"),
        ("fell by 4.5 percent", "4.5 percent", "PERCENT", "4.5 %"),
        ("some 12 per cent of", "some 12 per cent", "PERCENT", "~12 %"),
        ("a range of 500 kilometers", "500 kilometers", "QUANTITY", "500 km"),
        ("more than 300 km away", "more than 300 km", "QUANTITY", ">300 km"),
        ("fewer than 20 miles", "fewer than 20 miles", "QUANTITY", "<20 mi"),
        ("of at least $3 million", "at least $3 million", "MONEY", ">=3000000 USD"),
        ("worth 37.4 million Australian dollar", "37.4 million Australian dollar", "MONEY", "37400000 AUD"),
        ("the 9 billion Norwegian kroner deal", "9 billion Norwegian kroner", "MONEY", "9000000000 NOK"),
        ("twenty-five tonnes of", "twenty-five tonnes", "QUANTITY", "25 t"),
        ("costs EUR 944 million", "EUR 944 million", "MONEY", "944000000 EUR"),
        ("for Rs 62,370 crore", "Rs 62,370 crore", "MONEY", "623700000000 INR"),
        ("worth 40 million pounds", "40 million pounds", "MONEY", "40000000 GBP"),
        ("weighs 4,000 pounds", "4,000 pounds", "QUANTITY", "4000 lb"),
        ("a 5,000-ton destroyer", "5,000-ton", "QUANTITY", "5000 t"),
        ("half a billion dollars", "half a billion dollars", "MONEY", "500000000 USD"),
        ("put at $5-6 million", "$5-6 million", "MONEY", "5000000..6000000 USD"),
        ("up to 30 to 40 km away", "up to 30 to 40 km", "QUANTITY", "<=30..40 km"),
        ("paid 1,20,000 rupees", "1,20,000 rupees", "MONEY", "120000 INR"),
        ("up to 2,500 square miles", "up to 2,500 square miles", "QUANTITY", "<=2500 mi2"),
    ],
)
def test_an_amount_is_found_whole_with_its_value(text: str, span: str, label: str, value: str) -> None:
    found = find_amounts(text)
    assert [(text[a.start : a.end], a.label, a.value) for a in found] == [(span, label, value)]


@pytest.mark.parametrize(
    "text",
    ["in 2024", "the F-35A", "Type 055", "116 tanks", "a 5m wide", "9/11", "May 10", "won the war", "try 5 times"],
)
def test_a_number_alone_is_no_amount(text: str) -> None:
    labels = [a.label for a in find_amounts(text)]
    assert "MONEY" not in labels
    assert "PERCENT" not in labels
