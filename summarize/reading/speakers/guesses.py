"""What a name without a title looks like by its words: a person, a body, a country, or neither.

"Harbor Authority" ends as bodies do, "Ada Nym" begins with a given name, "Fort Holt" is a place and
tells nothing. The lexicons are this project's own compilation.
"""

from __future__ import annotations

import re
from typing import Literal

from summarize.reading.words import nouns, titles
from summarize.reading.words.folding import fold
from summarize.reading.words.given import GIVEN
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import COUNTRY_NAMES, PEOPLES, REGIONS

Guess = Literal["person", "organization", "country", "unknown"]

ORGANIZATION_WORDS = words("""
    Chiefs
    Department Ministry University College School Institute Institution Committee Commission Council
    Congress Senate Parliament Assembly Court Bank Party Association Federation Union Alliance
    Agency Administration Authority Bureau Office Service Services Board Foundation Fund Center
    Centre Forum Organization Organisation Company Corporation Corp Corp. Inc Inc. Ltd Ltd. LLC PLC
    Group Holdings Partners Industries Airlines Airways Motors Systems Technologies Energy Pharma
    Times Post Journal News Herald Tribune Guardian Gazette Chronicle Press Observer Telegraph
    Staff
    Magazine Review Report Register Globe Sun Mail Express Mirror Broadcasting Network Radio TV
    Television Media Hospital Church Embassy Police Army Navy Force Forces Command Guard Corps NATO
    League Club Society Trust Coalition Campaign PAC Caucus Conference Nations Treasury Reserve
    House Chamber Cabinet Task Team Labs Laboratory Museum Observatory Exchange Watch International
    Confederation Secretariat Directorate Inspectorate Front Ombudsman Lines Air Aviation Aircraft
    Aerospace Power Rail Railway Railways Pharmaceuticals Capital Securities Foods Stores Steel
    Mining Telecom Software Solutions Insurance Logistics Shipping Biosciences Therapeutics
    Journalism Politics Studies Affairs Standard Economist Examiner Beacon Inquirer Dispatch
    Courier Telegram Sentinel Weekly Daily
    Cooperative Co-operative Guild Collective
    Initiative Project Movement Network Consortium Syndicate Brigade Taliban Hamas Hezbollah
    Pact Bloc Militia
    """)
_SURNAMES = words("Cross Church Steel Guard Press")
"""Words of bodies that people are called by too: "Eric Church"."""
PAPERS = words(
    """
    Times Post Journal Herald Tribune Guardian Gazette Chronicle Observer Telegraph Star Globe
    Courier Examiner Inquirer Dispatch Sentinel Register
    """
)
"""What papers are called by alone as well: "the Post"."""
_PRESS = PAPERS - words("Courier Examiner Inquirer Dispatch Sentinel") | words(
    """
    News Press Magazine Review Report Sun Mail Express Mirror Watch Force Guard Fund Trust Bank
    """
)
KNOWN = words("""
    Pentagon Congress Senate Parliament NATO Twitter Facebook Google Microsoft Apple Amazon Netflix
    Politico Reuters Bloomberg Forbes Axios Breitbart Newsweek Time Slate Vox Salon Pravda Xinhua
    Interpol Europol UNICEF Hamas Hezbollah Taliban Boeing Airbus Toyota Volkswagen Pfizer Walmart
    OPEC ISIS YouTube Instagram TikTok Wikipedia WikiLeaks Gallup Quinnipiac Oxfam Greenpeace
    Buzzfeed BuzzFeed Tesla Uber Samsung Huawei Treasury
    """) | {"White House", "Wall Street", "Downing Street", "European Union", "Capitol Hill"}
