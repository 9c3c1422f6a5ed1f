# Idioms (what lies inside means nothing), administrative frames (they lower a mere mention), both
# languages. A frame never lowers a symptom.

# --- idioms -------------------------------------------------------------------------------------
[idiom emergency_medical]
stop breathing ~2 so|loud|down
perro|gato|perra ~3 trago|comio|mordio
agarro|agarra ~1 la mano
my|the|your|is|in|at|a ~1 seizure|stroke|headache clinic|center|group|unit
ambulance|ambulence ~2 transport|chair|transfer|van|ride
infant tylenol|motrin|formula|seat|car|carrier|advil|ibuprofen
black ~1 and blue
been shot at|since
knee|knees|hip|nerves|shoulder|back|engine|brakes ~3 is|are|been|was shot
dog|cat|puppy|kitten|pup|pit|pitbull ~4 ate|eats|chewed|swallowed|got|licked
perro|gato|perra|perrito|gatito ~4 comio|trago|lamio|tomo ~4 $veneno|$pastillas
dando|da|dar|darle|doy|toma|quitar|leche|come ~1 pecho
usted|tu|vos|ustedes|bot|robot|computadora ~1 habla|hablas|hablan ~3 raro|rara|chistoso
girl|lady|woman|nurse|man in|w|with blue
muriendo|muriendose|morir|dying ~2 de|of|from ~1 cancer
se quedo|esta|quedo congelada|congelado
is|the|your|a|an|in|at|my seizure|stroke|headache|epilepsy|asthma|overdose clinic|center|group|support|unit|class|specialist|program|study|statistics|rates
overdose|suicide|stroke|seizure|heart statistics|rates|data|research
breathe easy|easier
cant breathe easy|easier
price|prices|cost|bill|total|insane|amount ~5 fainted|faint
fainted ~3 price|prices|bill|cost
choking on ~2 smog|dust|perfume|smoke|fumes|prices|air
choking on ~1 smog|prices|perfume
phobia|fear of choking|fainting|drowning
trouble breathing life
drowned|drowning ~3 phone|out|sorrows|laptop|keys
unresponsive ~2 on|by|to|in ~1 email|text|phone|messages|portal|calls|apps|app
not|doesnt|isnt|wont|dont|didnt respond|responding|responds|answer|react ~3 phone|email|emails|text|texts|messages|calls|app|portal|letters
waking ~1 up ~2 before|early|until|at|on
wife|husband|kid|kids|she|he isnt|not ~1 waking ~1 up ~2 before|until|early
sleep|sleeping ~3 stopped|stops breathing
stopped|stops|stop breathing ~2 in|during|while ~2 sleep|sleeping|night
stopped breathing treatments|treatment
ambulance transport|chair|transfer|van
was|were|been in labor|labour
seizure|seizures|convulsion medicine|medication|meds|med|medicines|drug|drugs|plan|alert|alerts|dog|disorder|disorders|precautions
medicamento|medicina|pastilla|pastillas|medicinas|tratamiento ~3 convulsiones|epilepsia|infarto
stroke|chest|heart rehab|patient|survivor|code|protocol|diet|month|walk
perdi|perdio|perdido la vista ~1 del|de|correo
dejo|deja|dejaron sin aliento
epipen|epi|epipens ~4 expired|expires|expire|school|refill|prescription|form|camp|trainer
refill|prescription|form|need|order|replace ~4 epipen|epipens
no ~1 abre ~3 link|portal|pagina|archivo|aplicacion|app|correo|puerta
link|portal|pagina|archivo|aplicacion|app|correo|pdf|papeles ~6 no ~2 abre
prueba|pruebas|examen|resultado|resultados|precio|costo ~4 embarazo ~3 sangre
embarazo ~1 de ~1 sangre
heart attack ~8 bill|price|cost|charge|charged|saw|statement|opened|total|copay|invoice|amount|premium
gave|give|giving|nearly|almost|about|practically ~4 heart attack
bill|price|cost|total|charges|statement|amount|premium|copay ~6 heart attack
almost|nearly|about|practically ~2 heart attack
choked up
choke point
choking ~2 hazard
stroke of luck|genius|midnight|the|a|pen
different strokes
breast|butterfly|back stroke
dying|dyin to know|see|hear|try|meet|ask|get|find|go|eat|taste|tell
dying of laughter|boredom|curiosity|embarrassment|hunger|thirst
dying laughing|here|inside
dead tired|battery|line|phone|end|serious
im dead ~2 lol|haha|tired|lmao
die|dying|died of|from|laughing ~1 laughing|laughter|embarrassment|boredom|shame
to die for
shortness|short of time|staff
fainted|faint ~4 price|bill|cost|saw|total
fainted|passed|faint ~6 bill|price|cost
passed out flyers|candy|forms|samples|papers|surveys
pass|passing|passed out ~2 candy|flyers|samples|forms|papers|surveys|cards
faint line|lines|heart|smell|hope|odor|print
seizure ~1 of assets|property
cant|couldnt|hard breathe ~3 stress|bills|debt|work|paperwork
breathing down ~2 neck
breathing room|exercise|exercises|space|easy|again|fine|normal|normally|better|good|okay|ok|well|machine|treatment|treatments|test
breathe easy|easier|better|again ~1 now|finally
caught ~1 breath
take ~2 breath away
takes|took my breath
hold|holding ~2 breath
waste ~2 breath
out of breath ~3 laughing|running|excited|gym|workout
heart skipped|skips a
heart ~2 racing ~4 excited|excitement|date|news|crush|movie|him|her
poison ivy|oak|sumac
food poisoning ~3 claim|policy
blood work|test|tests|pressure|draw|drive|type|sugar|count|donation|bank|thinner|thinners|lab|labs|results|transfusion|sample|panel|orange|brother|sisters|relative|relatives|bath|money|moon|cultures|culture|donor|donors|drawn
bad|give|gave|draw|drew|donate|donating|donated|drawing|taking|take|took|sweat|true|first|young|blue|cold|need|get|getting|giving blood
overdosed on ~2 caffeine|sugar|netflix|chocolate|coffee|tv|cute|candy|cuteness
od on ~2 caffeine|sugar|netflix|chocolate|coffee|tv|candy
shot|shots of ~2 espresso|tequila|insulin|vodka|whiskey
flu|covid|allergy|cortisone|b12|vitamin|tetanus|steroid|booster|rabies|hpv|depo|pneumonia|shingles shot|shots
got shot down
shot down
stabbed ~2 in ~2 back
hit ~2 by ~2 bill|bills|fee|fees|charge|charges|inflation
ran|run over ~2 by ~2 minutes|time
drowning|drownin ~2 in ~3 debt|bills|paperwork|work|emails|homework|papers|laundry|fees|forms
drowning in
drowned out
suffocating ~3 debt|bills|rules|job|paperwork
burned|burnt out|rubber|bridges|cd
crashed|crash ~3 app|portal|website|site|computer|phone|browser|system|page|laptop|server|course|diet|party|couch
app|portal|website|site|computer|phone|browser|system|page|laptop|server ~3 crash|crashed|crashes|crashing|froze|unresponsive|responding|seizing|respond|died|dead
choking on ~2 prices|bills|costs
car accident claim|lawyer|attorney|insurance|settlement|report
bleeding ~2 money|cash|edge|me ~1 dry
bleed ~2 dry
bleeding heart
blue cross|shield|book|light|cheese|team
cross blue
turn|turning|turned|going|red gray|grey|blue ~2 hair|shirt|paint|light|icon|button|screen
screen|light|button|icon|link|pregnancy|test|strip|line|wall|car|paint|dress|shirt|page|hair|eyes ~3 blue|purple|grey|gray
blue screen
cold feet|case
dead line
dont have ~1 pulse
finger ~2 pulse
heart ~2 in ~2 right ~1 place
lost ~2 vision|sight ~2 insurance|coverage|plan|benefits|provider|of
lost sight of
vision insurance|coverage|plan|benefits|exam|care|appointment|claim|test
double vision ~2 coverage
not making ~1 sense ~4 bill|statement|letter|charge|charges|email|website|explanation|portal
bill|statement|letter|charge|charges|explanation|portal|website|form|email|instructions|policy|message|numbers|text|eob|this|that|it|which|answer|schedule|price|invoice|directions|dates|balance ~6 make|making|makes ~1 sense
doesnt|dont|didnt|not|isnt|cant make|makes|making ~1 sense ~2 to|why|that|of|how|because|when
nothing|none|any ~4 makes|make|making ~1 sense
make|makes|making ~1 sense ~1 of|out|to
can|could|cant|dont|doesnt|didnt know ~2 who|where|what|name|when ~2 to|my|doctor|call|office|is|the|go|send|ask|it
dont|doesnt|didnt|cant|not know ~1 who|where|what
dont|didnt|cant|not remember ~3 who|where|name|year|day ~2 doctor|appointment|my|office|of
ambulance|ambulence|911|ems ~4 bill|billing|billed|charge|charged|covered|coverage|ride|invoice|claim|company|service|fee|cost|copay|owe|paid|pay|refund|job|class|training|driver|transport|collections
bill|billing|billed|charge|charged|cover|covered|coverage|ride|invoice|claim|fee|cost|copay|owe|paid|pay|refund|statement|cost|costs ~6 ambulance|ambulence|911|ems|paramedics
need ~3 er|emergency|hospital ~4 bill|records|copay|statement|discharge|paperwork|visit|claim
not|isnt|no|non ~2 an? emergency
non emergency
in case of ~1 emergency
emergency contact|contacts|fund|savings|exit|room|preparedness|kit|plan|refill|supply|card|leave|contraception|contraceptive|medicaid|number|brake|lights|loan|dentist|appointment|form|info|information
family emergency
die ~3 battery|phone|plant|plants|car|laptop
killing me ~2 softly
feet|back|knees|head|allergies|suspense|wait|bills|work|boss|job|prices|traffic|hold ~3 killing ~1 me
wheezing ~2 laughing
gasping ~2 price|prices|bill
spit|coughed up ~3 money|dollars|cash|payment
through ~2 roof
headache ~3 dealing|billing|insurance|paperwork|trying|portal|to|with|of
weak password|signal|wifi
dead zone|battery
numb ~3 to it|this|bills
collapsed ~2 menu|tab|section|window|screen|chair|tent
lost consciousness ~1 of
attack ~2 ad|on|plan
on fire ~2 sale|lol
hot water heater|bottle
under ~1 water ~3 mortgage|loan|debt
labor day|law|laws|cost|costs|union|market|department|board|intensive
nose bleed seats
pressure washer|cooker
water broke ~3 main|pipe|heater
pipe|heater|main|tap|faucet ~4 broke|leaking|burst|gushing
cut off|finger ~2 date|time|age
emergencia contacto
contacto|contactos|numero|fondo|salida|ahorros|sala|cuarto|servicio|cuenta|cobro|factura|recibo|cargo|departamento|visita de|por ~1 emergencia|emergencias
ambulancia ~4 cobr*|cuenta|bil|bill|factura|cobertura|cubre|pago|pagar|cargo|costo|cuesta|seguro|recibo|deuda|traslado|medicaid
cobr*|cuenta|bil|biles|bill|factura|cubre|pago|pagar|pague|cargo|costo|recibo|deuda|cubren ~6 ambulancia|ambulancias
me muero de ~1 hambre|risa|sueno|ganas|calor|frio|aburrimiento|sed|pena|verguenza|curiosidad|envidia|antojo|nervios|emocion|amor
muero|muere|muriendo|morir|morirme|muriendome|murio|morirse de|por ~1 hambre|risa|sueno|ganas|calor|frio|aburrimiento|sed|pena|verguenza|curiosidad|envidia|antojo|nervios|emocion|amor|saber|ver|comer|miedo
muero|morir por ~1 saber|ver|conocer|ir|un|una|ti
casi ~5 infarto|infarta|desmayo|desmaye|infarte|derrame|ataque
infarto|infarte|desmayo|desmaye|ataque ~8 precio|cuenta|bil|biles|factura|recibo|cobro|cobran|vi|ver|bill|total|susto
cuenta|precio|factura|recibo|bil|bill|cobro ~6 infarto|infarta|desmay*
susto
ahogo|ahogada|ahogado|ahogando|ahogada|ahoga|ahogados ~3 en ~2 deudas|trabajo|biles|papeles|papeleo|cuentas|un|vaso|tarea|pagos|llanto
ahogarse en un vaso
me mata ~3 risa|curiosidad
sangre fria|azul
muestra|examen|analisis|prueba|pruebas|tipo|donar|done|donacion|banco|presion|estudios|laboratorio|laboratorios|sacar|sacaron|saquen|sacarme|sacarse|sacarle|azucar|resultados|examenes|toma|donador|transfusion ~2 sangre|sangree
presion ~1 de? ~1 trabajo|arterial|agua|social
falta de ~2 respeto|tiempo|pago|dinero|informacion
aplicacion|pagina|portal|sistema|app|computadora|celular|telefono|pantalla|internet|video ~5 trabo|traba|trabada|responde|congelo|cae|cayo|murio|cierra|trabado|desconecto|negro|negra
no ~1 responde|contesta|contestan|responden ~5 telefono|mensaje|mensajes|llamadas|correo|nadie|oficina|clinica|llamada|correos|portal|celular
nadie ~3 contesta|responde|reacciona|contestan
telefono|oficina|doctor|doctora|clinica|linea|recepcion|seguro|farmacia|enfermera|recepcionista|consultorio|llamada|correo|ustedes ~5 no ~2 contesta|responde|contestan|responden|abre
no se ~4 donde|que|quien|cuando|como
no ~1 sabe|recuerda|recuerdo ~2 donde|cuando|que|cual ~3 cita|oficina|clinica|hora|contrasena|usuario
agua caliente

