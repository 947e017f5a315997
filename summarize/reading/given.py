"""Common given names and the gender they tell: a clue for "he" and "she", and for what is a person.

This project's own compilation of frequent names of several countries; names borne by men and women
alike ("Kim", "Robin") tell a person but no gender.
"""

from __future__ import annotations

_MALE = """
aaron abdul abdullah adam adrian ahmed ahmad akira alan albert alberto aleksandr alessandro alex
alexander alexei alexey alfred ali allan allen alvin ambrose amir anders andre andreas andrei andrew
andrey andriy andy angelo anthony anton antonio antony arnold arthur arturo augusto austin barack
barry bart ben benedict benjamin bernard bernie bert bill billy bob bobby boris brad bradley brendan
brent brett brian bruce bruno bryan byron calvin carl carlos cesar charles charlie chad christian
christoph christopher chuck claude clarence clifford clint clive colin conor craig curtis dale damon
dan daniel danny darrell dave david dean dennis denis derek desmond dick diego dimitri dirk dmitri
dmitry dmytro dominic don donald doug douglas duncan dwight earl ed eddie edgar eduardo edward edwin
elijah elliot emil emmanuel enrique eric erik ernest erwin eugene evan evgeny felipe felix ferdinand
fernando florian francesco francis francisco franco frank frankie franz fred frederick frederik
friedrich gabriel gareth gary gavin geoff geoffrey george gerald gerard gerhard gilbert giovanni
giuseppe glen glenn gordon graham grant greg gregory guillermo gunther gustav guy hamid hank hans
harold harrison harry harvey hassan hector heinz henri henrik henry herbert herman hiroshi howard
hugh hugo hussein ian ibrahim igor ilya isaac ivan ivo jack jacob jacques jake jakob james jan jared
jason javier jeb jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel
johan johann john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio
jurgen justin kamal karl keith ken kenneth kenji kevin khalid khaled kirk klaus konstantin kofi kurt
kyle lance larry lars lawrence lee len leo leon leonard leonid leroy leslie lester lewis liam
lindsey
lionel lloyd louis luca lucas luigi luis luke magnus mahmoud malcolm manuel marc marcel marcello
marco marcus mario mark markus marshall martin marvin mateo matt matteo matthew matthias maurice max
maxim mehmet michael michel miguel mike mikhail milan miles mitch mitchell mohamed mohammad mohammed
morris moses muhammad murray mustafa nathan nathaniel neal neil nelson nicholas nick nicolas nigel
nikolai norman oleg oleksandr oleksiy oliver omar orlando oscar oskar otto owen pablo paolo pascal
patrick paul paulo pavel pedro per perry pete peter petr phil philip philippe phillip pierre piotr
rafael ralph ramon randall randy raul ray raymond reinhard rene ricardo richard rick ricky riccardo
rob robert roberto rod rodney rodrigo roger roland rolf roman ron ronald rory ross roy ruben rudolf
rudy rupert russell ryan salman salvador sam samir samuel saul scott sean sebastian serge sergei
sergey sergio seth sheldon shinzo sidney simon stan stanley stefan stephan stephen steve steven
stewart stuart sven taro ted terrence terry theodore thomas tim timothy todd tom tommy tony travis
trent trevor tyler umar valery vernon vic victor viktor vince vincent vinod vitaly vladimir
volodymyr wallace walter warren wayne werner wilhelm will willem william wladimir wolfgang xavier
yasser yuri yusuf zachary marty jay reince newt mitt barney rand rahm tarek karim rashid faisal
hamza bashar kwame chidi emeka tunde femi olu rajesh sanjay vikram arjun narendra amit anil suresh
ramesh manmohan
"""

