"""Ways in which news speaks again of whom or what it has named, one at a time, with the shipped model."""

import pytest
from spacy.language import Language

from marked_mentions import name_of, read

ITEMS = {
    "age": "Karin Holm met reporters in Oslo. {The 54-year-old=Karin Holm} looked tired.",
    "age and trade": "Karin Holm won the vote in Oslo. {The 61-year-old physicist=Karin Holm} will lead the agency.",
    "age and office": "Defence Minister Karin Holm met Paul Berg. Berg smiled. {The 61-year-old minister=Karin Holm} left.",
    "age of somebody new": "Karin Holm met reporters in Oslo. {A 54-year-old=-} was arrested.",
    "age of a thing": "Karin Holm met reporters in Oslo. {The 54-year-old treaty=-} is dead.",
    "members": "A group of senators wrote to the president. the {senators=*group of senators} want an answer.",
    "members of two groups": "A group of senators and a team of senators met. The {senators=-} want an answer.",
    "pair": "Karin Holm met Paul Berg in Oslo. {The pair=Karin Holm and Paul Berg} signed a letter.",
    "pair with a pronoun": "Karin Holm flew to Rome. She met Paul Berg, and {the two leaders=Karin Holm and Paul Berg} ate.",
    "pair without who asks": "Eva Lund called Karin Holm and Paul Berg. Lund asked {the pair=Karin Holm and Paul Berg} to wait.",
    "pair out of three": "Eva Lund, Karin Holm and Paul Berg spoke in Rome. {The two men=-} left.",
    "the two of a plural": "Karin Holm met Paul Berg. {The two=Karin Holm and Paul Berg} spoke. {They=Karin Holm and Paul Berg} ate.",
    "both of a subject pair": "Japan and Australia criticised China. {Both=Japan and Australia} have sent ships.",
    "countries by adjectives": "A Chinese ship hit a Philippine boat, the worst clash between {the two countries=China and Philippines}.",
    "no party": "Canada sent a ship to Greenland, and {both countries=-} rejoiced.",
    "sides of an armed group": "Hamas fired rockets at Israel from Egypt. {Both sides=-} broke the truce.",
    "fighters of a group": "Fighters from JNIM attacked a convoy in Syria. {The militants=Jama'at Nusrat al-Islam wal-Muslimin} fled.",
    "a militant group": "The militant group JNIM attacked a convoy. {The armed group=Jama'at Nusrat al-Islam wal-Muslimin} has many guns.",
    "no group of fighters": "Rheinmetall sold trucks to Syria. {The militants=-} fled.",
    "a party is no ministry": "The Progress Party won in Oslo. {The ministry=-} said nothing.",
    "a ministry is one": "The Ministry of Trade met in Oslo. {The ministry=Ministry of Trade} said nothing.",
    "a guard is an agency": "The Iceland Coast Guard bought a ship. {The agency=Iceland Coast Guard} said nothing.",
    "a bloc": "Mali left ECOWAS in January. {The bloc=ECOWAS} regretted it.",
    "junior": "Ferdinand Marcos Jr. spoke in Cebu. {Marcos=Ferdinand Marcos Jr.} was calm.",
    "a group and its unit": "Tavex Defence Vehicles is a unit of Tavex Group. {Tavex=Tavex Group} sold it.",
    "where forces are": "Mali met Russia. Mali hopes. Russian soldiers fight in {the country=Mali}.",
    "a speaker after a paragraph": 'Karin Holm spoke. "The ship is lost," Holm said.\n\n"It sank. {I=Karin Holm} saw it."\n\nIt rained.',
    "a minister of the dateline": 'OSLO, May 12 - Norway buys ships. "{We=Norway} need them," Defence Minister Karin Holm said.',
    "a minister without one": 'Norway buys ships. "{We=-} need them," Defence Minister Karin Holm said.',
    "countries of an older pair": "Russia met Poland. Russia and Poland talked. Spain helped Italy. {Both nations=-} gain.",
    "an older pair by its adjectives": "Japan and Italy talked. China watched. Japanese yards repair Italian ships, and {the two countries=Japan and Italy} gain.",
    "who warns a pair": "Japan and Australia signed a treaty. China warned {both countries=Japan and Australia}.",
    "a title of two nouns": "Secretary General Mark Rutte said {he=Mark Rutte} was pleased.",
    "whose group it is": "The Houthis fired at a ship. Oman fears {the Iran-backed group=Houthis}.",
    "the company in focus": "Boeing beat Airbus in Poland. Airbus regretted the choice. {The company=Airbus} employs many people.",
    "no company in focus": "Boeing beat Airbus in Poland. {The company=-} employs many people.",
    "another word for an office": "Ambassador Tom Rose met Eva Lund. Lund left. {The envoy=Tom Rose} waited.",
    "what it is called": "Leonardo left Poland, and Eva Lund called {it=-} a mistake.",
    "the country of a clause": "Sweden met Israel. In Venezuela, many have fled {the country=Venezuela}.",
    "another name": "Mohamed Hamdan Dagalo, known as Hemedti, fled. {Hemedti=Mohamed Hamdan Dagalo} said nothing.",
    "another name is no call": "Friedrich Merz called Karin Lindqvist on Monday. {Lindqvist=Karin Lindqvist} was glad.",
    "first of two bearers": "Karin Holm spoke in Oslo. {Holm=Karin Holm} was calm. Her brother Paul Holm was not.",
    "ship called like a person": "HMCS Harry DeWolf left Halifax. {The Harry DeWolf=HMCS Harry DeWolf} carries 65 sailors. "
    "Harry DeWolf was an admiral. {He=Harry DeWolf} died in 2000.",
    "an owner inside a phrase": "Oman blamed it on Saab's oversight of {its=Saab} yard.",
    "an owner outside a clause": "Riga met Italy's Saab, which had offered to build {its=Saab} ships there.",
    "former and latter": "Karin Holm and Paul Berg spoke in Rome. {The former=Karin Holm} left early; {the latter=Paul Berg} stayed.",
    "latter in the sentence": "Holm gave Berg a map during {the latter=Berg}'s visit to Rome.",
    "latter of states": "Norway sold missiles to Poland. {The latter=Poland} paid at once.",
    "latter of three": "Holm, Berg and Lund met in Rome. {The latter=-} left.",
    "former beside a noun": "Holm met Berg. {The former=-} minister Eva Lund laughed.",
    "leader by his people": "President Recep Tayyip Erdogan spoke in Rome. {The Turkish leader=Recep Tayyip Erdoğan} was angry.",
    "leader by his state": "Turkish President Abdullah Aydin spoke. {Turkey's president=Abdullah Aydin} was angry.",
    "minister by her people": "Norway's Defence Minister Karin Holm met Paul Berg. {The Norwegian minister=Karin Holm} left.",
    "leader who is named later": "He met {the Ukrainian president=Volodymyr Zelenskyy} in Rome. Volodymyr Zelenskiy looked tired.",
    "leader of another state": "President Recep Tayyip Erdogan spoke in Rome. {The Greek leader=-} was angry.",
    "one of two leaders": "Joe Biden and Donald Trump spoke. {The American president=-} was angry.",
    "another minister": "Norway's Defence Minister Karin Holm spoke. {The Norwegian foreign minister=-} left.",
    "both men": "Eva Lund slept. Paul Berg will meet Erik Holm. {Both men=Paul Berg and Erik Holm} want a deal.",
    "neither man": "Paul Berg met Erik Holm. {Neither man=Paul Berg and Erik Holm} took questions.",
    "you of whom is told": 'Karin Holm flew to Kiel. "We will pay {you=Paul Berg} soon," Holm told Paul Berg.',
    "you of whom was thanked": 'Karin Holm thanked Paul Berg. "I owe {you=Paul Berg} a boat," she said.',
    "you of nobody": 'Karin Holm met Paul Berg. "A coast is long and {you=-} cannot guard it," she said.',
    "you of reporters": 'Karin Holm met Paul Berg. "I told {you=-} so," she told reporters.',
    "we of who runs it": '"{We=Saab} were the cheapest," said Karin Holm, who runs Saab.',
    "we of a leader": 'Norway sent ships. Turkey sent more. "{We=Türkiye} are nobody\'s servants," Recep Tayyip Erdogan said.',
    "we of two authors": 'Sam Holm and Eva Berg studied the navy. "{We=Sam Holm and Eva Berg} found ten boats," they write.',
    "who speaks is not spoken of": 'Karin Holm and Paul Berg met. "The engineers are late," {they=Karin Holm and Paul Berg} said.',
    "a scholar who speaks": 'Collin Berg of Rome counted frigates. "That is all," {the scholar=Collin Berg} said.',
    "a scholar who speaks of two": 'Collin Berg met Ann Holm. "That is all," {the scholar=-} said.',
    "a minister is no scholar": 'Defence Minister Collin Berg counted ships. "That is all," {the analyst=-} said.',
    "a centre for something": "The Center for Naval Analyses met in Rome. {The center=Center for Naval Analyses} has a plan.",
    "chosen for what it did": "Canada chose Saab because {it=Saab} offered jobs.",
    "no cause": "Canada left Saab when {it=Canada} found a partner.",
    "no pair with one's spokesman": "Paul Berg's spokesman, Erik Holm, said nothing. {The pair=-} left.",
    "I after a sentence without saying": 'Karin Holm shrugged. "{I=Karin Holm} am not afraid of ships."',
    "I of another paragraph": 'Karin Holm shrugged.\n\n"{I=-} am not afraid of ships."',
}


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS.keys())
def test_what_is_spoken_of_again_is_what_was_named(item: str, nlp: Language) -> None:
    text, places = read(item)
    doc = nlp(text)
    found = {text[start:end]: name_of(doc, start, end) for start, end, _ in places}
    assert found == {text[start:end]: wanted for start, end, wanted in places}
