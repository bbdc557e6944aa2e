"""Short pieces of news, written for this test before the program had seen them, with what the words in braces stand for."""

from collections.abc import Iterator

from spacy.language import Language

from marked_mentions import MARK, name_of, read

ITEMS = [
    # acronyms and long forms
    "The Baltic Air Shield Initiative, or BASI, was launched in Tallinn on Monday. {BASI=Baltic Air Shield Initiative} will link radars in three countries.",
    "Kongsberg Defence & Aerospace (KDA) won a contract in Poland. {KDA=Kongsberg} will deliver launchers next year.",
    # short names
    "Defence Minister Ruben Brekelmans visited Kyiv on Tuesday. {Brekelmans=Ruben Brekelmans} promised more drones, and {he=Ruben Brekelmans} met President Volodymyr Zelenskyy.",
    "Lockheed Martin opened a plant in Alabama. {Lockheed=Lockheed Martin} said the plant would employ 300 people.",
    "Maria Lindqvist and Erik Lindqvist run the shipyard together. {Lindqvist=Lindqvist} declined to comment.",
    # titles and roles
    "Norwegian Prime Minister Jonas Gahr Støre spoke in Bergen. {The prime minister=Jonas Gahr Støre} said that {his=Jonas Gahr Støre} government would buy four frigates.",
    "Ambassador Nicholas Burns met reporters in Beijing. {The ambassador=Nicholas Burns} called the talks useful.",
    "General Christopher Cavoli commands the troops. {The general=Christopher Cavoli} told lawmakers that {he=Christopher Cavoli} needed more shells.",
    # definite descriptions
    "Sweden joined NATO in 2024. {The country=Sweden} had stayed neutral for two centuries.",
    "Rheinmetall reported record orders. {The company=Rheinmetall} plans a new factory in Hungary.",
    "Taiwan tested a new missile off {its=Taiwan} east coast. {The island=Taiwan} wants to deter an invasion.",
    "Poland and Germany signed a treaty in Berlin. {Both countries=Poland and Germany} promised to share intelligence.",
    "Armenia held talks with Azerbaijan in Geneva. {The two sides=Armenia and Azerbaijan} agreed to mark the border.",
    "Israel thanked the United States for the interceptors. Israel and the United States share radar data, and {the two countries=Israel and United States} train together.",
    "The Houthis fired drones at a tanker in the Red Sea. {The rebels=Houthis} said {they=Houthis} would fire again.",
    "Airbus and Boeing both bid for the tanker contract. {The two companies=Airbus and Boeing} have fought over it for years.",
    "Turkey tested the Tayfun missile over the Black Sea. {The missile=Tayfun missile} flew 561 kilometres.",
    "Japan, Britain and Italy started the Global Combat Air Programme in 2022. {The programme=Global Combat Air Programme} should yield a fighter by 2035.",
    "Officials in the Kherson region ordered an evacuation. Shelling of {the region=Kherson} had killed nine people.",
    # demonyms, capitals, seats
    "{Tokyo=Japan} protested after Chinese ships entered the zone. {Japanese=Japan} officials called it a grave matter.",
    "Reporters in {Tokyo=Tokyo} asked the minister about the budget. Japan will spend more.",
    "{The Kremlin=Russia} rejected the proposal. {Moscow=Russia} has said that it wants more land.",
    "A crowd gathered outside the {Kremlin=Kremlin} on Sunday while Russia marked the day.",
    "{The Pentagon=Department of Defense} announced a deal worth $2 billion with Raytheon.",
    # pronouns
    "Ukraine asked Germany for more tanks, and {it=Ukraine} hopes to get them by May.",
    "Boeing said {it=Boeing} would cut 400 jobs. {Its=Boeing} space unit has lost money for years.",
    "Iran defended {itself=Iran} before the council. {It=Iran} denied that {its=Iran} scientists had broken the rules.",
    "Angela Ricci heads the agency. {She=Angela Ricci} wants {her=Angela Ricci} engineers to finish the satellite by June.",
    "{It=-} is unlikely that Serbia will join the bloc soon. {It=-} rained in Belgrade on Friday.",
    "In {its=NATO} yearly report, NATO listed gaps in air defence.",
    "France and Spain withdrew {their=France and Spain} soldiers. {They=France and Spain} had trained local troops for nine years.",
    # we, our
    '"{We=Estonia} will double {our=Estonia} spending," Estonia\'s defence minister, Hanno Pevkur, said. "{I=Hanno Pevkur} am certain of that."',
    '"{We=Saab} have sold twelve jets," said Micael Johansson, the chief executive of Saab.',
    '"{We=-} see no sign of peace," said Anna Kowalska, an analyst in Warsaw.',
    'In a statement, BAE Systems said: "{We=BAE Systems} are proud of {our=BAE Systems} work on the submarine."',
    '"Nobody asked {us=Finland}," a Finnish official said. "{We=Finland} learned of it from the press."',
    # relative pronouns
    "Egypt, {which=Egypt} borders Gaza, opened the crossing.",
    "Petr Pavel, {who=Petr Pavel} led the alliance's military committee, became president.",
    # wrong links must not be made
    "Canada met Denmark over the island. A storm hit the coast, and {it=-} lasted for three days.",
    "A drone hit a barracks near Donetsk. Witnesses said {it=drone} came from the west.",
    "The general praised the crew of the frigate. {She=-} had sailed from Cork in March.",
    # across
    "President Joe Biden flew to Hiroshima. {Biden=Joe Biden} met Kishida, and {the president=Joe Biden} toured the museum.",
    "South Korea and North Korea cut the hotline. {Seoul=South Korea} said {the North=North Korea} had moved {its=North Korea} guns.",
    "Hamas released two hostages. {The group=Hamas} said {it=Hamas} wanted a truce.",
    # phrases without a name
    "The rescue crew reached the wreck on Friday. {They=*rescue crew} searched it for survivors.",
    "Teams left the camp. {They=-} were late.",
    # places by their nouns, numbers, allies, islands
    "In the Kurzeme West constituency, Ilze Ozola won most votes. Two veterans lost in {this constituency=Kurzeme West}.",
    "Mette Frandsen and Lars Olsen signed the letter, {both=Mette Frandsen and Lars Olsen} said.",
    "Japan opened a forum with the United States, and Japan wants to help {its sole ally=United States} there.",
    "India is ready to sign a pact with Sri Lanka. India has no wish to enter {the island nation=Sri Lanka}'s war.",
]


def misses(nlp: Language) -> Iterator[str]:
    for item in ITEMS:
        text, places = read(item)
        doc = nlp(text)
        for start, end, wanted in places:
            found = name_of(doc, start, end)
            if found != wanted:
                yield f"{text[start:end]} is {wanted}, not {found}: {text}"


def test_nine_of_ten_words_in_short_news_stand_for_what_a_reader_takes_them_for(nlp: Language) -> None:
    """The share, and not each one, because another model parses some of them in another way."""
    wrong = list(misses(nlp))
    assert len(wrong) <= 0.1 * sum(len(MARK.findall(item)) for item in ITEMS), "\n".join(wrong)


def test_what_stands_for_nothing_is_linked_to_no_name(nlp: Language) -> None:
    assert not [line for line in misses(nlp) if " is -, not " in line and " is -, not *" not in line]
