# Word sets shared by the files after this one. Canonical form: lower case, no accents, no
# apostrophes. Misspellings that people really type stand here when they are short; those of long
# words are found by the spelling index.

# --- people -------------------------------------------------------------------------------------
$kin = husband|hubby|husbnd|wife|wifey|mom|moms|mum|momma|mama|mommy|mother|mothers|dad|dads|daddy
  father|fathers|son|sons|daughter|daughters|brother|brothers|sister|sis|bro|grandma|grandpa|granny
  nana|papa|grandmother|grandfather|grandson|granddaughter|grandbaby|grandchild|grandkid|roommate
  neighbor|neighbour|coworker|friend|friends|boyfriend|girlfriend|bf|gf|fiance|fiancee|partner
  spouse|aunt|auntie|uncle|cousin|niece|nephew|patient|resident|client|stepson|stepdaughter|stepdad
  stepmom|inlaw|mil|fil|hubs|gma|gpa|mimi|pawpaw|meemaw|memaw|abuela|abuelo|teen|teenager|student
  kid|kids|kiddo|child|children|boy|girl|guy|man|woman|lady|somebody|someone|elderly|wifes|husbands|sisters
  brothers|cousins|aunts|uncles|grandmas|grandpas|nephews|nieces|roommates|boyfriends|girlfriends|patients
  neighbors|grandsons|granddaughters|homie|buddy|bestie|granny|grannys|mamaw|papaw|pop|pops|folks|clients
$baby_en = baby|babys|babies|newborn|infant|infants|toddler|preemie|lo|bby|babe|twin|twins|baaby
$child_en = $baby_en|kid|kids|kiddo|child|children|boy|girl|son|daughter|grandson|granddaughter
  grandbaby|grandchild|grandkid|nephew|niece|stepson|stepdaughter|toddler|little|lil|yo|old
$person_en = $kin|$baby_en|he|she|they|him|her|them|hes|shes|theyre|his|their
$kin_es = esposo|esposa|marido|mujer|mama|mami|ma|papa|papi|apa|ama|padre|madre|hijo|hija|mijo|mija
  hijos|hermano|hermana|abuela|abuelo|abuelita|abuelito|nieto|nieta|tio|tia|primo|prima|sobrino
  sobrina|suegra|suegro|cunado|cunada|novio|novia|pareja|companero|companera|vecino|vecina|amigo
  amiga|viejo|viejito|viejita|senora|senor|muchacho|muchacha|joven|paciente|yerno|nuera|jefita
  jefito|padrastro|madrastra|hermanito|hermanita|companerito|chamaco|chamaca|alguien|bisabuela
$baby_es = bebe|bebes|bebita|bebito|bebecito|bebecita|beba|nene|nena|recien|cria|criatura|chiquito
  chiquita|pequeno|pequena|gemelos|gemelo|gemela|prematuro|prematura
$child_es = $baby_es|nino|nina|ninos|ninito|ninita|hijo|hija|mijo|mija|hijito|hijita|nieto|nieta
  sobrino|sobrina|chamaco|chamaca|escuincle|muchachito|muchachita
$person_es = $kin_es|$child_es|el|ella|le|su

# --- English helpers ----------------------------------------------------------------------------
$be = is|are|am|was|were|be|been|being|feel|feels|feeling|felt|got|gets|getting|get|gone|went|going
  goes|go|keeps|keep|has|have|had|having|hav|hve|became|becoming|turned|turning|looks|look|looking
  started|starting|starts|im|its|hes|shes|theyre|suddenly|just|all
$having = have|having|has|had|hav|havin|hving|haveing|get|getting|got|gets|feel|feeling|feels|felt
  experiencing|suffering|ive|developing|developed|started|starting|woke|with|w|since|keep|keeps
  complaining|complains|these|this|severe|terrible|horrible|bad|crushing|sudden|really|intense
$q = a|an|some|this|these|the|my|his|her|bad|severe|severely|really|very|so|super|sharp|crushing
  terrible|terribly|horrible|awful|strong|lot|lots|of|mild|weird|constant|intense|extreme|sudden
  suddenly|major|huge|serious|more|worse|worst|much|kinda|kind|sort|like|new|on|and|off|stabbing
  squeezing|tight|dull|burning|excruciating|unbearable|crazy|mad|hella|from|with|in|any|slight|big
  massive|heavy|insane|nonstop|nasty|pretty|extremely|increasing|left|right|sided|little|bit|weird
