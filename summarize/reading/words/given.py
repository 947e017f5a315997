"""Common given names and the gender they tell: a clue for "he" and "she", and for what is a person.

This project's own compilation of frequent names of several countries; names borne by men and women
alike ("Kim", "Robin") tell a person but no gender.
"""

from __future__ import annotations

_MALE = """
aaron abbas abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdirahman abdul abdulaziz
abdulkarim abdullah abdulrahman abebe abel abiy abraham adam ade adebayo adekunle adel aditya adnan
adrian afonso agus agustin ahmad ahmed ahmet ahsan aidan aiden ajay ajit akash akbar akhilesh akhtar
akihiro akinwumi akio akira akram alain alan alasdair alastair albert alberto aldo alec alejandro
aleksandar aleksandr aleksei aleksey alessandro alessio alex alexander alexei alexey alf alfie
alfonso alfred alfredo algirdas ali aliaksandr alistair allan allen alonso alvaro alvin amar ambrose
ameer amer amir amit ammar anand anas anatolii anatoliy anatoly anders andre andreas andrei andres
andrew andrey andrii andris andriy andrzej andy angelo angus anibal anies anil ansel anthony antoine
anton antonio antony antti anura anwar apichat arash archie ardeshir ari arif aritz arjun arkady
armando armin arnaldo arnaud arne arnold arsen artem arthur artis arturo arun arvind arvydas asad
ashfaq ashok ashraf ashwin asif asim athanasios attila atul augustine augusto aurelien austin avi
avigdor avraham ayman ayodele ayoub aziz azmin babajide babak babar babatunde badr balazs baptiste
barack barnaby barney barry bart bartholomew bartosz bashar bashir basil bassam bastian behrouz
behzad ben benedict bengt benito benjamin benny benoit bernard bernardo bernd bernie bert bertrand
bezalel bhupesh bhupinder bilal bilawal bill billy birger bjarne bjorn blaise boaz bob bobby bogdan
boguslaw bohdan bohumil bojan bongani bongbong boris borys boyko brad braden bradley brady brandon
branko brayden brendan brendon brent brett brian brock bruce bruno bryan bryce budi bukola bulent
burak byron caden caetano caleb calin callum calvin carl carlo carlos catalin cedric cem cemal cesar
chad chaim chandler charles charlie chidi chike chinedu christian christoph christopher chuan chuck
chukwu chukwuemeka cian ciprian clarence claude clifford clint clive colin connor conor constantin
constantine corbin cormac cornelius craig cristian cristiano cristobal curtis cyril czeslaw dagmar
daisuke dale dalton damian damien damon dan daniel danilo danny danylo dario darius dariush dariusz
darnell darragh darrell darren darryl daryl dave david davide dawid dean deandre dedi deepak dejan
demeke demetrius denis dennis denny denys denzel deon dereje derek deshawn desmond devendra devin
diarmuid dick didier diego dieter dietmar dilip dimitar dimitri dimitrios dimitris dinesh dirk
dmitri dmitry dmytro dominic dominick dominik don donal donald donovan dorian dorin doug dougal
douglas dovid dragan drake duane duarte duncan dusan dustin dwight dzmitry eamon eamonn earl ebrahim
eckart ed eddie edgar edgars edmund eduard eduardo edward edwin eero efraim efrain egils ehud einar
eitan ekkehard eko ekrem elad eli elias elijah elio elliot elliott ellis elton elvis emeka emil
emiliano emir emmanuel emre enda enrique enzo eoghan eoin ephraim erdal erdem erez eric erick erik
erlend ernest ernesto ersin ervin erwin esmail espen esteban ethan etienne ettore eugene evan evgeny
ezekiel ezra fabian fabien fabio fabrice fabrizio facundo fahrettin faisal farai farhad farhan farid
farouk farzad fatih fawad fayez federico fedir felipe felix femi ferdinand fergus ferhat fermin
fernando fidel fikret filip filippo finlay finn fionn flavio fletcher florian floyd fouad francesco
francis francisco franco francois frank frankie franz fraser fred freddie freddy frederic frederick
frederik friedrich fritz frode fumio fyodor gabor gabriel gadi gael gaetano galen ganesh gareth
garrett garry gary gatot gaurav gavin geir gennady geoff geoffrey george georgi georgios geraint
gerald geraldo gerard gerardo gerd gergely gerhard german gero gethin ghassem gheorghe gholam ghulam
giacomo gianluca gianni gibran gideon gilbert gilberto gilles gilmar gino gintautas giorgio giorgos
giovanni girish gitanas giuliano giulio giuseppe glen glenn godswill gonzalo gopal goran gordon goro
gotabaya graham grant greg gregor gregory grigory gruffydd grzegorz guido guilherme guillaume
guillermo gunnar gunther gurpreet gustav gustavo guy gyorgy haakon hadi haider haim hakan hakim hal
halil halvor hamdi hamed hamid hamidreza hamish hamza hani hank hans harald hari haris harish harold
haroon haroun harrison harry harsh hartmut haruki harvey hasan hashim hassan hatem hayato hazem
hector heikki heinz heitor helder helmut hemant hendra hendrik hennadii henning henri henrik henry
herb herbert herman hernan herve hesham hideki hideo hieu hiroki hiroshi hisashi hisham hishammuddin
hitesh hlib holger horace horacio horia horst hossam hossein houshang houssam howard howie hristo
hryhorii htay hugh hugo hulusi humberto husain huseyin hussein hwang hywel iain ian ibrahim ibrahima
ichiro idris ieuan ifeanyi igal ignacio ignazio igor ihab ihor ikechukwu ikram ilan ilhan ilie ilya
imad immanuel imran inaki indra inigo ioannis iolo ionut irfan irving isaac isaiah isao ishaq isidro
ismail ismet istvan itamar itzhak iulian ivan ivaylo ivo ivor iwan jabari jaber jabir jabulani jacek
jacinto jack jacob jacques jaden jafar jagan jagdish jaime jair jake jakob jalal jamaal jamal james
jamil jan janez janos janusz jared jari jaroslav jaroslaw jarrod jason jaspreet javad javed javier
jawad jay jayant jayden jeb jed jedidiah jeff jeffrey jens jeremy jermaine jerome jeronimo jerry
jerzy jesse jesus jim jimmy jiri jiro joachim joakim joao joaquim joaquin jochen jock jody joe joel
johan johann john johnny joko jomo jon jonah jonas jonathan jonathon jorg jorge jorgen joris jose
josef joseph josh joshua josiah josip josue jovan jozsef juan juha jukka jules julian julien julio
juma jun junaid junichi junichiro junior jurgen juris jussi justin kabir kadir kai kailash kais
kaleb kalle kamal kamran karan kareem karel karim karl karsten kasper kassem kaveh kayode kazem
kazim kazimierz kazuhiro kazuo keanu keiichi keir keiran keisuke keith kelvin kemal ken kendrick
kenichi kenji kenneth kensuke kerem kestutis kevin khairy khaled khalid khalil khawaja kianoush
kiaran kieran kieron killian kimani kip kiran kirill kirk kishore kjell klaus knut kofi koichi koji
konrad konstantin konstantinos kostas kosuke krasimir krishna krisjanis kristof krzysztof kudzai
kumar kunal kunle kurt kurtis kwabena kwadwo kwaku kwame kwasi kwesi kyaw kyle kyriakos kyrylo
lachlan ladislav laith lajos lalit lalu lamar lambert lamont lance larry lars lasse laszlo laurent
lavi lawrence lawson lazar leandro lebron lech lee leif len leo leon leonard leonardo leonid
leopoldo leroi leroy leslie lester leszek lev levi lewis liam liaquat lindsey lionel lisandro liviu
lloyd loic lorcan lorenzo lorne lotfi lothar louie louis lourenco lowell lubos luca lucas luciano
lucien ludovic ludovit luhut luigi luis luiz luka lukas luke lungelo lutz lyle lyndon maciej madhav
mads magne magnus mahathir mahdi mahesh mahinda mahmood mahmoud maithripala majed majid maksym
malachi malcolm malik mamadou mandla manfred manish manmohan manoj manolo manouchehr mansour mansur
manu manuel marc marcel marcello marcelo marcin marcio marco marcus marek mariano marin mario marius
mariusz mark markus marlon marshall martin marty marvin marwan masaaki masahiro masao masato
masayoshi masood masoud massimo matej mateo mateus mateusz mathias mathieu matias mats matt matteo
matteus matthew matthias mattias matyas maurice mauricio mauritz maurizio mauro max maxim maxime
maximo mayank mazen mduduzi mehdi mehmet mehran meir mel melvin mervyn mesut mevlut micah michael
michal micheal michel mickey miguel mihai mikael mike mikhail miki mikkel mikko miklos milan miles
milorad milos milton minoru miodrag mircea miroslav mitch mitchell mitsuo mitt moataz moe mohamed
mohammad mohammadreza mohammed mohan mohsen mohsin moises mojtaba moncef morris morten morteza moses
moshe mostafa motti mounir mourad mousa mpho mstyslav muammar muhammad muhammadu muhyiddin mukesh
mukhtar mulugeta munir murad murat murray murtaza musa mustafa mwai mykhailo mykhaylo mykola myles
nabil nacho nadav nadeem nader naeem naftali nahuel naji nandan naoki narendra naser nasir nasser
nate nathan nathaniel naveed naveen nawaf nawaz nazar neal nebojsa ned neil nello nelson nemanja
nenad neville newt niall nicholas nick nico nicolae nicolas niels nigel nihat nikhil nikita niklas
niko nikola nikolai nikos nils nimrod nir nitin nitish nizar njabulo njoroge nnamdi noah noboru
nobuo norbert norman nouri ntando numan nuno nyesom obi obinna octavio ofer oisin okan okechukwu ola
olaf olav oleg oleh oleksandr oleksii oleksiy oliver olivier ollie olu olusegun oluwaseun omar omer
omprakash omran ondrej onur oren oriol orlando osama osamu oscar oskar osman ostap osvaldo oswald
otavio othman otto ovidiu owain owen oystein ozgur pablo paddy padraig panagiotis panfilo pankaj
panyaza paolo pascal pascual patrice patricio patrick paul paulo pavel pavlo pavlos pawel pedro
pekka per percy perry pervez petar pete peter petr petro petros petter petteri phil philip philippe
phillip pierce pierre piers pieter pietro piotr pita piyush plamen prabowo pradeep prakash pramod
pranav prasad prasanna prashant pravin prawit prayut preben predrag prem przemyslaw qais qamar qasim
qassem quentin rachid radek radoslaw radovan radu rafael rafal raffaele rafik rafiq rafizi raheem
rahim rahm rahul raimundo rainer raj raja rajeev rajesh rajiv rajnath rakesh ralf ralph ramesh rami
ramiro ramon ramsey ramzan rand randall randolph randy ranil raphael rashad rashid rasmus ratko raul
ravi ray rayan raymond recep reece reggie reid reince reinhard renan rene reuben rex reza rhodri
rhys riad ricardo riccardo richard rick ricky rico ridwan rigoberto riley rishi ritchie riyad rizal
rob robert roberto rocco rod roddy roderich roderick rodney rodolfo rodrigo rogelio roger rohan
rohit roland rolando rolf roman romeo romeu ron ronald ronan ronen ronnie ronny rory roscoe ross
rostyslav roy ruairi ruben rudiger rudolf rudy rufus rui rumen rune rupert ruslan russ russell
rustam ryan ryo ryota ryszard rytis ryuichi saad sabri sachin sadiq saeed saeid saif sajid sajith
salah saleh salim salman salvador salvatore sam sami samih samir samson samuel samy sandeep sandiaga
sandor sandro sanjay sanjeev santiago saqib sarath sarfaraz satish satoru satoshi saul sauli scot
scott seamus sean sebastian sebastien sedat segun seiji selahattin selim semyon serge sergei sergej
sergey sergi sergio serhii serhiy serkan seth shabbir shabir shafiq shahbaz shahid shahram shai
shane sharif shashi shaun shay shehbaz sheldon sherman shigeru shimon shingo shinichi shinji shinzo
shivraj shlomo shohei shoichi sholto shuichi shukri shunichi siamak sibusiso sid siddharth sidik
sidney siegfried sifiso sigurd silvio simeon simon sinan sipho siyabonga slamet slawomir slobodan
sofiane solly solomon somchai somsak soren sorin sota spencer spyros srettha sridhar stan stanislav
stanislaw stanley stavros stefan stefano steffen stelios stepan stephan stephane stephen steve
steven stewart stig stoyan stuart subash subhash sudhir suleiman suleyman sunil suresh susumu suthep
svein sven syed sylvain szymon tadashi tadeusz tadhg tafadzwa taher tahir taiki taj takahiro takashi
takayuki takeo takeshi takuya talal tamas tamir tansu tanvir tapan taras tarek tariq taro tatenda
tatsuo tatsuya tawanda tawfiq tayfun tayyip ted teguh tejashwi tendai teodoro teofilo terence terje
terrell terrence terry tetsuo tewodros thabang thabo thaddeus thaksin thanasis thanathorn thant
themba theo theodor theodore thiago thibault thierry thomas thorbjorn thorsten tiago tibor tim timo
timothy timur tinashe tito tobias toby todd todor tolga tom tomas tomasz tomer tomislav tommaso
tommy tomohiro toni tony toomas torben tore torsten toru toshihiro toshio traian travis trayvon
trent trevor tristan trond troy tshepo tsutomu tsvetan tunde turgut tyler tymofii tyrese tyrone
tzachi uche uday uddhav udo ugur uladzimir ulf ulises ulrich umar umaru umberto umesh umit upendra
uri usman uwe uzoma vaclav vadim vadym valdis valentin valerii valery vangelis varun vasco vasile
vasily vassilis vasyl vaughn venkat vernon veselin viacheslav vic vicente victor vijay vikas vikram
viktar viktor vinay vince vincent vincenzo vinicius vinod viorel vishal vitali vitalii vitaliy
vitaly vito vittorio vivek vlad vladimir vladislav vladyslav vojtech volkan volker volodymyr vuk
vusi vyacheslav vyatcheslav wade wael wahyu waleed walid wallace walter waqar warren waseem wasim
wayne werner wes wesley wilbur wilfred wilhelm will willem william willis wilson winfried winston
wissam wladimir wojciech wolfgang wolfram xavier xolani yaakov yahya yair yakubu yan yann yannick
yannis yaron yaroslav yaser yash yasir yasser yassin yasuhiro yasuo yazid yegor yehuda yemi yevgeny
yevhen yevhenii yiannis yitzhak yoav yogendra yogi yohannes yoichi yosef yoshihide yoshihiko
yoshihiro yoshimasa yossi yosuke younes younis yousaf yousef youssef yoweri yuichi yuji yukio yuri
yurii yuriy yusril yusuf yusuke yuta yves zach zachariah zachary zaheer zahid zaid zak zakaria
zakhar zakhele zane zaw zbigniew zdenek zdravko zdzislaw zeev zeljko ziad ziyad zlatko zmicer zoltan
zoran zubair zuhair zweli
"""