"""Bodies whose one-word names carry no mark of being a body."""
_BODY_ANYWHERE = ORGANIZATION_WORDS - _PRESS
_FIRM_LAST = words(
    """
    Research Analytics Consulting Consultants Associates Advisors Advisers Ventures Studios Records
    Entertainment Games Networks Robotics Batteries Brothers Bros Bros. Markets Investments
    Investors Management Equity Finance Financial Brokers Chemicals Metals Minerals Resources
    Petroleum Electric Electronics Semiconductor Semiconductors Automotive Cruises Ferries Hotels
    Resorts Restaurants Brewery Breweries Distillers Dairy Farms Growers Builders Homes Properties
    Realty Construction Engineering Contractors Shipyard Shipyards Terminals Freight Telecoms
    Wireless Communications Digital Data Health Healthcare Medical Clinic Clinics Hospitals Care
    Aid Relief Rights Cross Crescent Academy Polytechnic Orchestra Philharmonic Opera Ballet
    Gallery Archive Archives Library Zoo Aquarium Duma Knesset Bundestag Rada Insurers Savings
    Mutual Beverages Fisheries Forestry Aluminium Aluminum Cement Textiles Cosmetics Genomics
    Insider Therapeutics Diagnostics Vaccines Labs Laboratories Nurseries Supermarkets Outfitters
    Leisure Brewing Retail Travel Tours Marine Offshore Aggregates Timber Motorcycles
    Rentals Lettings Estates Developments Housing Pensions Interactive Online Biologics Genetics
    Microsystems Dynamics Instruments Optics Materials Plastics Ceramics Packaging Printing
    Publishing Productions Renewables Utilities Petrochemicals Fertilisers Fertilizers Agri
    """
)
_CLUB_LAST = words("United Rovers Wanderers Albion Hotspur FC F.C. AFC SC CF Rangers")
CLUB_FIRST = words("FC FK AC AS AFC Athletic Atletico Atlético Dynamo Dinamo Olympique Sporting")
_CLUB_WORDS = _CLUB_LAST | CLUB_FIRST
PLACE_FIRST = words("New North South East West San Santa Los Las St. Fort Port Mount Lake El Saint")
THING_LAST = words(
    """
    Street Streets Avenue Road Square Park River Lake Island Islands County City Beach Bay Valley
    Mountain Mountains Hill Hills Airport Station Bridge Oblast Peninsula Region Province Stadium
    Hall Building Tower Towers Plaza Hotel Day War Act Award Awards Prize Cup Games Treaty Amendment
    Debate Show Convention Plan Deal Agreement Accord Accords Summit Week Sea Ocean Gulf Coast
    District Age Era Revolution Bowl Tour Town Village Heights Springs Falls Forest Desert Canyon
    Creek Highway Boulevard Theater Theatre Arena Garden Gardens Cathedral Festival Series
    Championship Open Doctrine Rule Rules Law Code Test Tests Index Caucuses Primary Election
    Elections Tuesday Wednesday Thursday Friday Saturday Sunday Monday
    """
)

POLLS = words("Poll Polls Survey Surveys Barometer")
"""With what the names of polls end: documents that speak."""
_INITIALS = re.compile(r"(?!(?:U\.N|E\.U|D\.C|L\.A|N\.Y|F\.B|C\.I)\.)(?:[A-Z]\.){2,3}")
"""Of given names, and not of a body or a place: "J.J. Orr"."""


def guess_of(name: tuple[str, ...]) -> Guess:
    """What a name without a title looks like by its words."""
    last = name[-1]
    if " ".join(name) in KNOWN or _is_body(name):
        return "organization"
    if last.endswith(("'s", "’s")):
        return "organization"
    if len(name) == 1:
        letters = last.replace(".", "").replace("&", "")
        return "organization" if letters.isupper() and 2 <= len(letters) <= 6 else "unknown"
    if fold(name[0]) in GIVEN and len(name) <= 5:
        return "person"
    if len(name) == 2 and _INITIALS.fullmatch(name[0]) and name[0] not in COUNTRY_NAMES:
        return "person" if not name[1].isupper() else "organization"
    if any(
        w.isupper() and len(w.replace(".", "")) > 1 and fold(w) not in titles.SUFFIXES for w in name
    ):
        return "organization"
    if any(w.lower() in titles.PARTICLES for w in name) or (
        len(name[0]) == 2 and name[0][1] == "."
    ):
        return "person"
    return "person" if len(name) <= 4 and not _may_be_thing(name) else "unknown"


def _is_body(name: tuple[str, ...]) -> bool:
    """Whether a word of a name makes it that of a body: "Vark Bank", "Friends of the Sea"."""
    last = name[-1]
    if len(name) == 2 and last in _SURNAMES and fold(name[0]) in GIVEN:
        return False
    if last in ORGANIZATION_WORDS or (len(name) > 1 and last in _FIRM_LAST):
        return True
    if len(name) > 1 and (last in POLLS or name[0] == "Team"):
        return True  # "Vark Poll", "Team Ilves"
    if len(name) == 2 and (last in _CLUB_WORDS or name[0] in CLUB_FIRST or name[0] == "Daily"):
        return True
    joined = "of" in name or "for" in name or "on" in name or "&" in name
    return joined or any(word in _BODY_ANYWHERE or word == "Without" for word in name[1:])


def _may_be_thing(name: tuple[str, ...]) -> bool:
    """Whether a name may be an office's, a place's, an event's or a people's: "Vark Street"."""
    first, last = name[0], name[-1]
    if last.lower() in titles.HEADS or last.lower() in nouns.PEOPLE or last in REGIONS:
        return True
    if first in PLACE_FIRST or last in THING_LAST:
        return True
    return first in PEOPLES or first in COUNTRY_NAMES