_FEMALE = """
abigail ada adriana agnes aisha alejandra alexandra alexis alice alicia alison allison alma amal
amanda amber amelia amina amy ana anastasia andrea angela angelina anita anja ann anna anne annette
annie antonia april ariana astrid audrey barbara beatrice beatriz becky belinda bernadette bertha
beth bethany betsy betty beverly birgit bonnie brenda brianna bridget brigitte brittany camila carla
carly carmen carol carole carolina caroline carolyn carrie catalina catherine cathy cecilia celia
charlene charlotte cheryl chiara christina christine cindy claire clara claudia colleen condoleezza
connie consuelo cristina crystal cynthia daisy dana daniela danielle dawn deborah debbie debra
delia denise diana diane dina dolores donna doris dorothy edith eileen elaine eleanor elena elisa
elisabeth elise elizabeth ella ellen elsa elvira emily emma erica erika erin esther ethel eva eve
evelyn fatima fiona flora florence frances francesca gabriela gail geraldine gertrude gina gisela
giulia gladys glenda gloria grace greta gretchen gwen hannah harriet heather heidi helen helena
helga hilary hillary holly huma ida ilse imelda ines ingrid irene irina iris irma isabel isabella
ivanka ivy jacqueline jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan
joann
joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie june kamala karen
karin karina katarina kate katherine kathleen kathryn kathy katie katrina kayla kelly kellyanne
kerstin kimberly kirsten kristen kristin kristina larissa latoya laura lauren laurie layla lea leah
leila lena leticia lily linda lisa liz loretta lori lorraine louise lucia lucy ludmila luisa lydia
lynn lynne mabel madeleine madison maggie malala mandy manuela marcia margaret margarita margot
maria
marian marianne marie marilyn marina marion marissa marjorie marlene marta martha martina mary
maureen maya meera megan meghan melania melanie melinda melissa mercedes meredith mia michelle
mildred mina miranda miriam molly monica monika muriel nadia nadine nancy naomi natalia natalie
natasha nellie nicola nicole nina noor nora norma olena olga olivia oksana olive pamela patricia
patty paula pauline peggy penelope penny petra phyllis polina priscilla priya rachel rebecca regina
renata renee rhonda rita roberta rosa rosalind rose rosemary rosie roxanne ruth sabine sabrina sally
samantha sandra sara sarah selena sharon sheila shirley silvia simone sofia sonia sonja sophia
sophie stacey stella stephanie sue susan susana susanne svetlana sylvia tamara tammy tania tanya
tara tatiana teresa theresa thelma tiffany tina tracy tulsi ulrike ursula valentina valeria valerie
vanessa vera veronica vicky victoria viola virginia vivian wanda wendy whitney wilma winifred yasmin
yolanda yulia yvette yvonne zainab zoe ngozi adaeze chioma amara funmi deepa lakshmi anjali sunita
indira mei yuki yoko keiko
"""

_EITHER = """
ashley blake cameron casey chris corey dakota drew dylan francesca jamie jordan kerry kim lindsay
logan morgan pat robin sandy shannon sasha shawn sidney sydney taylor tracey jackie marley reese
quinn rowan skyler avery devon nikki andrea jean marion leslie dana
"""

GIVEN: dict[str, str] = (
    dict.fromkeys(_MALE.split(), "m")
    | dict.fromkeys(_FEMALE.split(), "f")
    | dict.fromkeys(_EITHER.split(), "")
)
"""Folded given name → "m", "f" or "" (borne by both)."""

_SHORT_FORMS = """
joseph joe joey
william bill will billy
robert bob rob bobby
james jim jimmy
richard dick rick rich
michael mike mick
thomas tom tommy
charles chuck charlie
edward ed eddie ted
john jack johnny jon
donald don
ronald ron
stephen steve steven
elizabeth liz beth betsy
katherine catherine kate kathy katie cathy
margaret maggie peggy
patricia pat patty
deborah debbie deb
susan sue
jennifer jen jenny
christopher chris
daniel dan danny
david dave
anthony tony
kenneth ken
timothy tim
matthew matt
andrew andy drew
benjamin ben
samuel sam
nicholas nick
gregory greg
jeffrey jeff
lawrence larry
gerald jerry
bernard bernie
mitchell mitch
alexander alex
theodore ted teddy
philip phil
douglas doug
raymond ray
peter pete
"""

NICKNAMES: dict[str, frozenset[str]] = {}
"""Given name → the names that the same person may be called by."""
for _line in _SHORT_FORMS.strip().splitlines():
    for _name in _line.split():
        NICKNAMES[_name] = NICKNAMES.get(_name, frozenset()) | frozenset(_line.split())
