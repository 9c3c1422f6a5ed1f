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

# --- readings that are emergencies ----------------------------------------------------------------
$sugar_low = 15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46
  47|48|49|50|51|52|53|54
$sugar_high = 400|401|402|403|404|405|406|407|408|409|410|411|412|413|414|415|416|417|418|419|420|421|422|423
  424|425|426|427|428|429|430|431|432|433|434|435|436|437|438|439|440|441|442|443|444|445|446|447
  448|449|450|451|452|453|454|455|456|457|458|459|460|461|462|463|464|465|466|467|468|469|470|471
  472|473|474|475|476|477|478|479|480|481|482|483|484|485|486|487|488|489|490|491|492|493|494|495
  496|497|498|499|500|501|502|503|504|505|506|507|508|509|510|511|512|513|514|515|516|517|518|519
  520|521|522|523|524|525|526|527|528|529|530|531|532|533|534|535|536|537|538|539|540|541|542|543
  544|545|546|547|548|549|550|551|552|553|554|555|556|557|558|559|560|561|562|563|564|565|566|567
  568|569|570|571|572|573|574|575|576|577|578|579|580|581|582|583|584|585|586|587|588|589|590|591
  592|593|594|595|596|597|598|599|600|601|602|603|604|605|606|607|608|609|610|611|612|613|614|615
  616|617|618|619|620|621|622|623|624|625|626|627|628|629|630|631|632|633|634|635|636|637|638|639
$oxygen_low = 55|56|57|58|59|60|61|62|63|64|65|66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86
  87|88
$pulse_high = 140|141|142|143|144|145|146|147|148|149|150|151|152|153|154|155|156|157|158|159|160|161|162|163
  164|165|166|167|168|169|170|171|172|173|174|175|176|177|178|179|180|181|182|183|184|185|186|187
  188|189|190|191|192|193|194|195|196|197|198|199|200|201|202|203|204|205|206|207|208|209|210|211
  212|213|214|215|216|217|218|219|220|221|222|223|224|225|226|227|228|229|230
$pressure_high = 180|181|182|183|184|185|186|187|188|189|190|191|192|193|194|195|196|197|198|199|200|201|202|203
  204|205|206|207|208|209|210|211|212|213|214|215|216|217|218|219|220|221|222|223|224|225|226|227
  228|229|230|231|232|233|234|235|236|237|238|239|240|241|242|243|244|245|246|247|248|249|250|251
  252|253|254|255|256|257|258|259|260|261|262|263|264|265|266|267|268|269|270

# --- concepts: two of them together are a red flag ------------------------------------------------
$heart_part = chest|chst|jaw|breastbone|sternum|ribs|ribcage|collarbone
$autonomic = sweat|sweats|sweating|sweaty|sweated|clammy|soaked|drenched|nauseous|nausea|nauseated|faint|fainting
  lightheaded|woozy|dizzy|grey|gray|pale|ashen|puking|sick|breathless|winded|weak
$tight_en = tight|tightness|tightening|tighten|pressure|squeezing|squeeze|squeezed|heavy|heaviness|crushing|crushed
  belt|band|vise|clamp|stabbing|burning|ache|aching|aches|pain|hurts|hurting|sore|discomfort|numb
$fell_en = fell|fall|falling|fallen|slipped|tripped|tumbled|collapsed|dropped|keeled|crumpled|toppled
$food_allergen = peanut|peanuts|nut|nuts|cashew|cashews|almond|walnut|pistachio|shrimp|crab|lobster|shellfish|egg|eggs
  sesame|kiwi|strawberry|milk|wasp|wasps|bee|bees|hornet|hornets|jacket|jackets|yellowjacket|ants|penicillin
  amoxicillin|antibiotic|lisinopril|shot|vaccine|contrast|barfi|seafood|fish|stung|sting|stings
$swell_en = swelling|swelled|swollen|swell|swells|puffing|puffed|puffy|puffing|ballooning|hives|welts|wheezing|wheeze
  hoarse|throat|tongue|lips|gasping|choking
$household = oil|lamp|polish|remover|cleaner|bleach|fluid|spray|perfume|shampoo|paint|glue|soap|detergent|pod
  gasoline|antifreeze|windex|lysol|sanitizer|vape|juice|nicotine|cigarette|battery|magnet|lighter|kerosene|thinner
  poison|bait|pesticide|mothball|drano|ammonia|peroxide|acetone|alcohol|mouthwash|vodka|edible|gummy|gummies
$drowsy_en = sleepy|drowsy|groggy|dizzy|slurring|vomiting|puking|woozy|loopy|unresponsive|shaky|faint|pale
  breathing|tired|numb|weird
$delirious = nonsense|confused|hallucinating|delirious|hallucinates|gibberish|babbling|incoherent|disoriented
$fever_en = fever|temp|temperature|hot|burning|103|104|105|106|feverish|chills