_FEMALE = """
aaliyah aarti abeer abena abigail abimbola abosede achieng ada adaeze adaora adela adele adenike
adeola adesua adetoun adhiambo adina aditi adjoa adriana adwoa afaf afia afua agata agatha agathe
agnes agnete agnieszka agustina aicha aikaterini aiko aileen ailsa aimee aine ainhoa aino aisha
aishah aisling aitana aiyana akane akemi akiko akinyi akosua akua alaa alanna alba alejandra
aleksandra alessandra alessia alexa alexandra alexandrine alexis alia alice alicia alina aline
alisha alison alix aliya alka alla allegra allison alma almaz almudena alondra alyssa alzbeta amaka
amal amalia amanda amandine amani amara amarachi amaya amber ameena amelia amelie ami amina amira
amita amma amna amparo amrita amy ana anais ananya anastasia anastasiia anastasiya anca andrea
andreea aneta anette angela angeliki angelina anika aniko anisa anissa anita anja anjali anju anke
ann anna annabel annabelle annalena anne annegret anneke anneli anneliese annelise annemarie annette
annie annika ansa anthea anthi antje antoinette antonella antonia anu anupama anuradha anushka anya
anyango anzhela aoife aparna april araceli archana areej aretha ariadna ariana arianna ariel arlene
arya asami asha ashanti asli asma asmaa assunta astrid asuman atena atieno atishi atsuko aud audrey
aurelia aurelie aurore ava awatef awino ayah ayako ayala ayanda ayelet ayesha ayla aylin ayse aysel
aysenur ayumi azadeh azalina azar aziza babette bahareh banu barbara barbel basma bathabile bea
beata beate beatrice beatriz becky begona begum belen belinda benazir benedetta benedicta benedicte
benedita berit berna bernadette bernadine bernice bertha beth bethan bethany betsy bettina betty
betul beverly bhavna bianca bilge biljana bilyana bindi birgit birgitta birte birthe blanca boglarka
bojana bonnie bouchra bozena bracha branka bree brenda briana brianna bridget bridie brielle
brigitte britney britt britta brittany bronagh bronwen brooke bruna bryony bukky burcu bushra
busisiwe buthaina buyisiwe caitlin caitriona calista camelia camila canan candace candice cansu
caoimhe capucine carina carissa carla carlotta carly carmel carmela carmella carmen carol carole
carolina caroline carolyn carrie caryn cassandra cassie catalina catarina cate caterina cath
catherine cathy catrin catriona cecile cecilia cecilie celeste celia celine ceri cerys chana
chandrika chantal charlene charlotte cherie cheryl chiamaka chiara chidinma chieko chiharu chihiro
chika chikako chimamanda chinelo chinwe chioma chipo chitra chloe chrissy christa christel
christiane christie christina christine ciara cigdem cindy cinzia claire clara clarissa claudette
claudia claudine clementine cleo clodagh colette colleen concepcion concetta condoleezza connie
constance consuelo cora coral coralie corazon cordula corina corinne cornelia courtney crina
cristina crystal cynthia dafna dafne dagny dahlia daisy daiva dalal dalia damaris dana daniela
danielle danuta daphne daria darlene darya daryna dawn deanna debbie debora deborah debra deepa
deepika defne deirdre delcy delfina delia delilah della delphine demet denise derya desiree
desislava despina devika diana diane dianne dilara dilek dilma dimitra dina dinah dinara dipuo divya
doaa dolores dominique donatella donna dora doreen doris dorit dorota dorothea dorothee dorothy
dragana dubravka dunja durga ebba ebele ebere ebony ebru ece edith edna eduarda edwina edyta eeva
effie efrat efua eija eileen eilidh eimear einat eirini ekaterina ekua elaheh elaine eleanor elena
eleni eleonora elfriede elham elif elin elina eline elinor elisa elisabete elisabeth elisabetta
elise eliska elitsa eliza elizabeth elke ella elle ellen ellie elly elnaz elodie eloise elsa elsie
elspeth eluned elvira elzbieta ema eman emanuela emer emese emi emiko emilia emilie emily emine emma
emmaline emmanuelle encarnacion enid enrica eri erica erika eriko erin ernestine esha esme esmeralda
esperanza esra esraa estefania estela estelle esther eszter ethel etsuko etta eugenia eugenie
eulalia eunice eva evangelia evangelina eve evelina evelyn evie evika ewa fabiana fabienne fadwa
fadzai fahima faiza faizah fanny farah fareeda fariba farida farzana farzaneh fatemeh fatima fatma
fatoumata fauzia fawzia fay faye federica felicia felicity feride fern fernanda ffion figen filiz
fiona fionnuala fiorella fitri flavia fleur flora florence florencia flossie folake folasade forough
franca frances francesca francine francisca francoise franziska frauke frederica freja freya frida
fumiko funda funke funmi funmilayo gabriela gabriele gabriella gabrielle gaia gail galina galit
gamze gayatri gayle geeta gemma genevieve georgia georgina geraldine gerda gergana gerlinde germaine
gertrude gesine ghada ghazala ghislaine giada gianna gillian gimena gina ginevra ginny gioia giorgia
giovanna gisela giselle gita giulia giuliana giuseppina gladys gleisi glenda glenys gloria golnaz
gonca gordana grace graciela grainne graziella grazyna greta gretchen grete gro gry guadalupe gudrun
gulay gulden gulnara gulsah guri gwen gwendolyn gwenllian gwyneth gyongyi habiba hadas hadeel hadiza
hafsa hagit haifa hailey hajar hajnalka hala haleh halima halina halyna hamida hana hanadi hanako
hanan handan hande hanna hannah hanne hannelore harini harriet haruka haruko hatice hattie havva
hayat hayley hazel heather heba hedda hedvig hedwig heide heidemarie heidi heike helen helena helene
helga helle heloisa hema henrietta henriette henrike hermione hester hiba hila hilary hilda hilde
hildegard hillary hina hind hiroko hirut hisako hitomi holly honoka houda huda hulya huma humaira
hyacinth ibtisam ida idit ifeoma ijeoma ilaria ildiko ileana ilse iman imani imelda imke imogen ina
inas inbal indira indu ines inessa inga inge ingeborg inger ingrid ingrida ingunn inma inmaculada
inna intisar ioana ioanna iona iqra irem irena irene irina iris irit irja irma irmgard iryna isabel
isabela isabella isabelle isadora isla isobel itziar ivana ivanka ivanna ivonne ivy iwona izabela
izumi jaana jacinda jacinta jaclyn jacqueline jacquelyn jada jadranka jadwiga jaleh jamila jana
janaina jane janelle janet janette janice janina janine janis jaqueline jarmila jasmin jasmina
jasmine javeria jaya jayalalithaa jayne jean jeanette jeanne jeannie jelena jemima jenna jennie
jennifer jenny jepkosgei jess jessica jessie jette jihan jill jillian jimena jitka jo joan joana
joann joanna joanne jocelyn jodie johanna johanne joice jolanta jolene jorunn josefa josefina
josephine josiane josie jovana joy joyce juana juanita judit judith judy julia juliana julianne
julie juliet julieta juliette jumana june junko jurga justina justine justyna jutta jyoti kader
kadija kadri kaia kaisa kaitlin kaitlyn kaja kajal kajsa kamala kamila kanchana kanimozhi kanta
kaori karen karima karin karina karishma karla karolina karoline kasia kat katalin katarina
katarzyna katayoun kate katerina kateryna katharina katharine katherine kathleen kathrin kathryn
kathy katia katie katja katri katrin katrina katya kavita kavitha kawthar kay kayla kaylee kayleigh
kayo kayoko kazuko keeley keiko keira keisha kelly kellyanne kelsey kemi kendra keren kerri kerrie
kersti kerstin kgomotso khadija khadijah khanyisile khrystyna kiara kiera kimberley kimberly kinga
kira kirsi kirsten kirstie kirsty kishwar kiyoko kjersti klara kolinda komal kornelia kristalina
kristen kristi kristin kristina kristine krisztina kriti krystal krystyna ksenia kseniia kseniya
kubra kudzanai kumari kumiko kyla kylie kyoko kyra kyriaki laetitia lakeisha lakshmi laleh lalita
lamia lana lara larisa larissa larysa lata latanya latifa latisha latoya laura laure laurel lauren
laurence laurie lavinia layla lea leah leanne leela leena leila leilani lena lene leni lenka leona
leonie leonor lerato lesia lesya leticia letitia letizia lexi leyla liana libby licia lidia lidiia
lieselotte ligia liisa lila lilia lilian liliana liliia lilly lily lina linda lindiwe linn liora
lisa lisbeth lise liubov liudmyla liv livia liz liza lizzie ljiljana lois lola lora loredana lorena
loretta lori lorna lorraine lotte lottie louisa louise lourdes lovisa luana lubna lucia luciana
lucie lucile lucille lucinda lucrezia lucy lucyna ludmila luisa luiza luminita lupita luz luzia
lydia lyn lynda lyndsey lynette lynn lynne lyubov lyudmila lyudmyla maame maarit mabel macarena
machiko maddalena madeleine madeline madge madhavi madhu madhuri madiha madison madoka mae maelle
maeve mafalda magda magdalena maggie maha mahnaz mahsa mahua mahvash mai maia maike maiko maire
mairead mairi maisie maite maja makayla makda maki makiko malak malala maleeha malgorzata malika
malin malini mallory mamata mami mamta manal manami mandana mandy manisha manju manon manuela mara
marcela marcella marcia marfa margaret margarita margaux margherita margot margrethe marguerite
maria mariagrazia mariam mariama marian mariana marianne mariapia mariastella maribel maricela marie
mariel marielle mariia marija mariko marilyn marina marine marion marisa marisol marissa marit
mariya marja marjorie marketa marlene marlies marsha marta marte martha marthe martina marwa mary
maryam maryana maryanne maryla maryna masako masih mathilde matilda matilde maud maude maura maureen
mavis maxine maya mayawati mayra maysa mayu mayumi meaza mechthild medha meena meenakshi meera meg
megan megawati megha meghan megumi mehreen mehrnaz mehwish mei meike meirav melania melanie melek
melina melinda melissa mellie menaka meral merav mercedes meredith merete merja meryem meryl mette
mhairi mia micaela michaela michela michele michelle michiko midori mieko mihaela miho mika mila
milagros mildred milena milica millicent millie mina minako mindy minerva minna minnie minoo mira
miranda mireia mireille mirela mirella miri miriam mirit mirjam mirjana miroslava misaki misha
mitali mitra mitsuko miyuki mizuho moira mollie molly momoko mona monica monika monique montserrat
moraa morag morwenna motoko mouna muge mukta muna munira muriel muthoni mylene myra myriam myrna
myroslava myrtle nabila nada nadege nadezhda nadia nadiia nadine nadiya nadja nafisa nahed naheed
nahid nahla naima najla najwa naledi nalini namrata nana nanako nancy nandini naoko naomi narges
nargis nasreen nasrin natalia natalie nataliia nataliya natalya natasa natasha nathalie natsuko
nausheen nava nawal nazanin nazli neelam neeta negar negin neha nell nellie nerea nermin nerys
nesrin nesrine nessa neta nevena nevenka ngozi niamh nicola nicole nicoletta nicolette nidhi nighat
nihal nika niki nilgun niloufar nilufer nina nirmala nisha nisreen nita nitzan njambi njeri nkechi
nkem nkosazana nneka noelia noelle noemi noemie nokuthula nomalizo nomsa nomvula nomzamo nonhlanhla
nonso noor nora noreen noriko norma nosiviwe nour noura nouran ntombi nuala nuray nurcan nuria nurit
nurul nusrat nyambura nyasha oana obiageli octavia odette odile ofelia ofra ogechi oksana olajumoke
oleksandra olena olesia olesya olga olha olive olivia oluchi olwen omaima omolara omotola onyinye
ophelia orit orla orlaith orly orna ornella orsolya oxana oya ozge ozlem paetongtarn paige paivi
palesa pallavi paloma pam pamela panagiota paola parastoo parisa parul parvati parveen parvin
patricia patrizia patsy patti patty paula paulette paulina pauline pavla payal pegah peggy pelin
penelope penny perihan pernille petra philippa philomena phoebe phumzile phyllis piia pilar pinar
pinky pippa polina polly pooja poonam portia prabha pragya pratibha preeti prisca priscilla priti
priya priyanka puan purnima rabab rabia rachael rachel rachida radha radhika radka raffaella
ragnhild rahma raisa rajani rakhi ralitsa raluca ramona rana randa randi rani rania ranveig raquel
rasha rawan reba rebeca rebecca rebekah reem reena refilwe regina regine reham reiko reka rekha remi
rena renata renate renee renu renuka reshma retno reyhan rhea rhian rhiannon rhoda rhona rhonda
ricarda richa rie rieko rigoberta riham riikka riina rika rikke rimma rina rinat rini risa rita
ritsuko ritu rivka roberta robyn rochelle rocio rohini roisin rola romana ronda ronit ronke roopa
rosa rosalia rosalie rosalind rosangela rosanna rosaria rosario rose roseanne roselyn roselyne
rosemarie rosemary rosetta rosie rosita rositsa rossella rowena roxana roxane roxanne rozita ruba
rubina ruchi rudo rukhsana rukiye rumana rumbidzai rumi rupa ruslana ruta rutendo ruth ruxandra
ryoko sabah sabiha sabina sabine sabrina sachiko sadaf sadhana sadia sadie saeko safa safia safiya
safiye sahar sahra saima sajida sakina sakshi sakura saliha sally salma salome saloni samah samaneh
samantha samar samina samira sana sanae sandra sandrine sangeeta sania sanja sanjana sanna sanni
saoirse sara sarah sarit sarita sarka saroj saskia satoko saumya savita sawsan sayaka sayuri
scarlett seda seema segolene seiko selamawit selda selena selin selina selma semra senait serap
serena serpil setsuko severine sevgi sevil sevim shabana shabnam shadia shaheen shahla shailaja
shaima shaista shakira shalini shamim shani shanice shaniqua shanna shaparak shari sharmila sharon
shauna shazia sheela sheena sheila shelby shelley shelly sheri sherri sherrie sherry sheryl shikha
shilpa shira shireen shirin shirley shizuka shizuko shlomit shobha shohreh shona shreya shruti
shubha shweta sian sibel sibyl sibylle sidra sieglinde siegrid sienna sigal signe sigrid sigrun
siham silje silke silvana silvia simge simin simisola simona simone sindisiwe sindiwe sinead sinem
siobhan siri sirimavo sita siti siv sivan slavica smita smriti sneha snezana sofia sofie sofiia
sofiya soha soheila solange soledad solene solomiia solomiya solveig sonali songul soni sonia sonja
sonya sophia sophie soraia soraya sorcha souad stacey stacy stanka stavroula stefania stefanie
stefaniia steffi stella stephanie stine suad subhadra sudarat sudha sue suha sujata sulochana
sumaira suman sumaya sumiko sunanda suni sunita suniti sunniva supriya surabhi susan susana susanna
susanne sushma susi susie suzan suzana suzanna suzanne suzy svenja svetlana svitlana swara swati
sybil sylvia sylvie synne synnove szilvia tabata tabitha tahani tahira taisiia takako tali talia
tamaki tamar tamara tameka tamika tamiko tammy tamsin tania tanisha tanja tanvi tanya tara taraneh
tarja tasha tatiana tatyana tegan tehmina temitope teresa tereza teri terri tess tessa tetiana
thandeka thandi thandiwe thea thelma theodora theresa therese thoko thomasina thuli tia tiana tiara
tiffany tigist tiina tijana tilda tilly timea tina titilayo tiwa tiziana tomoko tomomi tonya toril
toshiko tova tove toyin tracy tricia triin trina trine trisha trudy tsehay tsitsi tsukiko tsveta
tuba tugba tulay tulsi turkan tuula tuva tytti tzipi tzipora uchenna uju uliana ulla ulrike ulyana
uma ummuhan una urmila ursula urszula usha uta ute uzma vaishali valentina valentyna valeria valerie
vandana vanesa vanessa vani varsha varvara vasiliki vasilisa vasundhara vasylyna veena vera vered
verena verity verna veronica veronika veronique vesna vibeke vibha vicki vicky victoria vidya vigdis
viktoria viktoriia viktorija viktoriya vilija vilma vimala vineeta viola violeta violette viorica
vira virginia virginie virpi vita viv vivian viviana viviane vivien vivienne wafa wairimu waithera
waltraud wambui wanda wangari wangeci wangui wanjiku wanjiru warda wati wedad wenche wendy weronika
whitney widad wiebke wilhelmina willa wilma winifred winnie wislawa wulan xenia ximena xiomara yaa
yaara yael yamina yana yara yaroslava yaryna yasemin yasmeen yasmin yasmine yasuko yehudit
yekaterina yelena yeliz yelizaveta yelyzaveta yenny yesenia yesim yetunde yevgenia yevhenia
yevheniia yewande yifat yingluck ylva yoko yolanda yordanka yordanos yoshie yoshiko yui yuka yukari
yuki yukiko yulia yuliia yuliya yumi yumiko yuriko yusra yvette yvonne zahra zainab zandile zanele
zara zareen zartaj zdenka zehava zehra zeina zeinab zelda zeliha zena zenebech zeynep zhanna zina
zinaida zipora zodwa zoe zofia zohra zohreh zoia zola zoleka zorana zoriana zoya zsofia zsuzsanna
zubaida zubeyde zukiswa zuzana
"""

_EITHER = """
amari andrea ashley aubrey avery ayo bailey billie blair blake bobbie briar cameron camille carey
casey cheng chi chris clair cody corey corin dakota dana darcy dee deniz devon drew dylan emery
evren finley francesca gal georgie greer hao hayden hikaru hong hui hyun jackie jae jamie jean ji
jin jordan kaoru kari kehinde kelechi kendall kerry kim kirby kyung leigh leslie li lin lindsay ling
logan lou mackenzie makoto marion marley masoumeh ming morgan nao ngoc nguyen nicky nikki noa noam
ofir pat peyton presley quinn rae reese remy robbie robin rowan sandy sasha shadi shannon shawn
shiloh shinobu sidney skyler soo stevie sung sydney taiwo tatum taylor tobin tori tracey tran umut
val valya wei wen wren xiao yong yu yun yuval zhang zhenya
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