[idiom self_harm]
stop breathing ~2 so|loud|down
roommate|friend|brother|sister|he|she|$kin|$child_en ~1 took|swallowed ~1 a bunch
dont|didnt|not|doesnt ~1 want ~1 wake anybody|anyone|baby|kids|him|her|you|everyone|them up
candle burning
how ~3 say|said ~2 goodbye
kill ~1 bill
gun locked
done ~1 with ~1 it|them|him|her|that
wake ~1 anybody|anyone|baby|kids|him|her|you|everyone|them
hide|hid ~3 pills ~3 dog|kids|toddler|applesauce|food
healthcare|insurance|health|dental|payment|care|which|what ~2 plan do
how ~1 many ~8 gas|miles|calories
goodbye now|then|for
say|said ~2 goodbye ~2 in|spanish|french
maten|matame|matenme ~2 cucarachas|hormigas|ratas|mosquitos|bichos|esas|esos|al|a
ya no ~1 aguanto|puedo|soporto ~2 comezon|picazon|dolor|tos|el|la|los|las|esta|este|con
kms if|when ~8 lol|haha|lmao
kms ~8 lol|haha|lmao|jk
kill|killing|killed|kills|kill ~1 time|bill|switch|joy|two|traffic|lights|germs|bacteria|weeds|bugs|deal|pain|infection|virus|fungus
killing ~1 me ~4 softly
back|feet|knee|knees|head|heat|allergies|suspense|tooth|shoulder|hip|wait|bills|stairs|shoes ~4 killing ~1 me
dying|die|dyin to know|see|hear|try|meet|ask|get|find|go|eat|taste|tell
dying|die of|from laughter|boredom|curiosity|embarrassment|hunger|thirst|laughing
to die for
suicide squad|doors|door|squeeze|prevention
suicide ~1 prevention ~3 walk|training|class|month|week|event|fundraiser|volunteer|poster|website
suicide hotline|crisis ~2 job|volunteer
dead|drop dead gorgeous|tired|line|serious|battery
hang|hanging ~1 out
id rather die ~1 than ~3 eat|go|drive|wait|call|talk|work|see|pay|do
rather die than
die ~1 hard
die ~2 battery|phone|car
cut ~1 myself ~1 off ~1 from
cut ~1 myself ~1 shaving|cooking|on|chopping|with|while|opening|slicing|some
burn|burned|hurt|cut|hurting ~1 myself ~5 accident|accidentally|work|gym|cooking|shaving|lifting|working|stove|oven|fell|falling|running|playing|yesterday|moving|exercising|knife|kitchen|garden
hurt|hurting|cut|burn ~1 myself ~4 lifting|working|exercising|again|moving|more|running|doing|by
kill ~1 myself ~2 laughing|with|working|at|over|trying
killing ~1 myself ~2 laughing|working|trying|at|over|for|to|with
worked|working|work ~3 death
bored|scared|worried|sick|loved|freezing|starving|tickled|love ~1 to ~1 death
shoot ~1 myself ~1 in ~1 the ~1 foot
shot ~1 myself ~1 in ~1 the ~1 foot
shoot me ~1 an|a|email|text|message|over|when|your|some
kick|beat|beating|kicking ~1 myself
end ~1 it ~2 call|chat|conversation|subscription|membership|contract|session
end ~2 life ~2 care|planning|directive|insurance|cycle|stage
life ~1 insurance
self harm ~3 training|policy|awareness|class|questions
kill ~1 me ~1 if|when
wife|husband|mom|boss|dad|mother|parents|teacher|coach|she|he|they ~2 would|will|gonna|going|gunna ~3 kill ~1 me
please|just kill me ~1 lol|now|haha|lmao
kms lol|lmao|haha|lmfao
kms ~4 lol|lmao|haha|lmfao
want|wanna|could|wanted ~3 die ~3 embarrassment|lol|laughing|haha|lmao|embarrassed|cringe|shame
wanted|want|wish|could ~2 disappear|die ~4 embarrass*|awkward|cringe|crowd|meeting
die|died|dead|dying laughing|lol|lmao|haha
no reason ~2 living|life ~3 paycheck
me muero de ~1 hambre|risa|sueno|ganas|calor|frio|aburrimiento|sed|pena|verguenza|curiosidad|envidia|antojo|nervios|emocion|amor|miedo
muero|muere|muriendo|morir|morirme|morirse|matar|matarme|mato de|por|a ~1 hambre|risa|sueno|ganas|calor|frio|aburrimiento|sed|pena|verguenza|curiosidad|envidia|antojo|nervios|emocion|amor|miedo|saber|ver|comer|trabajar
queria|quise|quiero morir|morirme ~3 verguenza|pena|risa
me|nos va|van|iba a matar ~4 si
mi esposo|esposa|mama|jefe|papa|marido|mujer|vieja|jefa ~2 va|iba a ~1 matar
matarme|matar|mate|matando|matandome ~3 trabajando|trabajo|estudiando|risa|gimnasio
quiero|quisiera ~2 desaparecer ~3 granos|manchas|arrugas|cicatriz
tiempo muerto
no aguanto|aguanta|soporto|puedo|aguantamos ~4 dolor|dolores|comezon|picazon|muela|espalda|tos|calor|espera|ruido|rodilla|cabeza|ardor|ronquidos|diente|pie|panza|garganta|migrana|hambre|sueno|frio|colitis|hombro|alergia|sed
dolor|comezon|picazon|muela|tos|ardor|migrana|dolores|alergia|rodilla|espalda ~4 no ~1 aguanto|soporto|puedo
ya no ~1 puedo|aguanto ~3 esperar|pagar|caminar|dormir|manejar|venir|trabajar|ir|entrar|comer|tomar|subir|seguir|hablar|con|cargar|mover|doblar|cambiar|ver|hacer|usar|cancelar
ya no puedo
cant|cannot|cnt ~1 do|take ~3 this|it ~2 medication|medicine|drug|pill|pain|anymore? ~3 side|rash|stomach|because|work|med

