"""The wording of wire and business news: expressions with span and value as TIMEX3's annotators mark them, written from the
standard. The article is of 2013-03-22, a Friday; read without tags or parse."""

import pytest
import spacy

from extract.dates import find_timexes

PUBLISHED = "2013-03-22"
NLP = spacy.blank("en")

QUARTERS = [
    ("The fiscal first quarter was poor.", "The fiscal first quarter", "2013-Q1"),
    ("The plan for fiscal 1990 failed.", "fiscal 1990", "FY1990"),
    ("For the nine months ended Sept. 30 it lost money.", "the nine months", "P9M"),
    ("For the nine months ended Sept. 30 it lost money.", "Sept. 30", "2012-09-30"),
    ("Its annual report is late.", "annual", "P1Y"),
    ("Its quarterly report is late.", "quarterly", "P1Q"),
]  # fmt: skip
LENGTHS = [
    ("It fell in the past 24 hours.", "the past 24 hours", "PT24H"),
    ("It will take two to three years.", "three years", "P3Y"),
]
BACK_AND_FORTH = [
    ("He will leave this July.", "this July", "2013-07"),
]
DAYS = [
    ("They met from Monday to Friday.", "Friday", "2013-03-22"),
]  # fmt: skip
PARTS = []
RECURRING = [
    ("They drill every Sunday night.", "every Sunday night", "XXXX-WXX-7TNI"),
]
NAMED_DAYS = []
FURTHER = [
    ("Profit fell from the year-ago quarter.", "the year-ago quarter", "2012-Q1"),
    ("In the second quarter of 2012 it grew. In the year-earlier period it had shrunk.", "the year-earlier period", "2011-Q2"),
    ("Sales rose in the fourth quarter of 2012 but not in the latest period.", "the latest period", "2012-Q4"),
    ("Sales rose in the latest quarter.", "the latest quarter", "2012-Q4"),
    ("First-half sales fell.", "First-half", "2013-H1"),
    ("A half-hour talk began.", "half-hour", "PT30M"),
    ("The half-century-old pact ended.", "half-century-old", "P50Y"),
    ("The weeklong strike ended.", "weeklong", "P1W"),
    ("The yearlong inquiry ended.", "yearlong", "P1Y"),
    ("It will last another two years.", "another two years", "P2Y"),
    ("It will last two more weeks.", "two more weeks", "P2W"),
    ("It fell for five straight days.", "five straight days", "P5D"),
    ("It took an entire week.", "an entire week", "P1W"),
    ("It took three years and two months.", "three years and two months", "P3Y2M"),
    ("It took 1 hour 40 minutes.", "1 hour 40 minutes", "PT1H40M"),
    ("It will take between five and ten years.", "ten years", "P10Y"),
    ("They waited some months.", "some months", "PXM"),
    ("He left some years ago.", "some years ago", "PAST_REF"),
    ("That same day he left.", "That same day", "XXXX-XX-XX"),
    ("Troops moved in overnight.", "overnight", "2013-03-21TNI"),
    ("Troops moved in overnight Thursday.", "overnight Thursday", "2013-03-21TNI"),
    ("Shelling began in the early hours of Wednesday.", "the early hours of Wednesday", "2013-03-20TMO"),
    ("Shelling began in the early morning hours of Wednesday.", "the early morning hours of Wednesday", "2013-03-20TMO"),
    ("Early on Thursday he left.", "Early on Thursday", "2013-03-21"),
    ("Earlier in the day he had left.", "Earlier in the day", "2013-03-22"),
    ("Later in the week he left.", "Later in the week", "2013-W12"),
    ("They met on March 12 and 13.", "13", "2013-03-13"),
    ("They met on March 12, 13 and 14.", "13", "2013-03-13"),
    ("They met on March 12, 13 and 14.", "14", "2013-03-14"),
    ("It opened at 10.30 am in Oslo.", "10.30 am", "2013-03-22T10:30"),
    ("It erupted in AD 79.", "AD 79", "0079"),
    ("It is due by month's end.", "month's end", "2013-03"),
    ("It is due by year's end.", "year's end", "2013"),
    ("They drill every morning.", "every morning", "XXXX-XX-XXTMO"),
    ("They drill on Sunday mornings.", "Sunday mornings", "XXXX-WXX-7TMO"),
    ("They drill on weekdays.", "weekdays", "XXXX-WXX-WD"),
    ("They rested on Martin Luther King Jr. Day 2013.", "Martin Luther King Jr. Day 2013", "2013-01-21"),
    ("They rested on Mother's Day 2012.", "Mother's Day 2012", "2012-05-13"),
    ("They rested on Palm Sunday 2012.", "Palm Sunday 2012", "2012-04-01"),
    ("They rested on Ash Wednesday 2013.", "Ash Wednesday 2013", "2013-02-13"),
    ("They rested on Juneteenth 2022.", "Juneteenth 2022", "2022-06-19"),
    ("They rested on ANZAC Day 2012.", "ANZAC Day 2012", "2012-04-25"),
    ("They rested on Pentecost 2012.", "Pentecost 2012", "2012-05-27"),
    ("They will rest on Labour Day.", "Labour Day", "2013-09-02"),
]  # fmt: skip
ALL = [*QUARTERS, *LENGTHS, *BACK_AND_FORTH, *DAYS, *PARTS, *RECURRING, *NAMED_DAYS, *FURTHER]


@pytest.mark.parametrize(("text", "span", "value"), ALL)
def test_news_wording_has_its_span_and_value(text: str, span: str, value: str) -> None:
    doc = NLP(text)
    found = [(doc[t.start : t.end].text, t.value) for t in find_timexes(doc, PUBLISHED)]
    assert (span, value) in found


NO_DATES = [
    "An overnight stay costs more.",
    "Half of the fleet sailed past ten ships.",
    "One quarter to two thirds of the crew fell ill.",
    "Some day room was left.",
    "The period of unrest was over.",
    "They stopped at the latest checkpoint.",
    "It scored 3.14 on the test.",
    "Use version 10.30 of it.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_news_wording_that_is_no_date_is_left_alone(text: str) -> None:
    doc = NLP(text)
    assert [(doc[t.start : t.end].text, t.value) for t in find_timexes(doc, PUBLISHED)] == []
