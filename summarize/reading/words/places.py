"""Countries under all the names that news gives them: country, short forms, people, capital.

A government is one speaker whether the article says "Russia", "Moscow" or "the Kremlin", so every
name leads to one key, the common English name of the country. The list is this project's own
compilation of common English usage; a line is ``country ; short forms ; people ; seat`` where the
people are adjective and plural ("Thai, Thais") and the seat is the capital or the house that stands
for the government. Cities that are as often a plain place or another thing as a government
("San Marino") are left out.
"""

from __future__ import annotations

from summarize.reading.words.lexicon import words

_TABLE = """
United States ; United States of America, U.S.A., USA ;;
United States ; U.S., U.S, US, America ; American, Americans ; Washington
United Kingdom ; U.K., U.K, UK, Britain, Great Britain ; British, Britons ; London, Whitehall
Russia ; Russian Federation ; Russian, Russians ; Moscow, Kremlin
China ; People's Republic of China, PRC ; Chinese ; Beijing
North Korea ; Democratic People's Republic of Korea ;;
North Korea ; N. Korea, DPRK ; North Korean, North Koreans ; Pyongyang
South Korea ; S. Korea, Republic of Korea, ROK ; South Korean, South Koreans ; Seoul
Japan ;; Japanese ; Tokyo
Ukraine ;; Ukrainian, Ukrainians ; Kyiv, Kiev
Germany ;; German, Germans ; Berlin
France ;; French ; Paris, Elysee
Italy ;; Italian, Italians ; Rome
Spain ;; Spanish, Spaniards ; Madrid
Portugal ;; Portuguese ; Lisbon
Netherlands ; Holland ; Dutch ; The Hague
Belgium ;; Belgian, Belgians ;
Luxembourg ;; Luxembourgish ;
Austria ;; Austrian, Austrians ; Vienna
Switzerland ;; Swiss ; Bern
Poland ;; Polish, Poles ; Warsaw
Czech Republic ; Czechia ; Czech, Czechs ; Prague
Slovakia ;; Slovak, Slovaks ; Bratislava
Hungary ;; Hungarian, Hungarians ; Budapest
Romania ;; Romanian, Romanians ; Bucharest
Bulgaria ;; Bulgarian, Bulgarians ; Sofia
Greece ;; Greek, Greeks ; Athens
Turkey ; Türkiye ; Turkish, Turks ; Ankara
Serbia ;; Serbian, Serbs ; Belgrade
Croatia ;; Croatian, Croats ; Zagreb
Slovenia ;; Slovenian, Slovenians ; Ljubljana
Bosnia and Herzegovina ; Bosnia ; Bosnian, Bosnians ; Sarajevo
Montenegro ;; Montenegrin, Montenegrins ; Podgorica
North Macedonia ; Macedonia ; Macedonian, Macedonians ; Skopje
Albania ;; Albanian, Albanians ; Tirana
Kosovo ;; Kosovar, Kosovars ; Pristina
Moldova ;; Moldovan, Moldovans ; Chisinau
Belarus ;; Belarusian, Belarusians ; Minsk
Estonia ;; Estonian, Estonians ; Tallinn
Latvia ;; Latvian, Latvians ; Riga
Lithuania ;; Lithuanian, Lithuanians ; Vilnius
Finland ;; Finnish, Finns ; Helsinki
Sweden ;; Swedish, Swedes ; Stockholm
Norway ;; Norwegian, Norwegians ; Oslo
Denmark ;; Danish, Danes ; Copenhagen
Iceland ;; Icelandic, Icelanders ; Reykjavik
Ireland ; Republic of Ireland ; Irish ; Dublin
Malta ;; Maltese ; Valletta
Cyprus ;; Cypriot, Cypriots ; Nicosia
Georgia ;; Georgian, Georgians ; Tbilisi
Armenia ;; Armenian, Armenians ; Yerevan
Azerbaijan ;; Azerbaijani, Azerbaijanis ; Baku
Kazakhstan ;; Kazakh, Kazakhs ; Astana
Uzbekistan ;; Uzbek, Uzbeks ; Tashkent
Turkmenistan ;; Turkmen ; Ashgabat
Kyrgyzstan ;; Kyrgyz ; Bishkek
Tajikistan ;; Tajik, Tajiks ; Dushanbe
Mongolia ;; Mongolian, Mongolians ; Ulaanbaatar
Israel ;; Israeli, Israelis ; Jerusalem
Palestine ;; Palestinian, Palestinians ; Ramallah
Iran ; Islamic Republic of Iran ; Iranian, Iranians ; Tehran
Iraq ;; Iraqi, Iraqis ; Baghdad
Syria ;; Syrian, Syrians ; Damascus
Lebanon ;; Lebanese ; Beirut
Jordan ;; Jordanian, Jordanians ; Amman
Egypt ;; Egyptian, Egyptians ; Cairo
Saudi Arabia ;; Saudi, Saudis ; Riyadh
Yemen ;; Yemeni, Yemenis ; Sanaa
Oman ;; Omani, Omanis ; Muscat
Qatar ;; Qatari, Qataris ; Doha
Bahrain ;; Bahraini, Bahrainis ; Manama
Kuwait ;; Kuwaiti, Kuwaitis ;
United Arab Emirates ; UAE, U.A.E. ; Emirati, Emiratis ; Abu Dhabi
Afghanistan ;; Afghan, Afghans ; Kabul
Pakistan ;; Pakistani, Pakistanis ; Islamabad
India ;; Indian, Indians ; New Delhi, Delhi
Bangladesh ;; Bangladeshi, Bangladeshis ; Dhaka
Sri Lanka ;; Sri Lankan, Sri Lankans ; Colombo
Nepal ;; Nepali, Nepalese ; Kathmandu
Bhutan ;; Bhutanese ; Thimphu
Maldives ;; Maldivian, Maldivians ;
Myanmar ; Burma ; Burmese ; Naypyidaw
Thailand ;; Thai, Thais ; Bangkok
Laos ;; Laotian, Laotians ; Vientiane
Cambodia ;; Cambodian, Cambodians ; Phnom Penh
Vietnam ;; Vietnamese ; Hanoi
Malaysia ;; Malaysian, Malaysians ; Kuala Lumpur
Singapore ;; Singaporean, Singaporeans ;
Indonesia ;; Indonesian, Indonesians ; Jakarta
Philippines ;; Philippine, Filipino, Filipinos ; Manila
Brunei ;; Bruneian, Bruneians ;
East Timor ; Timor-Leste ; Timorese ; Dili
Taiwan ;; Taiwanese ; Taipei
Australia ;; Australian, Australians ; Canberra
New Zealand ;; New Zealanders ; Wellington
Papua New Guinea ;; Papua New Guinean ; Port Moresby
Fiji ;; Fijian, Fijians ; Suva
Solomon Islands ;; Solomon Islander ; Honiara
Canada ;; Canadian, Canadians ; Ottawa
Mexico ;; Mexican, Mexicans ; Mexico City
Guatemala ;; Guatemalan, Guatemalans ; Guatemala City
Honduras ;; Honduran, Hondurans ; Tegucigalpa
El Salvador ;; Salvadoran, Salvadorans ; San Salvador
Nicaragua ;; Nicaraguan, Nicaraguans ; Managua
Costa Rica ;; Costa Rican, Costa Ricans ;
Panama ;; Panamanian, Panamanians ; Panama City
Cuba ;; Cuban, Cubans ; Havana
Haiti ;; Haitian, Haitians ; Port-au-Prince
Dominican Republic ;; Dominican, Dominicans ; Santo Domingo
Jamaica ;; Jamaican, Jamaicans ;
Trinidad and Tobago ; Trinidad ; Trinidadian, Trinidadians ; Port of Spain
Bahamas ;; Bahamian, Bahamians ; Nassau
Barbados ;; Barbadian, Barbadians ; Bridgetown
Colombia ;; Colombian, Colombians ; Bogota
Venezuela ;; Venezuelan, Venezuelans ; Caracas
Guyana ;; Guyanese ;
Suriname ;; Surinamese ; Paramaribo
Ecuador ;; Ecuadorian, Ecuadorians ; Quito
Peru ;; Peruvian, Peruvians ; Lima
Bolivia ;; Bolivian, Bolivians ; La Paz
Paraguay ;; Paraguayan, Paraguayans ; Asuncion
Uruguay ;; Uruguayan, Uruguayans ; Montevideo
Argentina ;; Argentine, Argentinian, Argentines ; Buenos Aires
Chile ;; Chilean, Chileans ; Santiago
Brazil ;; Brazilian, Brazilians ; Brasilia
Morocco ;; Moroccan, Moroccans ; Rabat
Algeria ;; Algerian, Algerians ; Algiers
Tunisia ;; Tunisian, Tunisians ; Tunis
Libya ;; Libyan, Libyans ; Tripoli
Sudan ;; Sudanese ; Khartoum
South Sudan ;; South Sudanese ; Juba
Ethiopia ;; Ethiopian, Ethiopians ; Addis Ababa
Eritrea ;; Eritrean, Eritreans ; Asmara
Djibouti ;; Djiboutian, Djiboutians ;
Somalia ;; Somali, Somalis ; Mogadishu
Kenya ;; Kenyan, Kenyans ; Nairobi
Uganda ;; Ugandan, Ugandans ; Kampala
Tanzania ;; Tanzanian, Tanzanians ; Dodoma
Rwanda ;; Rwandan, Rwandans ; Kigali
Burundi ;; Burundian, Burundians ;
Democratic Republic of the Congo ; Congo, DRC ; Congolese ; Kinshasa
Gabon ;; Gabonese ; Libreville
Cameroon ;; Cameroonian, Cameroonians ; Yaounde
Central African Republic ;; Central African ; Bangui
Chad ;; Chadian, Chadians ; N'Djamena
Niger ;; Nigerien, Nigeriens ; Niamey
Nigeria ;; Nigerian, Nigerians ; Abuja
Benin ;; Beninese ; Porto-Novo
Togo ;; Togolese ; Lome
Ghana ;; Ghanaian, Ghanaians ; Accra
Ivory Coast ; Côte d'Ivoire ; Ivorian, Ivorians ; Yamoussoukro
Burkina Faso ;; Burkinabe ; Ouagadougou
Mali ;; Malian, Malians ; Bamako
Liberia ;; Liberian, Liberians ; Monrovia
Sierra Leone ;; Sierra Leonean, Sierra Leoneans ; Freetown
Guinea ;; Guinean, Guineans ; Conakry
Gambia ;; Gambian, Gambians ; Banjul
Senegal ;; Senegalese ; Dakar
Mauritania ;; Mauritanian, Mauritanians ; Nouakchott
Angola ;; Angolan, Angolans ; Luanda
Zambia ;; Zambian, Zambians ; Lusaka
Zimbabwe ;; Zimbabwean, Zimbabweans ; Harare
Malawi ;; Malawian, Malawians ; Lilongwe
Mozambique ;; Mozambican, Mozambicans ; Maputo
Botswana ;; Botswanan, Batswana ; Gaborone
Namibia ;; Namibian, Namibians ; Windhoek
South Africa ;; South African, South Africans ; Pretoria
Lesotho ;; Basotho ; Maseru
Eswatini ; Swaziland ; Swazi, Swazis ; Mbabane
Madagascar ;; Malagasy ; Antananarivo
Mauritius ;; Mauritian, Mauritians ; Port Louis
Vatican ; Holy See, Vatican City ;;
"""