[idiom harm_to_others]
will|would|does|could|can|is|did|going|may|might|do|it|this|that ~4 hurt|harm|hurting|kill ~2 baby|him|her|me|you|them|kids|son|daughter|dog
hurt ~2 baby|him|her ~2 if|to|when
kill ~1 time|two|switch|joy|germs|bacteria|weeds|bugs|deal|pain
kill|shoot|murder ~2 mosquito|mosquitoes|spider|bug|bugs|weeds|virus|cancer|plant|plants|ants|process|roaches|infection|engine|lights
shoot ~1 you|u|him|her|them|me ~2 email|text|message|line|note|over|quick
shoot ~1 you|u|him|her|them ~1 a|an
knock ~2 it|them out
run|ran ~2 by|it|this|something ~2 you|him|her|them|doctor
beat ~2 cancer|it|them|traffic|record|team|rush|price|prices
hurt ~2 feelings|anyone|anybody|anything
wont|not|wouldnt|doesnt|cant|didnt ~2 hurt|harm ~2 him|her|them|you|baby|anyone|someone|anybody|fly|kids|me
will|would|does|could|can|is|did|going ~1 it|this|that|they|medicine|vaccine|shot|procedure|x|test ~3 hurt|harm|kill ~3 baby|him|her|me|you|them|kids|son|daughter
destroy ~2 him|her|them ~2 game|chess
hit ~1 you|me|him|her ~1 up|back
hit ~1 him|her|them ~2 with ~2 bill|charge|copay|dose
id kill ~1 for
kill ~1 for ~1 a
make ~2 killing
punch|punching ~2 bag|card|in|out|line
slap ~1 on
bomb threat ~2 drill|training
choke ~2 him|her|them|baby ~3 food|grape|pill|pills|size
choke ~1 on
to ~2 die ~2 for
she|he|they|boss|wife|husband|mom ~1 is|gonna|will|would|going|hell|shell|s ~3 kill ~1 me
voy a matar ~2 cucarachas|mosquitos|hormigas|bichos|plagas|el|tiempo|ratas
matar ~2 tiempo|hambre|bacterias|dolor|cucarachas|mosquitos|hormigas|el|bicho|bichos|parasitos|piojos|hongos
me ~1 va a matar ~2 mi? ~1 esposo|esposa|mama|jefe|papa|marido|mujer
shake ~2 hands|bottle