$cant = cant|cannot|couldnt|cnt|cudnt|unable|barely|hardly|struggling|struggles|struggle
  struglin|wont|cand|canr|trouble|difficulty|dificulty|troubl|hard|harder|fighting|gasping
$not = not|isnt|aint|arent|wasnt|stopped|stopping|stops|quit|never|no|barely|hardly|wont|cant|doesnt
  dont|didnt|isn|without
$pain = pain|pains|pian|pai|ache|aches|pressure|presure|tightness|tightening|tightnes|heaviness
  squeezing|discomfort|burning|cramp|cramps|cramping|spasm|spasms|hurt|soreness|agony|painful
$hurts = hurt|hurts|hurting|hurtin|hurtn|hurtz|ache|aches|aching|achy|burns|burning|killing|pounding
  crushing|squeezing|squeezed|tight|tightening|tightens|heavy|pressing|throbbing|exploding|crushed
  stabbing|paining|pain|painful|pressure|cramping|constricted|clenching|seizing|ripping|tearing
$bodyside = arm|arms|leg|legs|face|hand|hands|side|foot|feet|cheek|lip|lips|mouth|finger|fingers
  half|body
$numb = numb|numbness|nummb|num|tingly|tingling|tingles|tingle|paralyzed|paralysed|paralysis|limp
  weak|weakness|heavy|dead|drooping|droopy|droop|droops|drooped|sagging|sagged|saggy|crooked
  lopsided|uneven|slack|floppy|useless|twisted|asymmetrical|pinsandneedles
$sudden = sudden|suddenly|suddenlly|sudenly|abruptly|instantly|minutes|hour|hours|ago|now|today
  tonight|morning|moment|moments|outofnowhere|nowhere|seconds|woke|waking|just
$severe = severe|severely|sever|worst|terrible|horrible|excruciating|unbearable|intense|extreme
  agonizing|insane|awful|crippling|doubled|screaming|crying|sobbing|passing|writhing|intolerable
$blood = blood|bleed|bleeds|bleeding|bled|bloody|blod|bld|hemorrhage|hemorrhaging|hemorraging|bleedin
  blooding|clots|clot
$pills = pill|pills|pillls|tablet|tablets|tabs|capsule|capsules|meds|med|medicine|medicines
  medication|medications|bottle|bottles|tylenol|advil|ibuprofen|motrin|aspirin|benadryl|xanax|xanny
  xannies|oxy|oxys|oxycodone|percocet|percs|perc|vicodin|norco|hydrocodone|fentanyl|fent|heroin
  morphine|methadone|klonopin|valium|ativan|ambien|trazodone|gabapentin|seroquel|lithium|insulin
  metformin|zoloft|prozac|lexapro|wellbutrin|amitriptyline|melatonin|nyquil|unisom|lisinopril
  metoprolol|propranolol|digoxin|warfarin|acetaminophen|adderall|vitamins|vitamin|gummies|gummy
  edible|edibles|buprenorphine|suboxone|tramadol|dilaudid|soma|flexeril|opioids|opiates|iron
$poison = bleach|clorox|poison|antifreeze|drano|lysol|detergent|pods|pod|battery|batteries|gasoline
  gas|kerosene|pinesol|ammonia|pesticide|pesticides|weedkiller|rat|windex|cleaner|chemical|chemicals
  peroxide|sanitizer|turpentine|thinner|magnet|magnets|hydrogen|lye|acid|mothballs|mushroom|mushrooms
  vape|nicotine|disinfectant|fabuloso|liquid
$swallow = swallowed|swallow|swallowing|swalowed|swollowed|drank|drinking|drink|drunk|ate|eaten|ate|eat
  ingested|ingesting|ingest|chugged|downed|gulped|licked