def _compile() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    people: dict[str, str] = {}
    seats: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        country, short, folk, seat = (cell.strip() for cell in line.split(";"))
        for into, cell in ((names, f"{country},{short}"), (people, folk), (seats, seat)):
            for word in filter(None, (part.strip() for part in cell.split(","))):
                into[word] = country
    plain = [name for name in names if name in names.values() and "Congo" not in name]
    for name in plain:
        for style in ("Republic", "Islamic Republic", "Kingdom", "State"):
            names.setdefault(f"{style} of {name}", name)
    return names, people, seats


COUNTRY_NAMES, PEOPLES, SEATS = _compile()
"""Country name, people or adjective, and seat of government, each → the country's key."""

REGIONS = words("""
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
    Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
    Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas
    Utah Vermont Wisconsin Wyoming Europe Asia Africa Scotland Wales England Catalonia Bavaria
    Crimea Gaza Tibet Quebec Ontario Manhattan Brooklyn Chicago Boston Houston Dallas Detroit
    Philadelphia Phoenix Seattle Denver Miami Atlanta Cleveland Brussels Geneva Davos Toronto
    Montreal Hampshire Jersey Carolina Dakota Virginia Angeles Vegas Francisco Orleans York Kong
    Mexico Sydney Melbourne Mumbai Shanghai Istanbul Munich Frankfurt Zurich Barcelona Milan
    """)
"""Places that are seldom a speaker: never taken for a surname."""