[idiom abuse]
domestic violence|abuse class|training|classes|program|course|awareness|form|screening
hit ~2 back|front|side|top ~1 of ~1 her|his|my
fell|falls|tripped|slipped ~8 hit|hits ~3 head|back|knee|arm|hip
me pega|pego ~2 en|la|el|de ~2 ojos|cara|golpe|luz|sol|cabeza|repente
pego|pega ~1 de ~1 golpe
se golpeo|pego|lastimo|quemo
nurse|doctor|dentist|tech|needle|shot|vaccine|lab ~6 hurt|hurts|hurting ~2 my|me|her|him|baby
hurt|hurts ~3 needle|shot|iv|blood
substance|drug|alcohol|tobacco|medication|drugs ~1 abuse
abuse ~1 of ~1 power|process|drugs|alcohol|system
rape ~1 seed
grapeseed|rapeseed
hit ~2 me|us|him|her ~1 with|up|back|hard|that
hit|hits|beat|beats ~2 me ~1 that|up|back|there|to
hits me|home ~1 that|with|how
that|it|this|bill|pain|news|price|reality|flu|covid|storm|hurricane|pandemic|heat|cold|virus ~2 hit|hits|hurts|hurt|beat|kicked|kicks|bit|hitting|hurting|attacked ~2 me|us|her|him|my|kids|son|daughter|mom
leg|back|knee|tooth|arm|foot|hip|neck|shoulder|stomach|head|ear|throat|chest|hand|ankle|toe|belly|wrist|elbow|eye|eyes|ears|jaw|it|this|that|shot|needle|rib|ribs|hurting|tummy ~4 hurt|hurts|hurting|bit|kicked ~2 me|him|her|my|son|daughter|baby|mom|kids
hurt|hurts|hurting|bit|kicks|kicked|grabs|kicking ~1 his|her|their|my ~2 back|leg|knee|ankle|foot|arm|wrist|shoulder|head|neck|hand|hip|finger|toe|elbow|lip|tongue|ribs|rib|chest|stomach|tooth|ear|ears|feelings|thumb|eye|nose|face
baby ~3 kicks|kicked|kicking|hits|hit|hurts|bit|bites ~2 me|my|hard
he|she|baby|son|daughter|dog|cat ~2 kicks|kicked|bit|bites|kicking ~2 me|my ~2 ribs|bladder|lot
threw|throws|throwing|threw ~2 up
pushes|pushed|pushing ~2 me|us|her|him|my ~2 to|off|back|fluids|through|wheelchair|appointment|out|around|into
forced|forces|force ~2 me|us|her|him ~3 pay|reset|log|update|change|wait|switch|choose|sign|retire|use
makes|made|make ~2 me|him|her|us ~3 do ~2 the|it|physical|exercises|a|another
made|make|makes ~3 have|do|touch|watch
controls ~2 my|her|his ~2 blood|sugar|pain|pressure|diabetes|symptoms
took|take|takes ~2 my|her|his ~2 money|meds|medication|card|keys|phone ~3 this|yesterday|morning|late|already|today|daily|twice
lets|let|not|wont|doesnt|didnt ~1 let|allow ~2 me|her ~1 log|see|schedule|book|upload|pay|sign|open|enter|access|change|cancel|select|have|go|call|download|reset|talk
website|portal|app|system|site|pharmacy|insurance|it|page|you|they|office|nurse ~3 wont|doesnt|didnt|not|isnt ~2 let|allow|letting ~2 me|us|her
locked|lock|keeps|kept|locks ~2 me|us|her|him ~2 out
keeps|keep|kept ~2 me|us|her|him ~4 up|waiting|on|logged|awake|in|alive|going
afraid|scared|fear ~2 of ~2 needles|heights|doctors|dentist
child ~1 protective ~1 cap
car seat|neglected ~2 teeth
beat|beats|beating ~2 cancer
heart ~3 beats|beating|beat
el|la|les|me|le pega|pego|pegan ~2 sol|frio|gripa|tos|calor|fiebre|medicina|hambre|sueno|dolor|duro|covid|asma|el
golpe|golpeo|golpee|pego|pegue ~2 se|me|contra|con ~3 puerta|mesa|pared|carro|cabeza|rodilla|escalon|silla|piso|cama
se pego|pega|golpeo|golpea|lastimo|lastima|quemo
me pegue|golpee|lastime|queme
me lastimo|lastima ~2 zapato|espalda|rodilla|inyeccion
viola ~2 privacidad|hipaa|ley|derechos|reglas|mis
violacion|violaron|violan|violo|violando ~3 privacidad|hipaa|datos|ley|derechos|confidencialidad|contrato|seguridad|mis|informacion
toca ~2 cita|vacuna|turno|revision|inyeccion|ir|pagar|le|la|el|mi|control|chequeo|a
me|le|nos toca|toco ~1 la|el|ir|pagar|cita|ver|a|vacuna|mi|su|una|un
abuso ~2 de ~2 sustancias|drogas|alcohol|confianza|autoridad|precio
me|nos ~1 obliga|obligan|obligo|obligaron ~3 pagar|cambiar|usar|esperar|llenar|firmar|ir
no ~2 me|nos|la|le ~1 deja|dejan|permite ~2 entrar|ver|pagar|cambiar|abrir|iniciar|subir|hacer|agendar|bajar|cancelar|ingresar|conectar|acceder|usar|crear|continuar|mandar|descargar|dormir|tener|hablar|salir ~2 portal|aplicacion|cuenta|app|cita|sistema|video|pagina|contrasena|archivo|resultados|sesion|documentos|cuenta|formulario|dolor|tos
portal|aplicacion|app|pagina|sistema|dolor|tos|comezon|seguro|farmacia|link|ruido|picazon ~5 no ~2 deja|dejan|permite