# --- Spanish helpers ----------------------------------------------------------------------------
$nopuede = puedo|puede|pueden|podia|pude|pudo|pueda|pudiera|alcanza|alcanzo|logra|logro
$dolor = dolor|dolores|dolo|presion|opresion|punzada|punzadas|punzon|apretazon|ardor|molestia|peso
  dolorcito|calambre|calambres|pesadez|quemazon|tirantez|apreton|piquete|piquetes|dolorazo
$duele = duele|dule|duelen|doliendo|dolia|dolio|doler|aprieta|apretado|oprime|oprimido|arde|ardiendo
  quema|punza|molesta|pesa|presiona|aprietan|apretando|oprimiendo|apachurra|mata|revienta
$muy = muy|mucho|mucha|bien|bastante|un|una|el|la|los|las|de|del|en|bien|feo|fea|horrible|fuerte
  fuertes|fuertisimo|terrible|insoportable|intenso|agudo|tan|tanto|tanta|como|algo|poco|mi|su|me|le
  gran|tremendo|este|ese|esta|raro|rara|super|demasiado|demasiada
$pecho = pecho|pechos|pexo|pechito|torax|corazon
$lado_es = brazo|brazos|pierna|piernas|cara|mano|manos|lado|pie|pies|boca|cachete|labio|labios|mitad
  dedos|cuerpo|rostro|mejilla|parpado|ojo
$dormido = dormido|dormida|dormidos|dormidas|entumecido|entumecida|entumido|entumida|entumidos
  entumidas|adormecido|adormecida|adormecidos|adormecidas|hormigueo|hormiguea|paralizado|paralizada
  paralizo|chueca|chueco|torcida|torcido|torcio|enchuecada|enchueco|caida|caido|cae|colgando|debil
  debilidad|cosquilleo|muerto|muerta|tiesa|tieso|tiesos|desviada|desviado|ladeada|ladeado|volteada
  entumecieron|entumecio|durmio|durmieron|adormecio|jalada|guanga|flojo|floja
$sangre = sangre|sangra|sangrado|sangrando|sangro|sangramiento|desangra|desangrando|desangro
  hemorragia|hemorragias|sangrar|sangran|zangre|coagulos|coagulo
$pastillas = pastilla|pastillas|pastiyas|pastiya|pildora|pildoras|tableta|tabletas|capsula|capsulas
  medicina|medicinas|medicamento|medicamentos|frasco|bote|botella|remedio|remedios|somniferos
  tylenol|ibuprofeno|clonazepam|insulina|paracetamol|aspirina|aspirinas|metformina|fentanilo|heroina
  tramadol|oxicodona|percocet|xanax|losartan|antidepresivos|gomitas|vitaminas|acetaminofen|rivotril
$veneno = cloro|clorox|lejia|veneno|raticida|jabon|detergente|limpiador|anticongelante|gasolina|pila
  pilas|bateria|baterias|acido|amoniaco|pinol|fabuloso|quimico|quimicos|iman|imanes|thinner|insecticida
  pesticida|suavizante|desinfectante|alcohol|blanqueador|matarratas|sosa|petroleo|tiner|moneda|monedas
  hongos|perfume|liquido
$trago = trago|traga|tragado|tomo|tome|tomado|tomaron|tomando|bebio|bebi|comio|comi|comido|ingirio
  ingeri|tragarse|metio|chupo|probo|tragaron|tomarse|avento

# --- ages, numbers ------------------------------------------------------------------------------
$number_word = $number|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty
  fifty|sixty|hundred|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta
  cuarenta|cincuenta|cien

# --- means of suicide -----------------------------------------------------------------------------
$gun = gun|guns|pistol|rifle|shotgun|revolver|glock|38|strap|handgun|firearm|357|shells|bullets|bullet
  ammo|trigger|barrel
$blade = razor|razors|blade|blades|knife|scissors|boxcutter|scalpel|cutter
$tablets = pill|pills|pillls|tablet|tablets|tabs|capsules|meds|medication|medicine|medicines|tylenol|benadryl|xanax
  oxys|oxycodone|morphine|percocet|insulin|ambien|trazodone|sleeping|painkillers|opioids|fentanyl|bottle|bottles
  ibuprofen|advil|klonopin|seroquel|lithium|vials|digoxin|metoprolol|ativan|norco|hydrocodone|methadone
