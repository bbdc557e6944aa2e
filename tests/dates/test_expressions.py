"""Expressions of every class of TIMEX3, with span and value, written from the standard; the article is of 2024-06-12, a
Wednesday. They are read without tags or parse: what needs grammar stands in `test_tense.py`."""

import pytest
import spacy

from extract.dates import find_timexes

PUBLISHED = "2024-06-12"
NLP = spacy.blank("en")

EXPLICIT = [
    ("The keel was laid on March 3, 2019.", "March 3, 2019", "2019-03-03"),
    ("The keel was laid on 3 March 2019.", "3 March 2019", "2019-03-03"),
    ("The keel was laid on the 3rd of March 2019.", "the 3rd of March 2019", "2019-03-03"),
    ("The keel was laid on Mar. 3, 2019.", "Mar. 3, 2019", "2019-03-03"),
    ("The keel was laid on Sunday, March 3, 2019.", "Sunday, March 3, 2019", "2019-03-03"),
    ("The keel was laid on Sunday 3 March 2019.", "Sunday 3 March 2019", "2019-03-03"),
    ("The keel was laid on March 3rd, 2019.", "March 3rd, 2019", "2019-03-03"),
    ("It was signed on 2019-03-03.", "2019-03-03", "2019-03-03"),
    ("It was signed on 3/4/2019.", "3/4/2019", "2019-03-04"),
    ("It was signed on 30/4/2019.", "30/4/2019", "2019-04-30"),
    ("It was commissioned in March 2019.", "March 2019", "2019-03"),
    ("It was commissioned in March of 2019.", "March of 2019", "2019-03"),
    ("It was commissioned in Sept. 2019.", "Sept. 2019", "2019-09"),
    ("It was commissioned in 2019.", "2019", "2019"),
    ("The 2019 accord failed.", "2019", "2019"),
    ("It has served since 1987.", "1987", "1987"),
    ("The fleet burned in 1588.", "1588", "1588"),
    ("It fought from 1642 on.", "1642", "1642"),
    ("The city fell in 404 BC.", "404 BC", "BC0404"),
    ("They were defeated in 9 AD.", "9 AD", "0009"),
    ("FEBRUARY 2, 2020 was cold.", "FEBRUARY 2, 2020", "2020-02-02"),
]
PARTIAL = [
    ("The talks opened on June 3.", "June 3", "2024-06-03"),
    ("The talks opened on 3 June.", "3 June", "2024-06-03"),
    ("The talks were held on the 3rd of June.", "the 3rd of June", "2024-06-03"),
    ("The talks were held on December 20.", "December 20", "2023-12-20"),
    ("The talks will be held on September 9.", "September 9", "2024-09-09"),
    ("The talks will be held on January 9.", "January 9", "2025-01-09"),
    ("The talks were held in April.", "April", "2024-04"),
    ("The talks were held in October.", "October", "2023-10"),
    ("The talks will be held in October.", "October", "2024-10"),
    ("The talks will be held in February.", "February", "2025-02"),
    ("They were held in May.", "May", "2024-05"),
    ("They were held last October.", "last October", "2023-10"),
    ("They were held last April.", "last April", "2024-04"),
    ("They will be held next October.", "next October", "2024-10"),
    ("They will be held next March.", "next March", "2025-03"),
    ("The drill is on Friday, June 14.", "Friday, June 14", "2024-06-14"),
    ("They met on Monday the 10th.", "Monday the 10th", "2024-06-10"),
    ("They voted on the second Tuesday of May 2023.", "the second Tuesday of May 2023", "2023-05-09"),
]
WEEKDAYS = [
    ("Envoys met on Monday.", "Monday", "2024-06-10"),
    ("Envoys met on Wednesday.", "Wednesday", "2024-06-12"),
    ("Envoys met on Thursday.", "Thursday", "2024-06-06"),
    ("Envoys will meet on Thursday.", "Thursday", "2024-06-13"),
    ("Envoys will meet on Monday.", "Monday", "2024-06-17"),
    ("Envoys met last Monday.", "last Monday", "2024-06-10"),
    ("Envoys met last Wednesday.", "last Wednesday", "2024-06-05"),
    ("Envoys will meet next Wednesday.", "next Wednesday", "2024-06-19"),
    ("Envoys met on Saturday night.", "Saturday night", "2024-06-08TNI"),
    ("Envoys met on Tuesday morning.", "Tuesday morning", "2024-06-11TMO"),
    ("Envoys met late Tuesday.", "late Tuesday", "2024-06-11"),
    ("Envoys met on Tues, June 11.", "Tues, June 11", "2024-06-11"),
    ("Envoys met on Tuesday last week.", "Tuesday last week", "2024-06-04"),
    ("Envoys meet every Monday.", "every Monday", "XXXX-WXX-1"),
    ("Envoys meet on Fridays.", "Fridays", "XXXX-WXX-5"),
]
DEICTIC = [
    ("They met over the weekend.", "the weekend", "2024-W23-WE"),
    ("They will meet at the weekend.", "the weekend", "2024-W24-WE"),
    ("They had signed a year earlier.", "a year earlier", "2023"),
    ("They signed today.", "today", "2024-06-12"),
    ("They signed yesterday.", "yesterday", "2024-06-11"),
    ("They sign tomorrow.", "tomorrow", "2024-06-13"),
    ("They sign tonight.", "tonight", "2024-06-12TNI"),
    ("They signed this morning.", "this morning", "2024-06-12TMO"),
    ("They signed this afternoon.", "this afternoon", "2024-06-12TAF"),
    ("They signed this evening.", "this evening", "2024-06-12TEV"),
    ("They signed last night.", "last night", "2024-06-11TNI"),
    ("They signed yesterday evening.", "yesterday evening", "2024-06-11TEV"),
    ("They sign tomorrow morning.", "tomorrow morning", "2024-06-13TMO"),
    ("They signed early yesterday.", "yesterday", "2024-06-11"),
    ("They left the day before yesterday.", "the day before yesterday", "2024-06-10"),
    ("They leave the day after tomorrow.", "the day after tomorrow", "2024-06-14"),
    ("They signed last week.", "last week", "2024-W23"),
    ("They sign this week.", "this week", "2024-W24"),
    ("They sign next week.", "next week", "2024-W25"),
    ("They signed last month.", "last month", "2024-05"),
    ("They sign this month.", "this month", "2024-06"),
    ("They sign next month.", "next month", "2024-07"),
    ("They signed last year.", "last year", "2023"),
    ("They sign this year.", "this year", "2024"),
    ("They sign next year.", "next year", "2025"),
    ("They signed last quarter.", "last quarter", "2024-Q1"),
    ("They signed last weekend.", "last weekend", "2024-W23-WE"),
    ("They sign this weekend.", "this weekend", "2024-W24-WE"),
    ("They sign later this year.", "later this year", "2024"),
    ("They signed earlier this month.", "earlier this month", "2024-06"),
    ("They signed late last year.", "late last year", "2023"),
    ("Deliveries begin early next year.", "early next year", "2025"),
    ("It began in the last decade.", "the last decade", "201"),
    ("It began in the last century.", "the last century", "19"),
    ("The current year is hard.", "The current year", "2024"),
]
AGO = [
    ("It sank two days ago.", "two days ago", "2024-06-10"),
    ("It sank three weeks ago.", "three weeks ago", "2024-W21"),
    ("It sank a week ago.", "a week ago", "2024-W23"),
    ("It sank six months ago.", "six months ago", "2023-12"),
    ("It sank a year ago.", "a year ago", "2023"),
    ("It sank ten years ago.", "ten years ago", "2014"),
    ("It sank twenty-five years ago.", "twenty-five years ago", "1999"),
    ("It sank more than 30 years ago.", "more than 30 years ago", "1994"),
    ("It sank two decades ago.", "two decades ago", "200"),
    ("It sank a century ago.", "a century ago", "19"),
    ("It sank several years ago.", "several years ago", "PAST_REF"),
    ("It sank years ago.", "years ago", "PAST_REF"),
    ("It sank a few days ago.", "a few days ago", "PAST_REF"),
    ("It will sail two weeks from now.", "two weeks from now", "2024-W26"),
    ("It will sail five years from now.", "five years from now", "2029"),
]
ANCHORED = [
    ("It flew in May 2019. It crashed in the same month.", "the same month", "2019-05"),
    ("It flew in 2015. It crashed the same year.", "the same year", "2015"),
    ("It flew in 2015. It crashed the following year.", "the following year", "2016"),
    ("It flew in 2015. It had taxied the previous year.", "the previous year", "2014"),
    ("It flew in 2015. It crashed that year.", "that year", "2015"),
    ("It flew on May 3, 2019. It crashed the next day.", "the next day", "2019-05-04"),
    ("It flew on May 3, 2019. It crashed the following day.", "the following day", "2019-05-04"),
    ("It flew on May 3, 2019. It had taxied the previous day.", "the previous day", "2019-05-02"),
    ("It flew on May 3, 2019. It had taxied the day before.", "the day before", "2019-05-02"),
    ("It flew on May 3, 2019. It crashed two days later.", "two days later", "2019-05-05"),
    ("It flew on May 3, 2019. It was built two years earlier.", "two years earlier", "2017"),
    ("It flew on May 3, 2019. It crashed a month later.", "a month later", "2019-06"),
    ("It flew on May 3, 2019. It crashed a week later.", "a week later", "2019-W19"),
    ("It flew in 2010. It crashed a decade later.", "a decade later", "202"),
    ("It flew on May 3, 2019. It crashed that evening.", "that evening", "2019-05-03TEV"),
    ("It flew on May 3, 2019. It crashed the following morning.", "the following morning", "2019-05-04TMO"),
    ("It flew in 2015. It crashed in August of that year.", "August of that year", "2015-08"),
    ("It flew in 2015. It crashed in August of the following year.", "August of the following year", "2016-08"),
    ("It was tested in August 2015. In September it crashed.", "September", "2015-09"),
    ("It was tested in December 2015. In January it crashed.", "January", "2016-01"),
]
UNITS = [
    ("It was built in the 1990s.", "the 1990s", "199"),
    ("It was built in the early 1990s.", "the early 1990s", "199"),
    ("It was built in the mid-1990s.", "the mid-1990s", "199"),
    ("It was built in the '90s.", "the '90s", "199"),
    ("It was built in the nineties.", "the nineties", "199"),
    ("It was built in the 19th century.", "the 19th century", "18"),
    ("It was built in the early twentieth century.", "the early twentieth century", "19"),
    ("A 20th-century doctrine ruled.", "20th-century", "19"),
    ("Exports fell in the third quarter of 2022.", "the third quarter of 2022", "2022-Q3"),
    ("Exports fell in Q3 2022.", "Q3 2022", "2022-Q3"),
    ("Exports fell in the first quarter.", "the first quarter", "2024-Q1"),
    ("Exports fell in the first half of 2022.", "the first half of 2022", "2022-H1"),
    ("Exports fell in H2 2022.", "H2 2022", "2022-H2"),
    ("Outlays rose in fiscal 2023.", "fiscal 2023", "FY2023"),
    ("Outlays rose in fiscal year 2023.", "fiscal year 2023", "FY2023"),
    ("Outlays rose in FY2023.", "FY2023", "FY2023"),
    ("Outlays rose in FY 2023.", "FY 2023", "FY2023"),
    ("Outlays rose last fiscal year.", "last fiscal year", "FY2023"),
    ("It began in the summer of 2022.", "the summer of 2022", "2022-SU"),
    ("It began in spring 2022.", "spring 2022", "2022-SP"),
    ("It began last summer.", "last summer", "2023-SU"),
    ("It will begin next winter.", "next winter", "2024-WI"),
    ("It began in the fall of 1989.", "the fall of 1989", "1989-FA"),
    ("It is due by the end of the year.", "the end of the year", "2024"),
    ("It is due by year-end.", "year-end", "2024"),
    ("It is due by the end of 2026.", "the end of 2026", "2026"),
    ("It is due in mid-2026.", "mid-2026", "2026"),
    ("It is due in late July.", "late July", "2023-07"),
    ("It was due in early May.", "early May", "2024-05"),
    ("It was due at the beginning of March 2020.", "the beginning of March 2020", "2020-03"),
]
HOLIDAYS = [
    ("The truce was broken on Christmas Day 2022.", "Christmas Day 2022", "2022-12-25"),
    ("The truce was broken on Christmas Eve.", "Christmas Eve", "2023-12-24"),
    ("They will march on New Year's Day.", "New Year's Day", "2025-01-01"),
    ("They met before Easter 2024.", "Easter 2024", "2024-03-31"),
    ("They met on Memorial Day 2023.", "Memorial Day 2023", "2023-05-29"),
    ("They met on Labor Day 2023.", "Labor Day 2023", "2023-09-04"),
]
TIMES = [
    ("The siren wailed at 6:40 p.m. in Kyiv.", "6:40 p.m.", "2024-06-12T18:40"),
    ("The siren wailed at 6:40 a.m. in Kyiv.", "6:40 a.m.", "2024-06-12T06:40"),
    ("The siren wailed at 18:40.", "18:40", "2024-06-12T18:40"),
    ("The siren wailed at 18:40 GMT.", "18:40 GMT", "2024-06-12T18:40Z"),
    ("The siren wailed at 5 pm.", "5 pm", "2024-06-12T17:00"),
    ("The siren wailed at 12 am.", "12 am", "2024-06-12T00:00"),
    ("The siren wailed at noon.", "noon", "2024-06-12T12:00"),
    ("The siren wailed at midnight.", "midnight", "2024-06-12T24:00"),
    ("The siren wailed at eight o'clock.", "eight o'clock", "2024-06-12T08:00"),
    ("The siren wailed at 0300 GMT.", "0300 GMT", "2024-06-12T03:00Z"),
    ("The siren wailed at 9 a.m. on Monday.", "9 a.m. on Monday", "2024-06-10T09:00"),
    ("The siren wailed on Monday at 9 a.m. in Kyiv.", "Monday at 9 a.m.", "2024-06-10T09:00"),
    ("The siren wailed at 9 pm on 2 May 2023.", "9 pm on 2 May 2023", "2023-05-02T21:00"),
    ("They landed on the night of 5 June 1944.", "the night of 5 June 1944", "1944-06-05TNI"),
    ("They landed on the morning of June 6, 1944.", "the morning of June 6, 1944", "1944-06-06TMO"),
]
DURATIONS = [
    ("The siege lasted two years.", "two years", "P2Y"),
    ("The siege lasted a year.", "a year", "P1Y"),
    ("The siege lasted 900 days.", "900 days", "P900D"),
    ("The siege lasted 48 hours.", "48 hours", "PT48H"),
    ("The burn lasted 30 seconds.", "30 seconds", "PT30S"),
    ("The burn lasted ten minutes.", "ten minutes", "PT10M"),
    ("The siege lasted half a year.", "half a year", "P6M"),
    ("The siege lasted half an hour.", "half an hour", "PT30M"),
    ("The siege lasted half a century.", "half a century", "P50Y"),
    ("A decade-long feud ended.", "decade-long", "P1DE"),
    ("The siege lasted six weeks.", "six weeks", "P6W"),
    ("The siege lasted two and a half years.", "two and a half years", "P2.5Y"),
    ("The siege lasted a year and a half.", "a year and a half", "P1.5Y"),
    ("The siege lasted 2.5 years.", "2.5 years", "P2.5Y"),
    ("The siege lasted nearly three months.", "nearly three months", "P3M"),
    ("The siege lasted more than three months.", "more than three months", "P3M"),
    ("The siege lasted at least three months.", "at least three months", "P3M"),
    ("The siege lasted several months.", "several months", "PXM"),
    ("The siege lasted a few weeks.", "a few weeks", "PXW"),
    ("The siege lasted a couple of weeks.", "a couple of weeks", "PXW"),
    ("The siege lasted two decades.", "two decades", "P2DE"),
    ("The siege lasted one hundred and twenty days.", "one hundred and twenty days", "P120D"),
    ("The siege lasted thirty-six hours.", "thirty-six hours", "PT36H"),
    ("They fought for years.", "years", "PXY"),
    ("They fought for decades.", "decades", "PXDE"),
    ("After months of talks they signed.", "months", "PXM"),
    ("A three-day visit began.", "three-day", "P3D"),
    ("A 27-year contract was let.", "27-year", "P27Y"),
    ("A two-year-old hull rusts.", "two-year-old", "P2Y"),
    ("The 34-year-old pilot landed.", "34-year-old", "P34Y"),
    ("The decades-long feud ended.", "decades-long", "PXDE"),
    ("The ship is 40 years old.", "40 years old", "P40Y"),
    ("Over the past 20 years it shrank.", "the past 20 years", "P20Y"),
    ("Over the last three months it shrank.", "the last three months", "P3M"),
    ("In the next five years it will grow.", "the next five years", "P5Y"),
    ("In the coming two weeks it will grow.", "the coming two weeks", "P2W"),
    ("In the past few days it shrank.", "the past few days", "PXD"),
    ("In the past decade it shrank.", "the past decade", "P1DE"),
]
SETS = [
    ("They drill every other day.", "every other day", "P2D"),
    ("They drill once a week.", "once a week", "P1W"),
    ("The yard builds one each year.", "each year", "P1Y"),
    ("The yard drills every day.", "every day", "P1D"),
    ("The yard drills every two weeks.", "every two weeks", "P2W"),
    ("The yard drills twice a month.", "twice a month", "P1M"),
    ("The annual drill began.", "annual", "P1Y"),
    ("The daily briefing began.", "daily", "P1D"),
    ("They drill every April.", "every April", "XXXX-04"),
    ("They drill every summer.", "every summer", "XXXX-SU"),
]
VAGUE = [
    ("The yard recently closed.", "recently", "PAST_REF"),
    ("The yard is now closed.", "now", "PRESENT_REF"),
    ("The yard currently builds two.", "currently", "PRESENT_REF"),
    ("In recent years it shrank.", "recent years", "PAST_REF"),
    ("In the coming months it will grow.", "the coming months", "FUTURE_REF"),
    ("It may grow in the future.", "the future", "FUTURE_REF"),
    ("It grew in the past.", "the past", "PAST_REF"),
    ("It was small at the time.", "the time", "PAST_REF"),
]
RANGES = [
    ("It ran May 30-June 2.", "May 30-June 2", "2024-05-30/2024-06-02"),
    ("It ran from 9 to 11 May 2019.", "9 to 11 May 2019", "2019-05-09/2019-05-11"),
    ("It ran May 9-11.", "May 9-11", "2024-05-09/2024-05-11"),
    ("It ran 9-11 May 2019.", "9-11 May 2019", "2019-05-09/2019-05-11"),
    ("The war of 1912–13 was short.", "1912–13", "1912/1913"),
    ("The war of 1939-1945 was long.", "1939-1945", "1939/1945"),
    ("It ran from 2015 to 2017.", "2015", "2015"),
    ("It ran from 2015 to 2017.", "2017", "2017"),
    ("It ran between March and May.", "March", "2024-03"),
    ("It ran between March and May.", "May", "2024-05"),
    ("The budget for 2020/21 grew.", "2020/21", "2020/2021"),
]
ALL = [
    *EXPLICIT,
    *PARTIAL,
    *WEEKDAYS,
    *DEICTIC,
    *AGO,
    *ANCHORED,
    *UNITS,
    *HOLIDAYS,
    *TIMES,
    *DURATIONS,
    *SETS,
    *VAGUE,
    *RANGES,
]


