"""How the corpora's classes map to our labels, and the words that tell where a class alone does not."""

from __future__ import annotations

import re

# PLACE is settled by the gazetteer; None is a class that is known not to be one of ours.
UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "OTH": "NORP"}
CROSSNER = {
    "politician": "PERSON",
    "person": "PERSON",
    "politicalparty": "ORG",
    "organisation": "ORG",
    "country": "GPE",
    "location": "PLACE",
    "election": "EVENT",
    "event": "EVENT",
}
FEWNERD: dict[str, str | None] = {
    "location_GPE": "GPE",
    "location_mountain": "LOC",
    "location_island": "LOC",
    "location_bodiesofwater": "LOC",
    "location_other": "LOC",
    "location_road/railway/highway/transit": "FAC",
    "building_airport": "FAC",
    "building_hospital": "FAC",
    "building_hotel": "FAC",
    "building_restaurant": "FAC",
    "building_sportsfacility": "FAC",
    "building_theater": "FAC",
    "event_attack/battle/war/militaryconflict": "EVENT",
    "event_disaster": "EVENT",
    "event_election": "EVENT",
    "event_protest": "EVENT",
    "event_sportsevent": "EVENT",
    "organization_company": "ORG",
    "organization_education": "ORG",
    "organization_government/governmentagency": "ORG",
    "organization_media/newspaper": "ORG",
    "organization_other": "ORG",
    "organization_politicalparty": "ORG",
    "organization_sportsleague": "ORG",
    "organization_sportsteam": "ORG",
    "other_law": "LAW",
    "person_actor": "PERSON",
    "person_artist/author": "PERSON",
    "person_athlete": "PERSON",
    "person_director": "PERSON",
    "person_politician": "PERSON",
    "person_soldier": "PERSON",
    "product_weapon": "WEAPON",
    "art_broadcastprogram": None,
    "art_film": None,
    "art_music": None,
    "art_other": None,
    "art_writtenart": None,
    "other_astronomything": None,
    "other_award": None,
    "other_biologything": None,
    "other_disease": None,
    "other_educationaldegree": None,
    "other_language": None,
    "other_livingthing": None,
    "other_medical": None,
    "product_car": None,
    "product_food": None,
    "product_software": None,
}

# A name of several words that ends so is a PROGRAM: a programme, initiative, forum, treaty or agreement.
PROGRAM_HEADS = frozenset(
    [
        "Program",
        "Programme",
        "Initiative",
        "Treaty",
        "Agreement",
        "Accord",
        "Accords",
        "Pact",
        "Convention",
        "Protocol",
        "Forum",
        "Partnership",
    ]
)

# Not part of a person's name.
TITLES = frozenset(
    [
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr.",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Sir",
        "Lord",
        "Lady",
        "President",
        "Vice",
        "Prime",
        "Minister",
        "Senator",
        "Sen.",
        "Rep.",
        "Congressman",
        "Gov.",
        "Governor",
        "Mayor",
        "Ambassador",
        "Secretary",
        "General",
        "Gen.",
        "Lt.",
        "Lieutenant",
        "Maj.",
        "Major",
        "Col.",
        "Colonel",
        "Capt.",
        "Captain",
        "Adm.",
        "Admiral",
        "Commander",
        "Sgt.",
        "Sergeant",
        "Brig.",
        "Brigadier",
        "Judge",
        "Justice",
        "Professor",
        "Prof.",
        "Rev.",
        "Pope",
        "King",
        "Queen",
        "Prince",
        "Princess",
        "Chancellor",
    ]
)

# Small words inside names: "Department of Defense".
LINKS = frozenset(["of", "for", "the", "and", "on", "in", "de", "la", "del", "al", "-", "'"])

CALENDAR = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Jan.",
        "Feb.",
        "Mar.",
        "Apr.",
        "Jun.",
        "Jul.",
        "Aug.",
        "Sep.",
        "Sept.",
        "Oct.",
        "Nov.",
        "Dec.",
        "AM",
        "PM",
    ]
)

MILITARY_SHIP = re.compile(
    r"\b(?:USS|HMS|HMCS|HMAS|HMNZS|INS|SMS|USNS|ROKS|JS|JDS|HNLMS|ARA|USCGC|RFS|ORP)\b|class\b|destroyer|frigate|corvette"
    r"|cruiser|carrier|submarine|battleship|gunboat|warship|U-\d+",
    re.IGNORECASE,
)
CIVIL_AIRCRAFT = re.compile(
    r"Boeing 7\d7|^7\d7|Airbus A?3\d\d|^A3\d\d|Cessna|Learjet|Piper|Embraer|ERJ|Gulfstream|Bombardier|Dash 8|DC-\d|MD-8|ATR|Fokker"
)


def is_military_ship(context: list[str]) -> bool:
    """Whether a ship's name with its neighbours is a warship's."""
    return bool(MILITARY_SHIP.search(" ".join(context)))


def is_weapon_maker_model(words: list[str]) -> bool:
    """Whether an aircraft's name is not one of the common civil types."""
    return not CIVIL_AIRCRAFT.search(" ".join(words))
