"""The table of units: what time, money, shares and measures are called and how they are printed.

The one idea: every printed form ("sq. km", "square kilometers") is a key to one plain singular name
("square kilometre") and its dimension. Money has ISO 4217 codes where one word is one currency in
English news (USD, EUR, GBP, JPY, INR), else plain words ("Canadian dollar"); metric units are
spelled as by the BIPM (metre, litre). The tables are our own compilation.
"""

from __future__ import annotations

from typing import Literal

from summarize.reading.words.lexicon import words

Dimension = Literal["money", "share", "time", "measure", "count"]
_Entry = tuple[str, Dimension]
_METRIC = {
    "metre": ("meter", "m"),
    "gram": ("gram", "g"),
    "litre": ("liter", "l"),
    "watt": ("watt", "w"),
    "watt-hour": ("watt-hour", "wh"),
    "byte": ("byte", "b"),
    "hertz": ("hertz", "hz"),
    "volt": ("volt", "v"),
}
_PREFIXES = {
    "": "", "kilo": "k", "centi": "c", "milli": "m", "deci": "d", "mega": "m", "giga": "g",
    "tera": "t", "pico": "p", "micro": "µ",
}  # fmt: skip
_SMALL = words("centi milli deci pico micro")  # said of metres, grams, litres and volts only
_PAIR = 2
_LENGTHS = words("metre kilometre centimetre millimetre inch foot yard mile")


def _table() -> dict[tuple[str, ...], _Entry]:
    """Every printed form, as its words, with its plain name and dimension."""
    table = {**_listed(), **_metric()}
    for form, entry in list(table.items()):
        if len(form) == _PAIR and "".join(form).isalpha():  # "a 12-basis-point cut"
            table.setdefault((form[0], "-", form[1]), entry)
    for form, (name, _) in list(table.items()):
        if name in _LENGTHS and len(form) == 1:
            table.update(_areas(form[0], name))
    return table


def _listed() -> dict[tuple[str, ...], _Entry]:
    """The forms of the lists below."""
    listed: tuple[tuple[Dimension, str], ...] = (
        ("time", _TIME),
        ("share", _SHARE),
        ("money", _MONEY),
        ("measure", _MEASURE),
    )
    table: dict[tuple[str, ...], _Entry] = {}
    for dimension, lines in listed:
        for line in lines.strip().splitlines():
            name, _, forms = line.partition(":")
            for form in forms.split(","):
                table[tuple(form.split())] = (name.strip(), dimension)
    return table


def _metric() -> dict[tuple[str, ...], _Entry]:
    """The forms of units with prefixes: "kilometre", "kilometers", "km"."""
    table: dict[tuple[str, ...], _Entry] = {}
    for name, (american, symbol) in _METRIC.items():
        for prefix, short in _PREFIXES.items():
            if (prefix in _SMALL and symbol in ("b", "hz", "w", "wh")) or short + symbol == "tv":
                continue  # no millibytes, and a TV is no teravolt
            entry: _Entry = (prefix + name, "measure")
            for form in (prefix + name, prefix + american):
                plural = form if form.endswith("hertz") else form + "s"
                table[tuple(form.replace("-", " - ").split())] = entry
                table[tuple(plural.replace("-", " - ").split())] = entry
            if prefix or symbol in ("m", "g", "l"):
                table.setdefault((short + symbol,), entry)
            if prefix == "micro":
                table["\u03bc" + symbol,] = entry  # Greek mu beside the micro sign
    return table


def _areas(form: str, name: str) -> dict[tuple[str, ...], _Entry]:
    """The forms of a length squared and cubed: "sq km", "cubic metre", "m²"."""
    table: dict[tuple[str, ...], _Entry] = {}
    for power, (short, digit, raised) in (
        ("square", ("sq", "2", "²")),
        ("cubic", ("cu", "3", "³")),
    ):
        entry: _Entry = (f"{power} {name}", "measure")
        forms = [(power, form), (power, "-", form), (short, form), (short, ".", form)]
        if len(form) < 3:
            forms += [(form, digit), (form, raised)]
        table.update(dict.fromkeys(forms, entry))
    return table