[idiom anger]
rage ~1 bait
mad ~1 libs|hatter|cow
crooked ~1 teeth|tooth|finger|toe|spine
useless ~1 arm|leg|hand|trivia
lazy ~1 eye
trash ~1 can|day|pickup
im|i|so|such|feel|am ~3 stupid|dumb|idiot|pathetic|useless|lazy|worthless
stupid ~1 question|questions
sick of ~1 being ~2 sick
angry ~1 at ~1 myself
ridiculous ~1 amount
porqueria ~1 de ~1 tos

[idiom bereavement]
passed ~3 test|exam|inspection|screening|stone|class|kidney|gas|bar|boards|physical|course|out
passed ~1 out|on ~2 message|info|information
died ~3 battery|phone|laptop|car|laughing|lol
battery|phone|laptop|car|computer|tablet|monitor|plant|plants|wifi|engine ~3 died|dead|dying
is|are ~2 dead ~2 serious|tired|wrong|battery|end
dead ~1 skin|tooth|nerve|line|link|battery
lost ~3 password|card|phone|paperwork|keys|job|weight
lost ~3 my|our|his|her ~2 son|daughter|moms|dads|baby|mothers|husbands|wifes|sons|daughters ~2 card|insurance|shot|records|paper*|form|teeth|tooth|prescription|medicaid|birth|coverage|cards|record
dying to
estate ~1 tax|planning|agent|jewelry
comfort care ~2 kit
final|last days ~2 of ~2 month|year|insurance|sale
days|weeks|hours|months left ~3 of|on|until|before|supply|pills
murio ~3 bateria|celular|telefono|carro|laptop
se ~1 me|nos murio ~2 telefono|celular|carro|bateria

