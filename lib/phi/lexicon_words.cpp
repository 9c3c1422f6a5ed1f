// Word classes, English and Spanish, in canonical form (lower case, accents folded).
#include <array>

#include "phi/lexicon.h"

namespace careline::phi {
namespace {

constexpr auto rows = std::to_array<WordRow>({
    {WordClass::digit,
     "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 niner=9 fore=4 "
     "cero=0 uno=1 una=1 un=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9"},
    {WordClass::teen,
     "ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 "
     "eighteen=18 nineteen=19 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 "
     "diecisiete=17 dieciocho=18 diecinueve=19 veintiuno=21 veintiun=21 veintiuna=21 veintidos=22 "
     "veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 "
     "veintinueve=29"},
    {WordClass::tens,
     "twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 "
     "veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90"},
    {WordClass::hundred,
     "hundred=100 cien=100 ciento=100 doscientos=200 trescientos=300 cuatrocientos=400 "
     "quinientos=500 seiscientos=600 setecientos=700 ochocientos=800 novecientos=900 "
     "doscientas=200 trescientas=300 cuatrocientas=400 quinientas=500 seiscientas=600 "
     "setecientas=700 ochocientas=800 novecientas=900"},
    {WordClass::thousand, "thousand=1000 mil=1000"},
    {WordClass::oh, "oh o"},
    {WordClass::repeat, "double=2 triple=3 doble=2"},
    {WordClass::ordinal,
     "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 "
     "eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 "
     "seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 primero=1 primer=1"},
    {WordClass::month,
     "january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 "
     "november=11 december=12 enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 "
     "septiembre=9 setiembre=9 octubre=10 noviembre=11 diciembre=12 febuary=2 feburary=2 "
     "janurary=1 agust=8 septembre=9 setember=9 novemeber=11 decemeber=12"},
    {WordClass::month_short,
     "jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12 ene=1 abr=4 "
     "ago=8 dic=12"},
    {WordClass::weekday,
     "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
     "thursdays fridays saturdays sundays monday's tuesday's wednesday's thursday's friday's "
     "saturday's sunday's lunes martes miercoles jueves viernes sabado sabados domingo domingos "
     "teusday tuseday wensday wednsday thrusday thurday firday saterday"},
    {WordClass::weekday_short, "mon tue tues wed weds thu thur thurs fri sat sun"},
    {WordClass::relative_day,
     "today tomorrow yesterday tonight tmrw tmr tomorow tommorow tommorrow hoy manana ayer anoche "
     "anteayer antier today's tomorrow's yesterday's 2morrow 2day"},
    {WordClass::title,
     "dr dra drs mr mrs ms miss mx sr sra srta don dona senor senora senorita prof profesor "
     "profesora rev pastor father sister reverend rabbi judge nurse doctor doctora doc doctors "
     "drx licenciado licenciada lic ing mister missus madam prince"},
    {WordClass::job,
     "np pa rn therapist counselor surgeon midwife dentist cardiologist dermatologist "
     "pediatrician psychiatrist psychologist neurologist oncologist urologist orthopedist "
     "podiatrist receptionist manager supervisor provider physician specialist coordinator "
     "technician attorney lawyer enfermera enfermero terapeuta dentista cirujano cirujana medico "
     "medica pediatra cardiologo recepcionista trabajadora abogado abogada coach caseworker aide "
     "interpreter paciente patient gp pcp pharmacist hygienist doula partera medicos"},
    {WordClass::kin,
     "husband wife son daughter mom mother dad father brother sister grandma grandmother grandpa "
     "grandfather grandson granddaughter aunt uncle niece nephew cousin fiance fiancee partner "
     "spouse boyfriend girlfriend roommate neighbor friend twins baby kid kiddo stepson "
     "stepdaughter stepmom stepdad mama papa nana granny hubby mum mommy daddy momma esposo esposa "
     "marido "
     "mujer hijo hija hijos mami papi padre madre hermano hermana abuelo abuela abuelita nieto "
     "nieta tio tia sobrino sobrina primo prima cunado cunada suegro suegra novio novia vecino "
     "vecina amigo amiga bebe nino nina ahijado ahijada comadre compadre hijito hijita padrastro "
     "madrastra companero companera gemelos inlaw caregiver guardian children kids"},
    {WordClass::street_suffix,
     "street st avenue ave av boulevard blvd road rd drive dr lane ln court ct place pl circle "
     "cir way terrace ter trail trl parkway pkwy highway hwy square sq loop alley plaza pike "
     "turnpike crossing xing ridge run path row crescent cres expressway freeway fwy route rte "
     "bypass causeway commons cove cv glen grove heights hts hollow landing manor meadow meadows "
     "mews oval park pass point pt estates walk bend creek crest broadway streets hill view vista "
     "green close lodge gardens strasse straat gatan gade vej via rue rua straße katu tie gata "
     "plads allee weg platz utca ulica ulice korso laan dreef"},
    {WordClass::street_prefix,
     "calle avenida avda avd avgda av c carretera ctra camino plaza pza plz paseo pso calzada "
     "callejon boulevard bulevar "
     "ronda travesia urbanizacion urb barrio colonia residencial rambla raval placa avinguda crta "
     "pz travessera pso cl carrer via rua rue glorieta "
     "pasaje "
     "privada viale corso piazza"},
    {WordClass::unit_word,
     "apt apartment suite ste unit floor fl room rm bldg building lot trailer trlr spc space piso "
     "apartamento apto depto departamento dpto interior int no box puerta escalera planta edificio "
     "edif bloque portal bajo wing hangar slip"},
    {WordClass::direction,
     "north south east west n s e w ne nw se sw northeast northwest southeast southwest norte sur "
     "este oeste"},
    {WordClass::state_code,
     "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj "
     "nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr gu vi ap ae aa calif "
     "fla tex penn mass conn wash mich minn ariz colo tenn ala ont que"},
    {WordClass::measure,
     "mg mcg ug g gm gram grams kg ml cc l liter liters litros oz lb lbs pound pounds libras unit "
     "units unidades iu meq mmol mmhg bpm percent ppm cm mm km ft feet foot inch inches mile miles "
     "millas tablet tablets tab tabs pill pills pastilla pastillas capsule capsules capsulas puff "
     "puffs drop drops gotas degrees grados f teaspoon teaspoons tsp tbsp cup cups doses dose "
     "dosis "
     "dl mgs mls ng pg ui cms cc's micras kilos gramos u% latidos lpm mm3 celulas x beats tabletas "
     "comprimidos ampollas ug/kg k bottles pack packs boxes times veces refills sessions sesiones "
     "visits visitas bags calories kcal gb mb cigarrillos cajetillas hematies leucocitos"},
    {WordClass::time_unit,
     "second seconds minute minutes min mins hour hours hr hrs day days week weeks wk wks month "
     "months mo mos year years yr yrs segundos minuto minutos hora horas dia dias semana semanas "
     "mes meses ano anos am pm o'clock oclock a.m p.m weeks' days' months' years' decada decadas "
     "decades business"},
    {WordClass::money,
     "dollar dollars bucks buck usd cents dolar dolares pesos centavos euros eur grand copay k"},
    {WordClass::facility_head,
     "hospital clinic clinics pharmacy infirmary sanatorium hospice rehab rehabilitation "
     "dispensary "
     "school elementary academy college university kindergarten preschool daycare headstart "
     "clinica farmacia escuela colegio universidad hospitalario sanatorio ambulatorio consultorio "
     "instituto "
     "residencia policlinica policlinico hospitals botica guarderia kinder laboratorio "
     "preparatoria primaria"},
    {WordClass::facility_part,
     "medical health healthcare community regional memorial general county family children's "
     "childrens women's womens university veterans va mercy baptist methodist presbyterian sacred "
     "heart holy st saint san santa good samaritan dental eye urgent care center centre centers "
     "group associates partners practice pediatrics pediatric orthopedics orthopedic cardiology "
     "dermatology oncology imaging radiology labs lab laboratory laboratories therapy physical "
     "behavioral wellness surgical surgery specialists institute foundation house home manor "
     "nursing senior assisted living village place gardens drug drugs apothecary primary internal "
     "medicine obgyn optical vision hearing services system network valley river lake hill hills "
     "park north south east west central middle high junior charter montessori campus branch "
     "centro salud de del la las los familiar regional medico universitario infantil nino nuestra "
     "senora our lady virgen doctor city first united smile smiles ortho pain sleep heart kidney "
     "dialysis cancer hospice spine sports joint women neurology"},
    {WordClass::org_suffix,
     "inc llc ltd corp corporation company co plc llp group holdings industries enterprises "
     "associates partners sons brothers foundation incorporated limited gmbh sa"},
    {WordClass::place_before,
     "in from near at around outside to toward towards en desde cerca hacia vivo live lives living "
     "moved moving visiting born nacido nacida vive viven mude"},
    {WordClass::filler,
     "uh um er ah eh este hmm hm mm uhh umm like okay ok bueno pues so well ehh mhm alright please "
     "favor"},
    {WordClass::correction,
     "sorry wait correction scratch perdon perdona digo mejor corrijo disculpe disculpa oops "
     "actually rather equivoque mean no nope"},
    {WordClass::separator, "dash hyphen guion minus tiret"},
    {WordClass::connector, "and then y luego despues followed by again seguido"},
    {WordClass::spelling,
     "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima "
     "november oscar papa quebec romeo sierra tango uniform victor whiskey yankee zulu xray"},
    {WordClass::greeting,
     "hi hello hey dear hola hiya estimado estimada estimados querido querida attn attention "
     "saludos howdy greetings"},
    {WordClass::sign_off,
     "thanks thank thx ty tks sincerely regards best cheers respectfully cordially yours "
     "gratefully love gracias "
     "atentamente atte saludos cordialmente bendiciones warmly blessings signed firma tysm sent"},
    {WordClass::name_suffix, "jr sr ii iii iv"},
    {WordClass::credential,
     "md do rn np pa phd dds dmd lpn lcsw dpm od dc pharmd lmft aprn fnp cnm crna msw psyd esq cna "
     "pt "
     "fnp-c pa-c dnp bsn"},
    {WordClass::name_particle,
     "de del la las los da das dos do di du van von der den vander bin ben ibn al el abu st saint "
     "mc mac o y e le ter ten dela della san santa bint abd"},
    {WordClass::disease,
     "disease disorder syndrome palsy lymphoma thyroiditis test score scale sign criteria "
     "catheter monitor procedure exercises exercise contractions maneuver operation fracture "
     "cyst neuroma contracture esophagus oesophagus tumor sarcoma anemia phenomenon cirrhosis "
     "dementia enfermedad sindrome mal paralisis linfoma prueba escala signo catheters stage "
     "position index grade hernia ulcer reflex smear stain nodule nodes enfermo esofago tiroiditis "
     "maniobra sonda clasificacion tipo grado indice sign angina tumor conducto conductos "
     "criterios bacilo "
     "bacilos incision tecnica operacion puente colgajo cateter quiste test triangulo espacio "
     "ligamento foramen "
     "biopsia ulcera hernia reflejo tincion fenomeno tetralogia tendon trompas virus metodo"},
    {WordClass::possessive, "my his her our their your mi mis su sus nuestro nuestra tu"},
    {WordClass::function_word,
     "the a an of is are was were be been being am do does did have has had having will would "
     "could should can may might must shall this that these those it its i you he she we they me "
     "him us them who what when where why how which if or and but so because as at by for with "
     "about against between into through during before after above below up down out off over "
     "under again then once here there all any both each few more most other some such no nor not "
     "only own same than too very just also still already yet ever never really please thanks "
     "thank yes yeah ok okay sure get got need want know think see call called went going go come "
     "make made take took give gave say said tell told ask asked let help like back time day one "
     "im i'm i've i'd i'll don't can't won't didn't it's that's he's she's we're they're you're "
     "el la los las un una unos unas de del en y o que a por para con sin sobre es son fue era ser "
     "esta estan estoy soy somos no si me te se lo le les nos mi su como cuando donde porque pero "
     "mas "
     "muy ya al este esta esto eso ese esa hay he ha han tengo tiene quiero necesito puedo puede "
     "hacer hola gracias favor buenos buenas dias tardes noches usted ustedes yo ella ellos todo "
     "toda todos algo nada bien mal aqui alla entonces tambien ni"},
    {WordClass::name_verb,
     "said says told called calls lives works needs need wants asked is was has will can got took "
     "had came went did does got "
     "keeps goes gets should would could cant can't isn't wasn't hasn't dijo llamo vive puede fue "
     "esta traiga "
     "necesita quiere tiene es esta"},
    {WordClass::speak_verb,
     "call called calling tell told ask asked see saw seeing seen with for meet met contact email "
     "text message page cc attn by saw con para llamar llame hablar ver vi doctor referred per "
     "and named name nombre llamado llamada llama from"},
    {WordClass::age_word, "old yo y/o anos anitos years year yr yrs"},
    {WordClass::holiday,
     "christmas xmas thanksgiving easter halloween hanukkah chanukah passover ramadan eid diwali "
     "kwanzaa juneteenth navidad nochebuena noche_vieja pascua nochevieja juneteenth rosh yom "
     "mardi"},
    {WordClass::phone_tail, "ext extension x extn xt anexo interno"},
    {WordClass::top_domain,
     "com org net edu gov io co us info biz me health mx es uk ca de fr it app dev tv cc care "
     "clinic doctor med ai club site online store xyz"},
    {WordClass::date_before,
     "on since until til till by before after from through thru dated due el desde hasta antes "
     "despues del para born starting effective between entre"},
    {WordClass::mail_word, "po p post pobox apartado rr psc unit hc cmr usns usnv uss uscgc"},
    {WordClass::quantity,
     "pain dolor scale escala grade grado stage estadio rate rated level nivel score puntuacion "
     "bp ta pressure presion vision ratio about pulse dose strength fr fc ph phase"},
});

}  // namespace

std::span<const WordRow> word_rows() noexcept {
  return rows;
}

}  // namespace careline::phi