_TIME = """
second: second, seconds, sec, secs
minute: minute, minutes, min, mins
hour: hour, hours, hr, hrs
day: day, days
week: week, weeks
month: month, months
quarter: quarters
year: year, years, yr, yrs, year - old, years old, year old, year - olds, years of age
year: years - old, yo, y . o ., y.o.
month: month - old, months old, month old, months of age, month - olds
week: week - old, weeks old, week old, weeks of age
day: day - old, days old, day old, days of age
hour: hour - old, hours old
decade: decade, decades
century: century, centuries
fortnight: fortnight, fortnights
night: night, nights
weekend: weekend, weekends
millisecond: millisecond, milliseconds
"""
_SHARE = """
percent: %, percent, per cent, pct, percents, pc
percentage point: percentage point, percentage points, percentage - point, percent point
percentage point: percent points
point: point, points, pt, pts
basis point: basis point, basis points, basis - point, bps, bp
"""
_MONEY = """
USD: $, dollar, dollars, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars
USD: usd, buck, bucks
EUR: €, euro, euros, eur
GBP: £, pounds sterling, pound sterling, british pounds, gbp, quid, sterling
JPY: ¥, yen, japanese yen, jpy
INR: ₹, rupee, rupees, indian rupees, inr
cent: cent, cents, c
penny: penny, pence
crown: crown, crowns
Chinese yuan: 元, chinese yuan, rmb, cny
Russian ruble: ₽, russian rubles, russian roubles, rub
Canadian dollar: canadian dollar, canadian dollars, cad
Australian dollar: australian dollar, australian dollars, aud
New Zealand dollar: new zealand dollars, nzd
Hong Kong dollar: hong kong dollars, hkd
Singapore dollar: singapore dollars, sgd
Taiwan dollar: taiwan dollars, taiwanese dollars
Swiss franc: swiss franc, swiss francs, chf
French franc: french franc, french francs
Belgian franc: belgian franc, belgian francs
franc: franc, francs
Korean won: korean won, south korean won
Mexican peso: mexican peso, mexican pesos
peso: peso, pesos
Philippine peso: philippine pesos
Turkish lira: turkish lira
Italian lira: lire, italian lire
Israeli shekel: israeli shekels
Brazilian real: brazilian reais, brazilian real
Swedish krona: swedish kronor, swedish krona, swedish crowns
Danish krone: danish kroner, danish krone
Norwegian krone: norwegian kroner, norwegian krone
krone: krone, kroner
krona: krona, kronor
Finnish markka: markka, finnish markka, markkas
German mark: german marks, german mark, deutsche marks, deutschemarks
mark: marks
Dutch guilder: dutch guilders
Saudi riyal: saudi riyals
Kenyan shilling: kenyan shilling, kenyan shillings
Egyptian pound: egyptian pound, egyptian pounds
Lebanese pound: lebanese pound, lebanese pounds
Syrian pound: syrian pound, syrian pounds
Sudanese pound: sudanese pounds
Jordanian dinar: jordanian dinars
Kuwaiti dinar: kuwaiti dinars
Iraqi dinar: iraqi dinars
Iranian rial: iranian rials, iranian rial
Jamaican dollar: jamaican dollars
Pakistani rupee: pakistani rupee, pakistani rupees
Sri Lankan rupee: sri lankan rupees
Argentine peso: argentine peso, argentine pesos
Chilean peso: chilean peso, chilean pesos
Colombian peso: colombian peso, colombian pesos
Icelandic krona: icelandic kronur, icelandic krona
Czech koruna: czech koruna, czech korunas, czech crowns
Hungarian forint: hungarian forints
Romanian leu: romanian lei
Bulgarian lev: bulgarian leva
Serbian dinar: serbian dinars
Moroccan dirham: moroccan dirhams
CFA franc: cfa franc, cfa francs
riyal: riyal, riyals
rial: rial, rials
dinar: dinar, dinars
shilling: shilling, shillings
Costa Rican colon: ₡
Georgian lari: ₾
Lao kip: ₭
bitcoin: ₿, btc, bitcoin, bitcoins
yuan: yuan, renminbi
ruble: ruble, rubles, rouble, roubles
lira: lira
shekel: shekel, shekels
hryvnia: hryvnia, hryvnias
real: reais
rand: rand
zloty: zloty, zlotys, zlotych
guilder: guilder, guilders
baht: baht
ringgit: ringgit
rupiah: rupiah
dong: dong
naira: naira
dirham: dirham, dirhams
koruna: korunas, koruny, korun
forint: forint, forints
lev: leva
lari: lari
tenge: tenge
taka: taka
cedi: cedi, cedis
birr: birr
kwacha: kwacha
sol: soles
"""
_MEASURE = """
inch: inch, inches, in ., in
foot: foot, feet, ft
yard: yard, yards, yd, yds
mile: mile, miles, mi
nautical mile: nautical mile, nautical miles
light-year: light - year, light - years, light year, light years
acre: acre, acres
hectare: hectare, hectares, ha
mile/hour: mph, m.p.h., m.p.h, miles per hour, miles an hour
kilometre/hour: kph, kmph, kmh, km / hr, km / h, km per hour, kilometers per hour
kilometre/hour: kilometers an hour, kilometres per hour, kilometres an hour
mile/gallon: mpg, miles per gallon
pound: pound, pounds, lb, lbs
ounce: ounce, ounces, oz
stone: stone, st
ton: ton, tons
metric ton: t, tonne, tonnes, metric ton, metric tons, metric tonne, metric tonnes
kilogram: kilo, kilos, kgs
kilometre: kms, klick, klicks
micrometre: micron, microns, micrometer, micrometers, micrometre, micrometres
gallon: gallon, gallons, gal
quart: quart, quarts
pint: pint, pints
barrel: barrel, barrels, bbl
bushel: bushel, bushels
cup: cup, cups
teaspoon: teaspoon, teaspoons, tsp
tablespoon: tablespoon, tablespoons, tbsp
carat: carat, carats
calorie: calorie, calories
degree Celsius: °c, ° celsius, ° centigrade, ° c, degrees celsius, degree celsius, degrees c
degree Celsius: deg c, deg . c, deg celsius, degrees centigrade, degree c, celsius, centigrade
degree Celsius: degrees celcius, celcius
degree Fahrenheit: ° f, ° fahrenheit, degrees fahrenheit, degree fahrenheit, degrees f, deg f
degree Fahrenheit: deg . f, deg fahrenheit, degree f, fahrenheit, degrees farenheit, farenheit
kelvin: kelvin, kelvins
radian: radian, radians, rad
degree: °, degree, degrees, deg
megaton: megaton, megatons
kiloton: kiloton, kilotons
bit: bit, bits
megabit: megabit, megabits
gigabit: gigabit, gigabits
megabit/second: mbps, megabits per second, megabits a second, mbit / s
gigabit/second: gbps, gigabits per second, gigabits a second, gbit / s
kilobit/second: kbps
frame/second: fps
barrel/day: bpd, b / d, bopd
barrel of oil equivalent: boe
barrel of oil equivalent/day: boepd, boe / d
container: teu, teus
part per million: ppm, parts per million
part per billion: ppb, parts per billion
millibar: millibar, millibars, mbar
pound/square inch: psi, pounds per square inch
beat/minute: bpm, beats per minute, beats a minute
revolution/minute: rpm, revolutions per minute
kilometre/second: km / s
metre/second: m / s, metres per second, meters per second, metres a second, meters a second
foot/second: feet per second
British thermal unit: btu, btus, mmbtu
therm: therm, therms
troy ounce: troy ounce, troy ounces
fluid ounce: fluid ounce, fluid ounces, fl oz
acre-foot: acre - foot, acre - feet, acre feet
kilocalorie: kcal, kcals, kilocalories
kiloton: kilotonne, kilotonnes
megaton: megatonne, megatonnes
gigaton: gigaton, gigatons, gigatonne, gigatonnes
long ton: long ton, long tons
short ton: short ton, short tons
fathom: fathom, fathoms
furlong: furlong, furlongs
cubic centimetre: cc, ccs
astronomical unit: astronomical unit, astronomical units
parsec: parsec, parsecs
nanometre: nanometre, nanometres, nanometer, nanometers, nm
nanogram: nanogram, nanograms, ng
joule: joule, joules
kilojoule: kilojoule, kilojoules, kj
megajoule: megajoule, megajoules, mj
pascal: pascal, pascals
kilopascal: kilopascal, kilopascals, kpa
sievert: sievert, sieverts
millisievert: millisievert, millisieverts, msv
microsievert: microsievert, microsieverts, µsv
amp: amp, amps, ampere, amperes
lumen: lumen, lumens
becquerel: becquerel, becquerels
hectopascal: hpa
man-hour: man - hours, person - hours
megapixel: megapixel, megapixels, mp
horsepower: horsepower, hp
decibel: decibel, decibels, db
knot: knot, knots
"""
UNITS = _table()
SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "Russian ruble",
    "₩": "Korean won", "₪": "Israeli shekel", "₴": "Ukrainian hryvnia", "₺": "Turkish lira",
    "฿": "Thai baht", "₦": "Nigerian naira", "₱": "Philippine peso", "₿": "bitcoin",
    "₡": "Costa Rican colon", "₾": "Georgian lari", "₭": "Lao kip",
}  # fmt: skip
DOLLARS = {
    "us": "USD", "u.s.": "USD", "c": "Canadian dollar", "ca": "Canadian dollar",
    "can": "Canadian dollar", "a": "Australian dollar", "au": "Australian dollar",
    "hk": "Hong Kong dollar", "nz": "New Zealand dollar", "s": "Singapore dollar",
    "nt": "Taiwan dollar", "r": "Brazilian real", "j": "Jamaican dollar",
    "mex": "Mexican peso", "mxn": "Mexican peso",
}  # fmt: skip
CODES = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "rs": "INR", "inr": "INR", "jpy": "JPY",
    "cad": "Canadian dollar", "aud": "Australian dollar", "nzd": "New Zealand dollar",
    "hkd": "Hong Kong dollar", "sgd": "Singapore dollar", "chf": "Swiss franc",
    "sfr": "Swiss franc", "cny": "Chinese yuan", "rmb": "Chinese yuan", "krw": "Korean won",
    "mxn": "Mexican peso", "zar": "South African rand", "sek": "Swedish krona",
    "nok": "Norwegian krone", "dkk": "Danish krone", "pln": "Polish zloty", "brl": "Brazilian real",
    "rub": "Russian ruble", "uah": "Ukrainian hryvnia", "aed": "Emirati dirham",
    "sar": "Saudi riyal", "thb": "Thai baht", "idr": "Indonesian rupiah", "rp": "Indonesian rupiah",
    "myr": "Malaysian ringgit", "rm": "Malaysian ringgit", "ngn": "Nigerian naira",
    "kes": "Kenyan shilling", "ksh": "Kenyan shilling", "ugx": "Ugandan shilling",
    "pkr": "Pakistani rupee", "egp": "Egyptian pound", "vnd": "Vietnamese dong",
    "dm": "German mark",
}  # fmt: skip


MILLIONS = {f"m{code}": name for code, name in CODES.items() if len(code) > 2}
"""Codes for millions, as companies print them: "30 MUSD", "120 MEUR"."""