[idiom distress]
dont ~1 worry
no worries
not ~1 worried
scary ~1 movie
sad ~1 story
lost ~1 my|the ~2 password|card|phone|number|paperwork|keys|login
i ~1 am|im|got|get ~2 lost ~3 building|directions|hospital|finding|parking|website|portal|way
alone ~1 time
please help me ~1 with|reset|log|find|schedule|pay|understand|get|cancel|change
help ~1 me ~1 with|reset|log|find|schedule|pay|understand|get|cancel|change|to|figure|make|book|set|upload
no ~1 te|se preocupe|preocupes|preocupen

[idiom legal_threat]
living ~1 will
power ~1 of ~1 attorney
notary

# --- administrative frames ----------------------------------------------------------------------
[frame emergency_medical self_harm]
bill|bills|billing|billed|copay|copays|coinsurance|deductible|invoice|statement|charge|charges|charged|claim|claims|eob|collections|balance|refund
owe|paid|paying|payment|cost|costs|price|estimate|covered|coverage|cover|covers
records|record|chart|charts|report|reports|discharge|paperwork|notes|summary|documentation|documents|transcript|copies
letter|form|forms|fmla|disability|paperwork|certificate|cleared|clearance|note
appointment|appt|appts|reschedule|rescheduling|rescheduled|follow|followup|fu|consult|consultation|visit|checkup
clinic|unit|center|class|group|program|course|support|foundation|study|trial|workshop|survivors|education|prevention|awareness|walk|fundraiser|charity|rehab|rehabilitation|department|specialist
history|hx|family|genetic|hereditary|runs|risk
emergency contact|contacts|savings|fund|leave
insurance|policy|premium|plan|medicaid|medicare
prescription|refill|refills|medication|meds|prescribed|preventive
test|tests|results|screening|ct|mri|ekg|ecg|stress|labs
had ~4 ago
after ~2 my|his|her ~2 heart|stroke|seizure|overdose|attempt
referral|cardiologist|neurologist|cardiology|neurology|therapist|therapy|pt
volunteer|job|hiring|position|degree|school|research|article|paper|essay
diagnosed|diagnosis|chronic|condition|disorder
cuenta|cuentas|factura|facturas|recibo|recibos|cobro|cobros|cobraron|cobran|copago|deducible|reclamo|saldo|bil|biles|pago|pagar|pague|costo|cuesta|estado
expediente|expedientes|record|records|historial|copia|copias|reporte|papeles|constancia|carta|formulario|forma|resumen|alta|documentos
cita|citas|reagendar|cambiar|seguimiento|consulta|revision|control
clinica|programa|clase|clases|grupo|curso|apoyo|taller|rehabilitacion|terapia|unidad|fundacion|prevencion
seguro|poliza|cobertura|cubre|medicaid|incapacidad
antecedentes|familia|hereditario|genetico|riesgo
receta|recetas|resurtir|surtir|medicina
cardiologo|neurologo|referencia|especialista|referido|examen|resultados|estudio|estudios
trabajo|voluntario|escuela|tarea|articulo|investigacion
diagnosticaron|diagnostico|cronico|cronica

[frame harm_to_others abuse]
training|class|course|policy|brochure|form|survey|awareness|article|study|program|books|movie|show
curso|clase|politica|folleto|formulario|encuesta|articulo|programa|pelicula

[frame legal_threat]
needs|wants|asked|asking|sent|requested|needs|letter|form|forward|send
custody|divorce|subpoena|deposition|probate|adoption|guardianship|immigration|accident|workers|comp|disability|ssdi|wreck|estate|records|request|requested|requests
custodia|divorcio|citatorio|migracion|inmigracion|accidente|expediente|records|copia
