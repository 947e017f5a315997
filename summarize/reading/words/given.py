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
abel abraham ade adel aditya adnan agustin ahsan aidan ajay akash akbar akhtar alain alastair
alasdair aldo alec alessio alfie alfonso alfredo alistair alonso alvaro amar amer ameer anand
anatoly angus ansel antoine anwar archie ari arif aritz armando armin arne arnaud arsen artem arun
arvind asad asif asim athanasios augustine aurelien avi aziz babar baptiste barnaby bartholomew
bashir basil bastian benito benoit bertrand bhupinder bilal bjorn blaise bogdan boaz brady braden
brandon brayden brendon brock bryce burak caleb callum carlo cedric cem chaim
chandler chinedu chukwu cian connor constantine
corbin cornelius cristian cristiano cyril dagmar dalton damian damien danilo dario darius darren
darryl daryl davide dawid deepak demetrius denzel denny deon devin dieter diarmuid didier dilip
dimitrios dinesh dominik donovan dorian drake duane dusan dustin eamon eamonn ebrahim edmund
efrain eli elias elio elliott ellis elton elvis emiliano emir enda enzo eoin ephraim erdem erick
ernesto ervin esteban ethan etienne ezekiel ezra fabian fabio fabrizio farhan farid farouk fergus
fidel filip finlay finn fionn fletcher floyd francois fraser freddie freddy fritz gael gaetano
galen ganesh garrett garry gaurav gennady georgi georgios gerardo geraint gerd german
giacomo gianluca gilberto gilles gino girish giulio gonzalo gopal goran gregor guido gunnar
gurpreet haider hakan hakim hal hamish hari harish harald haris haroon harsh hartmut haruki hasan
hashim helmut hendrik herb herve hideo hieu hiroki horace horacio howie humberto
husain hwang iain ibrahima idris ignacio igal ihor ikram imad imran immanuel inaki
indra ioannis irfan irving isaiah isidro ismail istvan ivor jabari jacek jaime
jalal jamal jamil jamaal janusz jaroslav jarrod jaspreet javed jed jedidiah jerzy
jiri joakim joaquin jock jody jomo jonah jonathon joris josip josue juha jules jun junior jussi
kabir kai kareem karan karsten kasper kazim keanu keir keiran kelvin kemal kendrick
kerem kiaran kieran kieron killian kimani kip kiran kishore knut konrad koji krishna kristof
krzysztof kumar kunal kurtis laith lachlan lamar lambert lamont laszlo laurent lavi lawson
lazar lech leif leroi levi lev lorenzo lorne lothar louie lowell luciano lucien
ludovic luka lukas lyle lyndon maciej madhav malachi malik mamadou mandla manish manoj manolo
mansour manu marcelo marcin marek mariano marin marius marlon masood massimo matej mateusz mathias
mathieu matias mats matteus mattias mauricio mauro maurizio mauritz mayank mehdi mel melvin
meir mervyn micah michal mickey miki mikael mikkel miklos milos milton mircea miroslav moe
mohan mohsen mohsin moises moshe mukesh munir murad murtaza musa myles nabil nacho nadeem nader
naeem naftali nasir nasser nate naveed naveen ned neville niall nico niklas niko nikita nikos nils
nimrod nitin njoroge noah norbert nuno obi okan okechukwu ola olaf oleh olivier
ollie omer oren osama osman oswald owain paddy padraig pankaj patrice pavlo pawel percy
petar petros pierce piers pieter pradeep prakash pranav prasad prem przemyslaw
rafal raffaele rafiq raheem rahim rahul rainer raj raja rajeev rajiv rakesh rami ramiro ramsey
randolph ravi rayan reece reggie reid reuben rex reza rhodri rhys rico riley rishi ritchie
rocco roddy roderick rodolfo rogelio rohan rohit rolando romeo ronan ronnie ronny roscoe rui rufus
russ rytis saad sachin sadiq saeed saif sajid salah saleh salim salvatore sami samson samy
sandeep sandro sanjeev satish satoshi scot sebastien seamus selim semyon
sergej sergi serhiy shabir shahid shane sharif shashi shaun shay sherman shlomo sid siddharth
sidik silvio simeon slawomir slobodan solomon soren spencer stanislav stavros stefano steffen
stelios stephane stig subash suleiman sunil syed tadeusz tahir takashi talal tamas
tamir tapan tariq tatsuya taj terence thabo thaddeus theo theodor thibault thiago thierry thorsten
tiago tibor timo timur tobias toby tomas tomasz tomislav tommaso toni torsten tristan troy tyrone
uday ulrich umberto umesh upendra uri usman vadim valentin vasily vaughn venkat vicente vijay
vincenzo vishal vitali vitaliy vito vivek vlad vladislav vusi wade waleed walid waseem wes
wesley wilbur wilfred willis wilson winston wojciech yaakov yair yan yann yannick yaroslav yash
yasir yevgeny yitzhak yoav yohannes yosef yossi youssef yuriy yves zaid zak zakaria zane zaheer
zdenek zeev zoran zoltan zubair
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
marian marianne marie marilyn marina marine marion marissa marjorie marlene marta martha martina
mary
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
adele adeola agata agatha agnieszka aicha aileen aimee ainhoa aisling aiyana alanna alba
aleksandra alessandra alessia alexa alina aline alisha alla allegra alondra alyssa
alexandrine amaya ameena amelie amira amita amna amparo amrita anais ananya anastasiya andreea
anika anisa anissa annabel annabelle anneke anneliese annelise annemarie annika ansa anthea
antoinette anu anushka anya aoife aparna araceli areej aretha ariadna ariel arlene arya asha
ashanti asma asmaa aurelia ava ayah ayesha ayla ayse azadeh aziza beata bea belen
benedicta benedetta berit bernadine bernice bethan bettina bianca bindi blanca bojana
branka bree briana bridie bronwen bronagh brooke bryony busisiwe caitlin caitriona calista candace
candice carina carissa carlotta carmel carmela carmella caryn cassandra cassie cate caterina cath
catrin cecile celeste celine chantal cherie chiamaka chloe chrissy christa
christel christiane christie ciara clarissa claudette claudine clementine cleo colette concepcion
constance cora coral corinne cornelia courtney dafne dagny dahlia dalia damaris danuta daphne
daria darlene deanna debora deepika deirdre delilah della desiree despina devika dianne
dinah divya dominique dora doreen dorota dorothea dragana dunja ebony edna edwina effie eilidh
eimear ekaterina eleni eleonora elif elina elinor elisabetta eliza elle ellie elodie eloise elsie
elspeth ema emanuela emer emilia emilie emine enid ernestine esha esme esmeralda esperanza estela
estelle etta eugenia eugenie eunice evangelina evelina evie fabiana fahima fanny farah
farida fatemeh fatma fatoumata fay faye felicia felicity fern fernanda fiorella flavia fleur
flossie franca francine frederica freya frida gabriella gabrielle galina gayle gemma genevieve
georgia georgina germaine ghada gillian ginny giorgia giovanna giselle gita glenys
graciela graziella grainne guadalupe gudrun gulnara gwendolyn gwyneth hadiza hafsa haifa hajar
hala hana hanna hannelore hanan hattie hayley hazel hedda hedwig helene henrietta hermione hester
hilda hilde hina huda hyacinth ifeoma iman imani imogen ina inga inge ingeborg inma
ioana iona isabela isabelle isadora isla isobel ivana iwona jacinda jacinta jacquelyn jada
jaclyn jamila jana janelle janette janine janis jaqueline jasmin jayne jeanette jeannie
jelena jemima jenna jennie jess jessie jillian joana jodie johanna jolanta jolene josefina josie
juana julianne juliet juliette justina justine kadija kaitlyn kamila karima karla karolina kasia
kat katarzyna katerina katharina katharine katia katja katrin katya kavita kay kayleigh keeley
keira keisha kelsey kendra kerri kerrie khadija kiera kimberley kinga kirstie kirsty klara komal
kristi kristine krystal krystyna kyla kylie lana lara latifa laurel lavinia leanne leena
lenka leona leonie leonor letitia liana libby lidia lila lilia lilian liliana lilly lina lindiwe
lisbeth lise liv livia liza lizzie lois lola lora lorna lotte lottie louisa luana luciana lucie
lucille lucinda lupita luz lyn lynda lyndsey lynette lyudmila madeline madge madhuri mae
maeve magda magdalena maha mahnaz maia maire mairead maisie malgorzata malika malin
mallory mamta manal mara marcela marcella margaux marguerite mariam mariama mariana mariel
marielle marija marisa marisol marit marlies marsha maryam maryanne matilda maud maude maura mavis
maxine mayra meena meg mehwish melina mellie meryl michaela michele mila milagros milena
millicent millie mindy minerva minnie mira mireille mirjam miroslava misha moira mollie mona
monique morag morwenna muna munira myra myriam myrna myrtle nadezhda nadja nafisa naima najla
namrata nana nandini narges nasreen nasrin natalya nathalie nawal nazanin neha nell nerys nessa
niamh nicolette nisha nita noelle noemi noreen nour nuala nuria nusrat octavia odette ofelia olwen
ophelia orla orlaith oxana paige palesa paloma pam paola parveen patrizia patsy patti
paulette paulina pavla philippa philomena phoebe pilar pippa polly pooja portia
prisca priti priyanka purnima rabia rachael rachida radha raisa rana rani rania raquel
rasha reba rebekah reham rekha remi rena reshma rhea rhiannon rhoda rhona rina ritu robyn rochelle
rocio roisin romana ronda rosalia rosalie rosanna rosario roseanne roselyn rosemarie rosetta
rosita roxana rowena ruba rukhsana rumana ruta sabina sadia sadie safia saima sakura salma
saloni samar samina samira sana sangeeta sania saroj saskia scarlett seema selina selma
serena shabana shabnam shaheen shakira shamim shanice shanna shari shauna shazia sheena shelby
shelley shelly sheri sherri sherrie sherry sheryl shilpa shireen shirin shobha shona shreya sian
sibyl siegrid sienna sigrid silke sinead sindiwe siobhan sita sneha snezana sofie soledad
solveig sonali sonya soraya stacy stefania steffi suad sudha sumaira suman suni susanna sushma
susie suzanna suzanne suzy swati sybil sylvie synnove tabitha tahira talia tamar tameka tamsin
tanisha tasha tatyana tegan teri terri tess tessa thandi thandiwe thea theodora therese thomasina
tia tilda tilly tonya tricia trina trisha trudy tuba uma una usha vaishali veena
verena verity verna veronika veronique vesna vicki viktoria vilma violeta vita viv viviana
vivien vivienne wafa wangari wenche wilhelmina willa winnie xenia xiomara yamina yana yara yasmeen
yasmine yelena yesenia yetunde zahra zara zeinab zelda zena zeynep zina zinaida zodwa zofia zohra
zola zoya zsuzsanna zuzana
"""

_EITHER = """
ashley blake cameron casey chris corey dakota drew dylan francesca jamie jordan kerry kim lindsay
logan morgan pat robin sandy shannon sasha shawn sidney sydney taylor tracey jackie marley reese
quinn rowan skyler avery devon nikki andrea jean marion leslie dana
amari aubrey bailey billie blair bobbie briar carey cheng chi clair cody corin darcy dee
emery finley georgie greer hayden hao hong hui hyun jae ji jin
kendall kirby kyung li lin ling lou mackenzie ming ngoc nguyen nicky
peyton presley rae remy robbie soo shiloh sung tatum tobin
tori tran val wei wen xiao yu yong yun zhang
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