@pytest.mark.parametrize(("text", "span", "value"), ALL)
def test_expression_has_its_span_and_value(text: str, span: str, value: str) -> None:
    doc = NLP(text)
    found = [(doc[t.start : t.end].text, t.value) for t in find_timexes(doc, PUBLISHED)]
    assert (span, value) in found


MODIFIERS = [
    ("It was built in the late 1990s.", "END"),
    ("It was built in early May.", "START"),
    ("It was built in mid-2019.", "MID"),
    ("It lasted about two years.", "APPROX"),
    ("It lasted more than two years.", "MORE_THAN"),
    ("It lasted less than two years.", "LESS_THAN"),
    ("It lasted nearly two years.", "LESS_THAN"),
    ("It lasted at least two years.", "EQUAL_OR_MORE"),
    ("It lasted no more than two years.", "EQUAL_OR_LESS"),
    ("It lasted up to two years.", "EQUAL_OR_LESS"),
    ("It is due by the end of the year.", "END"),
]


@pytest.mark.parametrize(("text", "mod"), MODIFIERS)
def test_modifier_is_kept_beside_the_value(text: str, mod: str) -> None:
    (found,) = find_timexes(NLP(text), PUBLISHED)
    assert found.mod == mod


NO_DATES = [
    "The troops may leave.",
    "They march on the capital.",
    "The second ship sank.",
    "The Sun set over the bay.",
    "Theresa May spoke.",
    "The Su-27 landed.",
    "A Type 45 destroyer docked.",
    "Some 1,500 soldiers came.",
    "Project 2025 is a plan.",
    "Resolution 1929 was passed.",
    "It cost $2000.",
    "An F-16 crashed.",
    "A quarter of the fleet sank.",
    "The spring broke.",
    "Prices fall.",
    "Bloody Sunday is a film.",
    "At the same time it grew.",
    "It won 3/4 of the vote.",
    "He read the Daily Herald.",
    "The 12th Division held.",
    "Day of the Jackal is a book.",
    "The minute hand broke.",
    "Flight 1549 landed.",
    "The Winter War is remembered.",
    "June Smith spoke for the yard.",
    "Ambassador April Smith spoke.",
    "The Sunday Times had it.",
    "It flies at 900 miles per hour.",
    "They held the 38th parallel.",
    "A day in court is short.",
    "The yard will soon close.",
    "Black September carried out the raid.",
    "The October Revolution is remembered.",
    "The 17 November Movement was banned.",
    "The Six-Day War is remembered.",
    "The Yom Kippur War is remembered.",
    "The band played on Saturday Night Live.",
    "It stood in USA Today.",
    "The Mail on Sunday had it.",
    "It did 120 miles an hour.",
    "Judge August Berg spoke.",
    "Captain Friday spoke.",
    "The house at 1914 Elm Street burned.",
    "The Easter Rising failed.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    doc = NLP(text)
    assert [doc[t.start : t.end].text for t in find_timexes(doc, PUBLISHED)] == []


UNKNOWN = [
    ("It flew in December. It crashed in the same month.", None, "XXXX-12"),
    ("They met on Sunday.", None, "XXXX-WXX-7"),
    ("They met on Sunday.", "2024", "2024-WXX-7"),
    ("They met in December.", None, "XXXX-12"),
    ("They met on December 5.", None, "XXXX-12-05"),
    ("RIGA, Oct. 29 - The ban ended in 2018. Ships sailed on Oct. 20.", None, "XXXX-10-20"),
    ("RIGA, Oct. 29 - The ban, agreed in 2018, has ended. Ships sailed on Oct. 20.", None, "XXXX-10-20"),
    ("RIGA, Oct. 29 - The ban began in 2018 and ended on Dec. 20.", None, "2018-12-20"),
    ("The ban ended in 2018. Ships sailed on Oct. 20.", None, "2018-10-20"),
    (
        "The war began in April 2018. " + "The army fought on for the city and lost it. " * 8 + "In June it fell.",
        None,
        "XXXX-06",
    ),
    ("They met in April.", "2024", "2024-04"),
    ("They met in April. In December they had signed.", "2024", "2023-12"),
    ("They met yesterday.", None, "XXXX-XX-XX"),
    ("They met last week.", None, "XXXX-WXX"),
    ("They met last year.", None, "XXXX"),
    ("They met last year.", "2024", "2023"),
    ("They met two years ago.", "2024-06", "2022"),
    ("They met two months ago.", "2024-06", "2024-04"),
    ("They met two days ago.", "2024-06", "XXXX-XX-XX"),
    ("They met at 5 pm.", None, "XXXX-XX-XXT17:00"),
    ("It flew in May 2019. It crashed two years later.", None, "2021"),
    ("It was tested in 1943. In July it crashed.", None, "1943-07"),
]


@pytest.mark.parametrize(("text", "published", "value"), UNKNOWN)
def test_value_is_no_more_precise_than_what_is_known(text: str, published: str | None, value: str) -> None:
    assert value in [t.value for t in find_timexes(NLP(text), published)]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("It ran June 9-11, 2015.", ("2015-06-09", "2015-06-11")),
        ("It ran from May 30 to June 2, 2015.", ("2015-05-30", "2015-06-02")),
        ("It covers 2014-15.", ("2014-01-01", "2015-12-31")),
        ("It covers January-June 2016.", ("2016-01-01", "2016-06-30")),
    ],
)
def test_ranges_carry_the_first_and_last_day_of_both(text: str, edges: tuple[str, str]) -> None:
    (found,) = find_timexes(NLP(text), PUBLISHED)
    assert (found.begin, found.finish) == edges


def test_points_carry_their_first_and_last_day() -> None:
    text = "It ran in February 2024, then last week, then in the 1990s."
    found = [(t.begin, t.finish) for t in find_timexes(NLP(text), PUBLISHED)]
    assert found == [("2024-02-01", "2024-02-29"), ("2024-06-03", "2024-06-09"), ("1990-01-01", "1999-12-31")]
