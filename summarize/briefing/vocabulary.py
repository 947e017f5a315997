"""Words that reports of one event use for one another.

A wire agency writes "vessel" and "fatalities" where a local paper writes "ship" and "dead": news
has a small stock of such pairs, which is listed here, with the nouns of verbs that cutting to a
stem leaves apart; the forms of irregular verbs are known elsewhere (``inflections``). A word stands
in one family only, in any of its regular forms, and what means two things in news ("strike",
"charge", "fire" of guns and houses) in none but its commonest. A word that shares no more than its
beginning with one of a family ("service", "schoolyard") is none of it. The list is our own
compilation.
"""

from __future__ import annotations

SAME = """
soldier troop force serviceman servicemen
die died dying dead death kill fatality drown toll perish slain
injure injury hurt wound
missing unaccounted disappear disappearance vanish
fight combat battle frontline
probe test
inquiry inquest investigate investigation investigator
missile icbm rocket
drone uav unmanned
region oblast province
ship vessel ferry boat
car vehicle automobile
lorry truck
plane aircraft airliner jet
exit door
board aboard
help aid assistance
money cash
child kid
pupil schoolchild student
worker employee workforce staff
doctor physician
president premier
rebel insurgent militant
terrorist terrorism terror
lawyer attorney solicitor
blaze fire
explosion explode blast detonate detonation
quake earthquake tremor
storm cyclone hurricane typhoon
flood flooding inundate
collision collide
hit struck
sink capsize
shot round
shell shelling bombard bombardment
bomb bombing
attack assault
ceasefire truce armistice
peace peaceful
treaty agreement deal accord pact settlement
ballot vote poll
protest demonstrate demonstration demonstrator protester protestor rally
withdraw withdrawal pull pullout
leave gone depart departure
evacuate evacuation
resign resignation quit
dismiss sack
arrest detain detention detained
jail prison imprison
apologise apology apologize apologised apologized
promise pledge vow
warn warning alert
demand insist
wage salary
country nation
town city
home house household
flat apartment
company firm
hospital clinic
surgery operation
illness disease
ill sick
drug medicine medication
vaccine vaccination vaccinate jab
infect infection
pollute pollution
border frontier
road highway motorway
defect fault
proof prove
secret confidential
goal aim
enter entry
exceed overstep surpass
delay postpone postponement
cancel cancellation
damage destroy destruction
rubble debris wreckage
body corpse
crew crewman crewmen
license licence
defence defense
labour labor
harbour harbor
centre center
theatre theater
tonne ton
metre meter
immediately immediate
desperate desperation
weak weakness weakened
strong strength strengthen
responsibility responsible
decide decision
intend intention
destabilise destabilize
organiser organizer organisation organization
buy purchase
choose choice
cost costly
fly flight
lend loan
meet meeting
pay payment
sell sale
sign signed signature
steal theft
teach train
"""
"""Families of words, one a line; the first stands for all."""
