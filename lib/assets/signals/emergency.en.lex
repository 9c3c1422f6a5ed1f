# emergency_medical, English. Red-flag families follow the public lists of the American College of
# Emergency Physicians (in MedlinePlus), the CDC (heart attack, stroke, sepsis), the NHS 999 page and
# poison-control advice; the wordings are our own.

# --- heart --------------------------------------------------------------------------------------
$chest = chest|chst|cheast|ches|chets|sternum|breastbone|ribcage

[signal emergency_medical/chest_pain 0.95]
bra|band|belt|strap ~4 tight|tighter|tightening ~4 chest|ribs|breath*
heartburn|indigestion|reflux ~8 arm|jaw|sweat*|shoulder|clammy|cold
pressure|heaviness|tightness|squeezing ~3 behind|under|between|across ~2 my|his|her|the ~1 ribs|breastbone|chest|breasts|sternum
chest ~2 discomfort|fullness ~6 arm|sweat*|nausea|breath|jaw|hours|minutes|since|now
$having $q? $q? $q? $q? $chest $pain
$chest ~4 hurts|hurt|hurting|hurtin|hurtn|aches|aching|burns|burning|killing|pounding|crushing|squeezing|squeezed|tight|tightening|tightens|heavy|pressing|throbbing|exploding|crushed|stabbing|paining|painful|constricted|clenching|seizing|ripping
$pain ~6 in|on|across|inside|behind|through|around|under|over|to|into ~4 $chest
hurts|hurting|aching|burning|tight|heavy|crushing|squeezing|stabbing|sharp ~3 in|on|across|inside|around|behind ~4 $chest
elephant|brick|bricks|weight|anvil|truck|pickup|ton|vise|vice|cinderblock|boulder|rock|concrete|belt|rope|band|fist|mule|horse|something|someone|somebody ~5 $chest
$chest ~6 elephant|brick|bricks|weight|anvil|truck|pickup|ton|vise|vice|cinderblock|boulder|rock|concrete|belt|rope|band|fist|mule|horse|parked
sitting|sittin|standing|stepping|pressing|squeezing|crushing|grabbing|kneeling|pushing|laying|parked|kicked|standin ~6 $chest
$chest ~6 sitting|sittin|standing|standin|pressing|kicked|parked
$chest ~3 feels|feel|feeling ~3 funny|weird|heavy|tight|full|crushed|squeezed|off|strange|fluttery|wrong|elephant
clutching|grabbing|holding|clutches|gripping ~3 $chest
$chest $pain ~2 since|right|now|started|starting|all|going|spreading|radiating|shooting|wont|getting|comes|keeps|keep|down|into|isnt|not|again|today|tonight|lasting|rn|with|bad|badly|help|sweating|jaw|arm|left
$chest $pain and $q? $q? sob|cant|short|shortness|sweating|sweaty|nausea|nauseous|dizzy|arm|arms|numb|jaw|trouble|vomiting|faint|lightheaded|palpitations|clammy|left|my
cp ~3 sob|radiating|sweating|jaw|arm
sob ~3 cp
having|have|has|w|with|got|bad|severe cp
cp|cps since|rn|right|again|started
tight|tightness ~2 chest ~6 breath|breathe|breathing
chest is so? tight|hurting|heavy|bad
chestpain|chestpains
heart ~3 squeezing|crushing|hurts|hurting|aching|stabbing ~6 arm|jaw|breath|sweating|breathe|dizzy
$pain|numbness|numb|tingling|tingly|shooting|radiating|radiates|spreading|going|travels|moving|runs ~5 down|up|into|to|in|through ~3 arm|jaw|shoulder ~8 chest|sweat*|breath|breathe|nause*|dizzy|lightheaded
chest ~10 down|up|into|to|in|through|both ~3 arm|jaw|shoulder|neck|back|shoulders|arms
jaw|arm|shoulder ~3 $hurts ~6 sweat*|chest|breath|breathe|nause*|clammy
sweat*|clammy ~6 jaw|chest ~4 $hurts
left arm ~3 hurts|hurting|pain|aches|aching|numb|heavy|tingling|tingly|killing|dead ~8 chest|sweat*|breath*|jaw|nausea|nauseous|dizzy|sick|shoulder
jaw ~3 $hurts|numb ~8 arm|chest|shoulder
chest ~10 jaw
jaw ~8 gray|grey|clammy|sweat*|shoulder
arm ~3 $hurts ~6 jaw
pain|ache|aching|pressure ~4 jaw ~3 arm|neck|shoulder
crushing pain|pressure|feeling

[signal emergency_medical/chest_pain 0.8 mention]
$chest $pain
$pain ~3 $chest
angina attack
angina ~3 worse|bad|acting

[signal emergency_medical/heart_attack 0.95]
having|hving|havin|have|has|had|got|getting ~3 heart|hart attack|attak|atack|attck
heart|hart attack|attak ~2 right|now|happening|help
think ~5 heart attack
mi|stemi in progress
$person_en ~2 coded|coding

[signal emergency_medical/heart_attack 0.8 mention]
heart|hart attack|attak|atack|attacks
heartattack
cardiac arrest|event
heart stopped
went into cardiac

[signal emergency_medical/heart_rhythm 0.85]
heart ~3 racing|pounding|fluttering|skipping|beating|stopping|flopping ~6 pass|passing|faint|dizzy|lightheaded|breath|breathe|chest|stop|sweaty|black
heart rate|hr ~3 150|160|170|180|190|200|210|220|140|145|155|165|175|185
pulse ~4 150|160|170|180|190|200|140|30|32|34|35|36
heart ~2 beating|pounding|jumping out of
heart ~4 racing|pounding|flip|flopping|flipping|fluttering ~8 drenched|sweat*|faint*|dizzy|breath*|chest|shoulder|pain|zapped|shock*|tore
heart rate|hr|pulse ~4 140|145|150|160|170|180|190|200|210
pain ~4 between ~2 shoulder ~1 blades ~6 tore|tearing|ripping|sweat*|sudden*
defib|defibrillator|pacemaker|device|thing ~6 kicked|shocked|shocking|fired|zapped|zapping
heart rate ~3 30|31|32|33|34|35|36|37|38
heart ~4 wont slow|stop
heart ~2 beating ~2 so|too|really|super|crazy|very fast ~8 cant|dizzy|faint|chest|pass|hours|hour
defibrillator|icd|pacemaker ~4 shocked|shocking|fired|firing|zapped|zapping
no pulse
cant find|feel ~3 pulse

# --- breathing ----------------------------------------------------------------------------------
$breathe = breathe|breath|breathing|breth|breathin|breathr|brethe|breath|breathe|brethe|breeth|breathes
  breaths|air|brethin|breeth|breating|beathe|breah

[signal emergency_medical/breathing 0.97]
huffing|panting|gulping|working ~4 air|breath|breathe|breathing|catch
air ~1 hungry|hunger
fill ~2 my|his|her ~1 lungs ~3 cant|not|all
cant|couldnt|cannot ~2 fill ~2 lungs
cant|cannot|couldnt|cnt|unable ~2 get|find|move ~3 air|oxygen
breathing|breath ~4 like ~3 dog|fish|drowning|straw|train|underwater
through ~1 a ~1 straw ~4 breath*|air
breathing ~1 problem ~4 serious|bad|help|very|severe|now
breaths ~3 minute|per
cant|cannot|couldnt|cnt|cudnt|unable|barely|hardly|struggling|struggles|struggle|strugglin|cand|canr|fighting|gasping ~3 $breathe
can|could not ~1 $breathe
pull|draw|take|suck|drag|catch ~3 full|deep|good|whole ~1 breath ~6 cant|couldnt|unable|not|hard
cant|cannot|couldnt|cnt|unable ~2 pull|draw|suck|drag|catch|ctch ~4 breath|air|wind|breaths
catch ~2 my|his|her ~1 wind
stop|stopping|stopped ~3 catch ~2 breath|wind
stop|pause|rest ~3 every ~4 words|steps|stairs
can barely|hardly|scarcely ~1 $breathe
trouble|difficulty|dificulty|troubl|hard|harder|problem|problems|issues|difficult|tough|impossible|labored|laboured|struggle ~2 breathe|breathing|breath|breathin|breth|breathes|catching
not|isnt|aint|stopped|stops|quit|wont|wasnt|doesnt|stop breathing|breathe|breathin|breath
stopped|stops breathing
short|shortness|shrt of breath|breth|air
out of breath ~8 sitting|resting|rest|walking|talk|talking|nothing|just|bed|stairs|cant|worse
winded ~4 sitting|resting|nothing|talking|bed|walking
sob at|with|when|and|since|today|now|worse|worsening|again|even|getting|really
having|have|has|w|with|bad|severe|increased|worsening sob
gasping|gasps|gasp
gasping for
cant catch|get|take|draw|ctch ~3 breath|breaths|air|breth|breathe
couldnt catch|get|take ~3 breath|breaths|air
trouble|hard|difficulty getting|catching|taking ~3 breath|air|breaths
feels like ~4 drowning|suffocating
suffocating
suffocate
lungs ~4 closing|filling|full|collapsed|wont|cant
collapsed lung
cant ~2 talk|speak|finish ~4 breath|breathing|sentence|sentences|sentance|sentence
croup ~6 stridor|breath*|cant|blue|noisy
barking cough ~8 breath*|stridor|cant|blue
stridor
retracting|retractions
ribs ~5 breath|breathes|breathing|sucking|pulling|each
skin|belly|stomach|chest|ribs ~3 sucking|sucks|caving|pulling|pulls|retracting ~3 in|ribs|breath*|hard
sucking|sucks|caving|pulling|pulls ~2 in ~3 ribs|rib|chest|belly|neck|collarbone
nostrils|nose ~1 flaring|flare
pink|foamy|frothy ~3 spit|sputum|foam|froth|phlegm|foamy|frothy
spitting|coughing|bringing|coughin ~3 pink|foamy|frothy|foam
grunting ~4 breath*
airway ~3 closing|blocked|closed|swelling
pulmonary embolism|edema
coughing ~3 pink|foamy|frothy
cantbreathe|cantbreath
sleeping upright|sitting ~5 breath*
wake|wakes|waking|woke ~3 gasping|choking|breathless|suffocating
breathless

[signal emergency_medical/asthma 0.97]
breathing ~3 hard|fast|funny|weird|labored|laboured|shallow|heavy|heavily|rapid|rapidly|difficult|bad|worse|noisy|raspy|stopped|wrong|quick|quickly|slow|strange|irregular|irregularly|rough|loud|loudly|strained|tight|wheezy|getting|not|60|70|80
wheezing|wheezes|wheeze ~6 inhaler|albuterol|nebulizer|neb|worse|bad|badly|cant|hard|not|stop|blue|talk|lips
inhaler|albuterol|nebulizer|neb|rescue|machine|puffer|puffs ~4 isnt|not|wont|doesnt|aint|stopped|didnt|nothing|aint ~2 working|helping|work|help|touching|doing|workin|helpin
inhaler|albuterol|nebulizer|neb|puffer ~3 done|does|did|doing ~1 nothing
whistling ~4 breath*|chest|lungs|inhaler|still
inhaler|puffs|nebulizer|albuterol ~10 whistling|wheez*|tight
inhaler|albuterol|nebulizer ~6 still ~3 wheezing|tight|breathe|breathing|breath
asthma attack|attak
asthma ~5 bad|acting|flaring|flare|worst|cant|out

[signal emergency_medical/cyanosis 0.97]
lips|lip|fingertips|fingernails|nails|face|skin|mouth|lipsare ~4 blue|bluish|purple|gray|grey|dusky
turning|turned|turns|going|gone|looks|looking|went|hes|shes|getting|baby blue|bluish|purple|grey|gray|dusky ~1 right|now|and|help|around|lips|please|again|fast|face|in
turning|turned|turns|hes|shes|baby|went|goes blue|bluish|purple|dusky

[signal emergency_medical/low_oxygen 0.97]
oxygen|o2|sats|sat|spo2|pulse|ox|pulseox ~6 70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|60|65|68
oxygen|o2|sats ~3 dropping|dropped|low|drops|falling|tanking

[signal emergency_medical/breathing 0.8 mention]
shortness|short of breath
sob
breathing problems|trouble|difficulty|difficulties
breathlessness

[signal emergency_medical/choking 0.95]
choking
choked ~2 on
is|hes|shes|baby|started|starts|keeps choking|choke
something|food|meat|chicken|steak|hotdog|grape|coin|toy|lego|bone|piece|pill|marble|penny|quarter|candy|nut|popcorn|carrot|bead|battery|magnet ~4 stuck|lodged|caught|wedged ~3 throat|windpipe|airway|esophagus
stuck|lodged|caught|wedged ~3 throat|windpipe|airway
cant|couldnt|wont swallow ~4 anything|spit|saliva|water|own|drool|drooling|at
drooling ~6 cant|swallow|breath*|throat|fever
drooling and
heimlich
swallowed ~3 coin|battery|magnet|magnets|toy|bead|marble|quarter|penny|lego|pin|needle|screw|glass|nail|earring|button|bone|ring|tack

# --- brain --------------------------------------------------------------------------------------
[signal emergency_medical/stroke 0.95]
mouth|face|smile|lip|eye ~3 pulled|pulling|hangs|hanging|lower|off|slanted|slanting|shifted ~2 side|one|down|left|right
one|left|right|half ~1 side ~2 of ~2 face|body|mouth ~4 $numb|not|isnt|fell|moving|weird|different|lower|off|down
word|words salad|soup
dragging|drags ~3 leg|foot|feet|side
acting|talking|walking|sounds ~2 drunk ~6 not|hasnt|doesnt|didnt|never|drink|sober|nothing
drift|drifting|drifts|leaning|leans|falls|falling|pulling ~3 left|right|one side
lost|losing|lose ~3 use|feeling|strength|control|power ~3 arm|leg|hand|side|face|left|right
suddenly|sudden ~3 cant|couldnt|not ~2 read|write|text|type|talk|speak|understand|swallow|see|hear|remember
cant|couldnt|wont ~1 close ~3 eye
face|mouth|cheek|lip|eyelid|smile|facial|moms|dads ~4 droop|drooping|droopy|droops|drooped|droopin|sagging|sagged|saggy|crooked|lopsided|uneven|slid|sliding|paralyzed|melted|melting|cooperate|asymmetrical
face|mouth|cheek|smile|lip ~2 twisted|fell|fallen|numb|slack|dead|hanging|pulled
half ~2 face|body ~3 wont|not|no|isnt|cant|doesnt|stopped ~2 move|cooperate|work|working|moving|feel|respond
$bodyside ~5 $numb ~6 $sudden|face|arm|leg|side|speech|talk|talking|speak|words|vision|see|headache|confused|slurring|slurred|walk
one|left|right|whole|entire ~2 side ~5 numb|weak|limp|paralyzed|tingling|droop|drooping|dead|heavy|weakness|tingly|useless|move|moving|working|feel
numb|weak|tingling|weakness|numbness|tingly|paralyzed|dead|drooping|limp|heaviness|paralysis ~4 one|left|right|whole ~1 side|arm|leg|face|hand|half|body
left|right|one arm|arms|leg|legs|hand|hands|foot|side|half ~4 numb|limp|weak|dead|paralyzed|weakness|numbness|useless|tingly|tingling|hanging
arm|leg|hand|side|foot ~2 just? hanging|dangling|dragging
left|right ~1 side|half|arm|leg|hand ~4 belongs|foreign|mine|someone|somebody
cant|cannot|couldnt|unable|wont|doesnt|cnt|isnt|not|trouble|barely|stopped|wouldnt|no ~2 move|lift|raise|feel|moving|feeling|hold|control|grip|squeeze ~3 arm|leg|hand|side|arms|legs|face|foot|feet|limbs|half|cup|fork|pen|spoon
arm|leg|hand|legs|arms ~2 wont|isnt|not|doesnt|stopped|cant|quit|wouldnt|no|isn|just ~2 move|moving|work|working|lift|respond|responding|raise|cooperate|properly|hold|right
arm|leg|face|hand|cheek|lip|side ~2 went|goes|going|gone ~1 numb|dead|weak|limp|tingly
slurring|slurred|slurs|slurr|slured|slurrin
speech|words|talking|talk|voice|saying|says|speaks|speaking ~4 garbled|jumbled|gibberish|garbling|slurry|mush|mushy|scrambled|nonsense|drunk|babble|babbling
speech|words|talking|talks|speaking|speaks|sentences ~3 funny|weird|mumbled|mumbling|strange|strangely|wrong|mixed|backwards|off|different|not
not ~2 words
nothing ~4 comes|coming|came ~2 out ~2 right
keeps|keep ~3 calling ~6 wrong ~2 name|names
keeps|keep ~3 asking|repeating ~4 same ~2 question|thing|things|over
keeps calling ~4 by ~4 name
cant|cannot|couldnt|cnt|wont|trouble|suddenly|unable|difficulty|isnt|not|doesnt|hard|stopped ~2 talk|speak|talking|speaking|form|words|word|speech|answer|find ~3 right|words|sense|sudden|suddenly|properly|straight|anymore|clearly|sentence|normal|normally|correctly
not making ~1 sense
isnt|doesnt|aint|wasnt|arent|nothing|didnt|stopped making|make|makes|making? sense
words ~3 come|coming|came ~2 out ~2 wrong|jumbled|weird|funny|right|slurred|backwards|scrambled|gibberish|mush
cant|couldnt get ~2 words ~1 out
tongue ~3 thick|heavy|numb ~4 talk|speech|words|sudden|face
sudden|suddenly|lost|losing|lose|loss ~3 vision|sight|eyesight
vision|sight|eyesight ~4 gone|disappeared|blacked|went|black|dark|vanished|vanishing|fading
blind|vision|sight|eyesight ~4 one|left|right|both|my ~1 eye|eyes
went|going|gone|goes ~1 blind ~3 eye|eyes|suddenly|now|right|left|minutes|both|one
cant|couldnt|cannot|suddenly|cnt see ~4 eye|eyes
suddenly cant|couldnt see
cant|couldnt see ~1 anything|nothing ~2 all|everything|black|dark|suddenly|blurry
curtain|shade|veil|shadow ~6 eye|vision|eyes
vision|sight|eye|eyes|everything|screen ~6 black|blank|gone ~4 eye|one|minutes|suddenly|came|twice
double vision
seeing double
vision|everything|screen ~3 double|blurry|blurred|tunnel|fuzzy|black|dark|blacking ~6 sudden|suddenly|headache|numb|speech|weak|dizzy|now|confused|arm|pregnant|sugar
suddenly|sudden|all ~4 confused|disoriented|confusion|dizzy|weak|off balance
doesnt|didnt|cant|wont|not|doesn know|knows|recognize|recognizing|recognise ~2 who|where|us|me|name|year|day|her|his
keeps asking ~1 where|what|who|same
confused ~6 sudden|suddenly|doesnt|wont|cant|today|fever|morning|speech|disoriented|acting|lethargic|fell|hours|very|really|extremely
confused|disoriented|delirious and
extremely|more|acting|getting|suddenly|increasingly ~1 confused|disoriented|delirious|altered
really|very|so|super ~1 disoriented|delirious|altered
sudden|suddenly|all ~3 cant|couldnt|trouble walk|walking|stand|balance
stumbling|staggering|veering|leaning|wobbling|tilting ~6 speech|slurr*|side|face|walls|drunk|sudden|suddenly|numb|left|right
one pupil|eye ~3 bigger|larger|blown
pupil|pupils ~4 different|bigger|larger|uneven|unequal|blown|pinpoint|huge
half ~2 face|body ~4 numb|droop*|move|moving|weak|feel|dead
face ~3 numb ~4 suddenly|now|arm
bells palsy
mini ~2 stroke
dropping things ~8 speech|face|slurr*|words|numb|talk
dropped ~4 couldnt ~3 pick|hold|feel ~4 hand

[signal emergency_medical/stroke 0.95]
having|has|had|have|havin ~3 stroke|strok|strokes
think ~6 stroke
stroke ~2 now|right|happening
stroking out
stroked out

[signal emergency_medical/stroke 0.8 mention]
stroke|strok|strokes|tias
a|mini|had|another tia
aneurysm|aneurism

[signal emergency_medical/thunderclap_headache 0.93]
worst|severe|sudden|thunderclap|excruciating|unbearable|explosive|splitting|insane|pounding|horrible ~2 headache|migraine|hedache|headach ~8 life|ever|suddenly|vomit*|stiff|neck|vision|see|confused|numb|speech|puking|throwing|blurry|fever|seconds|pass|fainted|fell|rash|pregnant
worst|sudden|thunderclap|suddenly|explosive ~3 headache|migraine|hedache|headach
headache|headach|migraine ~6 worst|sudden|suddenly|thunderclap|explode|exploding|exploded|nowhere|bat
head ~4 exploded|exploding|explode|burst|popped|snapped|split|splitting ~6 vomit*|worst|life|throw*|neck|suddenly|pain
something|like ~2 popped|snapped|burst|exploded ~2 in|inside ~2 head|brain|neck
hit ~6 back ~2 head ~6 headache
headache|head ~3 worst ~3 life

[signal emergency_medical/seizure 0.95]
having|had|has|have|having|keeps|started|went|is|went ~4 seizure|seizures|siezure|seizuer|sezure|seisure|seizing|convulsion|convulsions|seizur|ceizure|seazure
seizing
convulsing
convulsions
seizure|siezure|seizing ~6 now|minutes|mins|stop|stopping|stopped|still|another|floor|help|fever|first|again|shaking
wont|not|isnt|hasnt|doesnt|still ~3 seizing|seizure
shaking|jerking|twitching|jerked|shook|shakes|thrashing|stiffened|stiff ~6 unresponsive|rolled|eyes|foaming|foam|floor|uncontrollably|uncontrolably|uncontrollable|responding|drooling|conscious|awake
eyes ~3 rolled|rolling|rolls ~3 back|head|up
foaming|foam|frothing|froth ~4 mouth
whole body ~3 shaking|jerking|stiff|convulsing|twitching|locked
grand mal
status epilepticus
blank|staring ~6 unresponsive|respond|jerking|twitching|snap|drooling
fever ~4 convulsion|convulsions|seizure|siezure
first seizure

[signal emergency_medical/seizure 0.8 mention]
seizure|seizures|siezure|siezures|convulsion

# --- consciousness ------------------------------------------------------------------------------
[signal emergency_medical/unconscious 0.97]
keeled|slumped|crumpled|crumbled|toppled|slid ~1 over|down|floor|ground ~6 not|wont|floor|answering|eyes|breath*|chair|wheel|moving
keeled over
rag doll
dead weight ~5 wont|not|respond*|wake|cant
eyes ~3 open ~4 not|nobody|nothing|blank|there|see
shaking|shook|shake ~3 him|her|them ~4 nothing|wont|doesnt|not|wake
cant|couldnt ~1 be woken|woke|roused|awakened
hit|hes|shes ~3 floor ~5 wont|isnt|out|unconscious|breathing|cold|moving|blood
wont|not|isnt|stopped moving ~4 floor|breath*|cold|blue|baby|fell|help
unconscious|unconcious|unconscience|unconsious|unresponsive|unresponsiv|uncontious|unconscous|comatose
passed|passing|passes|pass|past|blacked|blacking|blacks|knocked|knoked|conked out
passed out
fainted|fainting|faint|faints|fainte|fainting|fainted|fainteed|collapsed|collapse|collapses|collapsing|colapsed|collasped
feel|feels|feeling|going|about|gonna|felt|like|almost|nearly ~2 faint|collapse
feel|feels|feeling|going|about|gonna|felt|like|almost|nearly ~2 pass|black|passing|blacking out
lost|losing|lose|loses|loss ~2 consciousness|conscious|conciousness|consciousnes
in and out ~2 conscious*|it|awake
wont|cant|cannot|couldnt|cnt|isnt|aint|doesnt|unable|impossible|barely|wouldnt|difficult ~5 wake|awaken|waking|rouse|arouse|woken|wakes|wakin ~1 up
wont|cant|cannot|couldnt|cnt|isnt|aint|unable|wouldnt|not|hard|difficult|never ~2 wake|awaken|waking|rouse|arouse|woken|wakin ~1 him|her|them|it|baby|$kin
wont|isnt|aint|wouldnt|not|cant|cannot ~1 wake|waking|awaken|rouse|wakin|arouse
hard|difficult|impossible|tough ~2 wake|rouse|arouse|awaken
hasnt|havent ~2 come|came|woken|woke ~1 to|up|around
not|isnt|aint|wont|stopped|doesnt|barely|hardly|wasnt|never|isn respond|responds|responding|responsive|react|reacting|reacts
wont|isnt|not|cant|aint answer|answering ~1 me|us ~1 floor|when
wont|cant|doesnt ~1 open ~2 eyes
eyes ~3 open ~3 nobody|not|but|wont|blank|respond*
found ~6 floor|ground|tub|bathtub|unresponsive|down|slumped|passed|unconscious|cold
slumped over|down|in|against
lifeless|lifless
limp ~4 wont|not|unresponsive|and|blue|pale|arms|floppy|doesnt|in
went|gone|going|goes|is|hes|shes|body|all|completely|suddenly|totally limp
limp body|baby|and
no pulse|heartbeat
turned|turning|is|cold ~2 cold ~3 and ~3 not|wont|blue|breath*
doing|need|started|starting|giving|give cpr|chest? compressions
dropped ~3 went ~1 down
out cold
went ~1 down ~4 not|wont|answering
hes|shes|been ~2 down ~2 since|and|cold
i think ~6 dead|dying|died
is|hes|shes|theyre|dad|mom|baby dying ~2 help|please|front|hurry|bleeding
just|suddenly ~2 dropped ~4 floor|ground|and|dead
lethargic|lethargy ~6 wont|cant|fever|baby|barely|wake|hard|not|confused|very|and|breath*|floppy|newborn
barely|hardly ~2 conscious|concious|awake|responsive|alert|respond*
very|so|extremely|too|super|unusually|really lethargic|drowsy|listless|groggy|floppy|limp
cant|wont|not ~2 keep|stay|staying ~4 eyes|awake|conscious

[signal emergency_medical/need_ambulance 0.93]
send|call|need|get|dispatch|calling|called|want|sending|request|needs|please ~4 ambulance|ambulence|ambulanse|ambo|paramedics|paramedic|ems|911|medics|emt|emts|amblance|ambulace
ambulance|ambulence|911|paramedics ~3 now|please|right|quick|hurry|asap|here|immediately
911 emergency
medical emergency
this|its|is|it|an|have|having|got|theres|real ~2 emergency ~4 dying|die|bleeding|breath*|help|now|not|please|blood
life or death
going|gonna|about|think|might|feel|feels|like|afraid|scared|am|im ~4 die ~4 help|tonight|now|here|please|hurry|bleeding|breath*|chest|pain
im|hes|shes|theyre|am|is ~1 dying ~2 help|please|send|come|hurry
please|pls|plz ~2 help ~4 dying|die|bleeding|breathing|breathe|fast|quick|hurry|emergency
help ~3 dying|emergency|bleeding
need ~3 er|hospital|emergency ~3 right|now|immediately|asap
rush|rushing ~4 er|hospital|emergency

# --- bleeding -----------------------------------------------------------------------------------
[signal emergency_medical/bleeding 0.95]
wont|cant|cannot|couldnt|not|isnt|doesnt|hasnt|aint|never|unable|wouldnt|cnt|didnt|aint ~3 stop|stopping|stopped|stops|control|clot|slow|slowing|clotting ~4 bleed|bleeding|blood|bleedin|bleeds
fistula|cut|wound|incision|gash|graft|nosebleed|stump|socket|tooth|towel|towels ~6 wont|not|isnt|cant|aint|doesnt|still ~1 stop|stopping|pumping|pouring|gushing|spurting
$blood ~6 wont|cant|not|isnt|doesnt|hasnt|aint|never|couldnt|wouldnt|cnt|didnt|keeps|cannot ~2 stop|stopping|stopped|stops|control|clot|slow|slowing|clotting|quit|coming
bleeding ~3 bad|badly|heavily|heavy|profusely|lot|lots|severe|severely|out|everywhere|uncontrollably|death|nonstop|tons|alot|fast|through|dizzy|internally|soaking|pretty|quick
heavy|severe|heavily|profuse|massive|uncontrolled|uncontrollable|internal|bad|major|constant|nonstop|serious|profusely|crazy bleeding|bleed|hemorrhage|blood|bleedin
hemorrhaging|hemorraging|hemorrhage
blood ~3 everywhere|gushing|spurting|squirting|pouring|pumping|pooling|dripping|spraying|running|shooting|flowing|soaked|soaking|streaming
gushing|spurting|squirting|pouring|spraying|soaked|soaking|covered|puddle|pool|pools|losing|lost|lose|bathed|drenched|bringing|spit|shooting ~4 blood
$number_word|through|3rd|2nd|4th|soaked ~4 towel|towels ~6 cut|bleed*|blood|arm|leg|pumping|stop|fistula|hand|wound
pumping ~4 out|blood|leg|arm|wound
blood|its|it|still ~2 pumping
bled ~2 through
soaked|soaking|soak|filled|filling|fill|bleeding|went|going|bled|saturating|saturated ~2 through? ~4 towel|towels|pad|pads|bandage|bandages|gauze|dressing|tampon|tampons|sheets|mattress|diaper|overnight|shirt|rag|rags|tissues
nosebleed|nosebleeds|nose ~6 hour|minutes|mins|hours|stop|stopping|pouring|thinners|thinner|warfarin|eliquis|xarelto|coumadin|gushing|clots
bleeding ~4 a ~1 lot|ton
bleeding ~8 soaking|soaked|hysterectomy|everything|thought|lot
wrists|wrist ~6 bleed*|blood
lot|lots|alot|tons|so|too|much ~2 of? much? blood
on|takes|taking|blood thinner|thinners|eliquis|xarelto|warfarin|coumadin|plavix ~10 bleed|bleeding|fell|head|bump|hit|cut|nosebleed
bleeding ~8 thinner|thinners|eliquis|xarelto|warfarin|coumadin|plavix
bleeding ~3 from ~3 ear|ears|eyes|mouth|neck|head|wrist|artery|stab|incision|wound|surgery|site|fistula|stoma|everywhere
fistula|port|catheter|picc|graft|dialysis|shunt ~5 bleeding|blood|spurting|gushing
cut ~4 deep|artery|vein|bone|tendon|deeply
deep ~2 cut|gash|wound|laceration|slice|slash
gash|gashed
see|seeing|showing|exposed|through|sticking|poking ~2 bone|tendon|muscle|fat|intestines|guts
bleeding out
clots ~5 size|big|large|golf|huge|lemon|plum|baseball|quarter|fist

[signal emergency_medical/gi_bleeding 0.95]
throwing|threw|throw|vomiting|vomited|vomit|vomitting|puking|puked|spitting|spit|coughing|coughed|cough|coughin|hacking|barfing|barfed|puke|throwin|peeing|pooping|pooped|passing|passed|shitting|bringing|brought ~3 blood|blod|bloody|clots|coffee
coffee ground|grounds
blood ~5 vomit|puke|throwup|sputum|phlegm|throat|mouth|ears|ear|brain|mucus|spit
bloody vomit|sputum|diarrhea|stool|stools|phlegm|poop
vomit ~3 blood|bloody|red|black|coffee
blood ~5 stool|poop|toilet|bowel|rectum|rectal|diaper|urine|pee|butt|bottom|stools ~8 dizzy|faint|lightheaded|lot|lots|clots|weak|pass|alot|full|red|everywhere|black|bright
toilet ~3 full|red|filled|bowl ~4 blood
black|tarry|tar|bloody|dark|maroon ~3 stool|stools|poop|tar|bowel|shit|poops|diarrhea|coffee
stool|stools|poop|poops ~4 black|tarry|tar|maroon|bloody
bleeding ~3 rectum|rectally|butt|behind|anus|bottom ~8 lot|dizzy|faint|heavy|clots|weak|stop|bad

[signal emergency_medical/amputation 0.95]
sliced|slashed|severed|chopped|cut|lopped|ripped|tore|crushed|amputated|took|cutoff|sawed ~5 off|artery|clean|finger|toe|hand|thumb|foot ~3 off|finger|fingertip|tip|toe|hand|arm|thumb|saw|bone
finger|fingertip|toe|hand|thumb|arm|foot|leg ~4 severed|amputated|detached|cut|chopped|came|ripped|torn|sliced|bit ~1 off
finger|fingertip|toe|thumb|hand|arm|leg ~2 severed|amputated|detached|degloved
cut|chopped|sliced|sawed ~2 finger|fingertip|toe|thumb|hand|tip ~3 off

# --- allergy ------------------------------------------------------------------------------------
[signal emergency_medical/anaphylaxis 0.95]
throat|tongue|toung|tounge|airway|throught|thoat ~4 closing|swelling|swole|swelled|tightening|closed|closin|close|swells|huge|constricting|constricted|shut|shutting|swell|swolen|tighter|bigger|fat|thick|closes
throat|tongue ~2 swollen|tight|puffy ~4 cant|breath*|swallow|hives|ate|allerg*|sudden*|help|shut|now
closing|swelling|tightness|tightening|swelled ~3 throat|tongue|airway
swollen ~1 tongue|airway|throat
face|lips|lip|eyes|mouth|eye|eyelids|cheeks|head|neck ~4 swelling|swollen|swole|swelled|puffy|puffed|ballooned|balloon|huge|swell|blew|blown|swolen|ballooning|swells|doubled|swellin
swelling|swollen|swelled|puffy ~4 face|lips|lip|mouth|tongue|throat|eyes
anaphylaxis|anaphylactic|anaphalaxis|anaphalactic|anafilaxis|anaphylatic|anafilactic
epipen|epi|epinephrine|auvi ~6 used|gave|another|second|didnt|worked|inject*|work
used|gave|giving|using|jabbed|injected|stuck|gived ~3 epipen|epi|epinephrine
hives|welts|rash ~8 breath*|throat|swell*|swollen|lips|tongue|face|wheez*|vomit*|dizzy|stung|sting|faint|bee|peanut|shrimp|shellfish|eyelids
severe|bad|serious|terrible|major|huge|life|having|worst ~3 allergic|alergic|allergy reaction|reacton|attack
allergic|alergic reaction ~6 breath*|swell*|throat|face|lips|hives|now|right|help|bad|started|getting|tongue|worse|faint|wheez*
stung|sting|bit|bitten|bite|stings ~8 swelling|swollen|allergic|hives|breath*|throat|dizzy|lips|face|tongue|faint
ate|eaten|ate|had|swallowed|eat ~4 peanut|peanuts|nut|nuts|shellfish|shrimp|crab|lobster|cashew|cashews|pistachio|egg|sesame|walnut|almond|milk ~10 hives|swell*|breath*|throat|lips|vomit*|rash|face|itchy|allergic|tongue|cough*
allergic ~8 ate|eaten|stung|bit ~8 swell*|hives|throat|breath*|lips

# --- poison, drugs ------------------------------------------------------------------------------
[signal emergency_medical/overdose 0.96]
took|taken|swallowed|ate ~2 all ~5 pills|meds|medicine|tylenol|tablets
overdosed|overdosing|overdoes|overdosd|oded|overdoze|overdozed
overdose|od ~4 now|help|think|wont|unresponsive|pills|on|blue|took|breath*|happening|just
an|is|having|suspected|possible|think|accidental|accidentally|might|intentional overdose|od
od on
took|take|taken|swallowed|takin|taking|tok|ate|downed|popped|drank|ingested|gave|chugged|tooken|had ~4 too|to|way|whole|entire|all|handful|bunch|fistful|bottle|half|lot|lots|ton|alot|everything|several|double|triple|twice|extra|many|overdose|multiple ~6 $pills
took|taken|swallowed|downed|popped|ate|take|ingested|tooken|taking ~3 $number_word ~5 $tablets ~8 all|once|die|kill|sleep|help|unconscious|sleepy|drowsy|vomit*|wake|hour|ago|now|minutes|throwing|dizzy|accident*|mistake
took|taken ~5 $pills ~6 mistake|accident|accidentally ~8 pulse|dizzy|faint*|heart|pressure|sleepy|$number
$tablets ~6 mistake|accident ~4 $number_word
took|taken|swallowed|downed|ate ~2 em|them all|whole
took|swallowed|downed|taken ~3 whole|entire|all ~3 bottle|box|pack|lot|pills|$tablets
took|taken|swallowed|downed|popped|ate|take|ingested 15|16|18|20|24|25|30|35|40|45|50|60|80|90|100|twenty|thirty|forty|fifty|sixty|hundred|dozen|dozens ~5 $pills
too|to many|much ~3 $pills|painkillers|sleeping
took|taken|take|gave|given too|to much|many
all|whole|entire|handful|fistful|bunch ~4 $tablets ~6 took|swallowed|gone|empty|downed|taken|missing
empty|emptied ~4 bottle|bottles ~4 pills|pill|meds|tylenol|next|beside|floor|sleeping
pill|pills bottle|bottles ~4 empty|open|spilled|opened
laced|fentanyl|fent|heroin|opioid|needle|meth|cocaine|coke|xans|molly ~8 wont|unresponsive|blue|breath*|wake|passed|overdos*|slumped|nodding|gurgling|conscious|chest|respond*
narcan|naloxone|narcaned ~6 gave|used|need|needed|out|isnt|not|wake|work|working|twice|given|wore|blue|help|breath*|again|use
gave|give|giving|used|need ~4 narcan|naloxone
gurgling|snoring ~6 wont|wake|blue|unresponsive|respond*
alcohol poisoning
drank|drunk ~8 wont|unresponsive|passed|unconscious|cant ~3 wake|respond|out|waking|responding|breath*
too much insulin
wrong|double|triple|twice|extra|10|ten ~3 insulin ~6 sweaty|shaky|confused|dropping|low|units
units ~4 instead|rather ~6 insulin|units

[signal emergency_medical/overdose 0.8 mention]
overdose|overdoses

[signal emergency_medical/poisoning 0.95]
$child_en|he|she|boy ~6 $swallow|chewed|sucked ~6 $pills|$poison
$child_en ~3 got|getting|gotten|into ~1 into? ~6 $pills|$poison|cabinet|medicine
$pills|$poison ~6 her|his|the|babys|mouth ~2 mouth
found ~4 $child_en ~6 $pills|$poison
$swallow ~5 bleach|clorox|poison|antifreeze|drano|lysol|detergent|tide|gasoline|kerosene|pinesol|ammonia|pesticide|weedkiller|windex|cleaner|cleaning|chemical|chemicals|peroxide|turpentine|lye|acid|mothballs|battery|batteries|magnets|magnet|disinfectant|rat|pod|pods|hydrogen|lighter|fluid|washer|methanol|fabuloso|sanitizer|paint
rat|mouse poison
poisoned|poisoning
poison ~2 control ~6 $swallow|$child_en
mixed bleach|ammonia
bleach ~2 ammonia ~6 cough*|breath*|fumes|burning|dizzy
fumes ~6 breath*|dizzy|cough*|headache|passed|burning|lungs|chest
inhaled ~4 fumes|smoke|gas|chemical|chemicals|bleach|chlorine
button battery
wild mushroom|mushrooms|berries ~6 sick|vomit*|ate|stomach
ate ~4 wild? mushroom|mushrooms ~3 yard|backyard|woods|wild
drank ~3 hand? sanitizer
mouthful ~3 bleach|$poison

[signal emergency_medical/carbon_monoxide 0.95]
carbon monoxide|monoxyde
co alarm|detector|poisoning|leak
monoxide
gas leak
smell|smelling|smelled ~2 gas ~8 dizzy|headache|sick|nause*|house|kitchen|light*
generator|furnace|heater|grill ~8 headache|headaches|dizzy|sick|nause*|passed ~6 all|everyone|both|whole|family|us|we|kids|house
everyone|all|whole|both|we|cat|dog ~5 headache|headaches|pounding|sick|sleepy ~8 dizzy|sick|nauseous|furnace|heater|generator|alarm|beeping|chirping|passed|sleepy
alarm|detector ~6 beeping|chirping|going|off ~8 headache|dizzy|sick|sleepy|headaches|passed
furnace|heater|generator ~10 headache|pounding|sick|dizzy|sleepy|beeping

# --- injury -------------------------------------------------------------------------------------
[signal emergency_medical/burn 0.93]
burned|burnt|scalded|scald ~8 boiling|hot|oil|grease|water|face|blister*|blistering|skin|peeling|fire|severe|bad|badly|chemical|acid|electrical|steam|charred|gasoline|hands
burn|burns ~6 boiling|grease|blister*|blistering|peeling|severe|chemical|acid|electrical|charred|face
boiling|scalding|hot ~2 water|oil|grease|soup|coffee|tea ~8 spilled|burned|burnt|poured|skin|face|chest|blister*|arm|leg|scalded|pulled|all|herself|himself|myself|baby
third|3rd|second|2nd degree
hair|clothes|shirt|arm|sleeve|face|hes|shes|he|she|body|pants|house|apartment|kitchen ~3 on fire
skin ~4 peeling|melting|melted|charred|blistering|sloughing|coming|falling ~3 off|burn*|burnt|fire|oil|water|hot|sheets
smoke inhalation
inhaled smoke
hair|clothes|shirt|sleeve|oxygen|bed|pants ~2 caught ~1 fire

[signal emergency_medical/head_injury 0.93]
hit|banged|bumped|smacked|struck|knocked|cracked|slammed|whacked|smashed|bonked|split|busted|hitting|injured|bump ~4 head|skull|noggin|forehead|temple|crown ~12 vomit*|throwing|threw|throwed|puking|passed|conscious*|confused|sleepy|drowsy|bleeding|thinners|thinner|warfarin|eliquis|xarelto|coumadin|plavix|dizzy|headache|seizure|blood|concrete|knocked|pavement|memory|remember|vision|nauseous|nausea|woozy|slurr*|stitches|double|repeating|dazed|sleep|out|blurry|everythings
fell|slipped|tripped|ice|bumped|hit ~6 hit|struck|banged|bumped|landed|cracked|smacked|slammed ~3 head|temple|skull
struck|banged|bumped|cracked|smacked|slammed ~3 head|temple|skull ~8 out|thinner|thinners|eliquis|coumadin|warfarin|vomit*|blood|confused|dizzy|threw|throwed|double
repeating ~3 same|question|himself|herself
out for a ~1 minute|few|second|bit
head injury|trauma|wound
skull fracture
fractured|cracked|broke|split ~2 skull|head
cracked|split|busted ~3 head ~2 open
soft spot ~3 sunken|bulging|bulges|swollen|sunk
bulging|sunken soft|fontanelle
fell|fall|falling|fallen|tumbled|slipped|dropped|rolled|falls|pushed ~10 stairs|steps|ladder|roof|unconscious|neck|bike|window|counter|tree|balcony|tub|shower|slide|porch|horse|monkey|trampoline ~12 hip|head|blood|bleed*|unconscious|vomit*|cant|wont|neck|back|conscious|passed|moving|broke|broken|bent|thinners|cracked|leg|unresponsive|screaming|numb|wrist|coumadin
hip|leg ~4 strange|weird|odd|wrong|funny|turned|crooked ~2 angle|way|funny|out|direction
fell ~6 cant|couldnt|unable|wont ~2 get|move|stand|walk|up|bear|put
fell ~6 hip|thinners|thinner|eliquis|warfarin|xarelto|coumadin|plavix|broke|broken
fell off|from|out ~3 roof|ladder|balcony|horse|window|tree|scaffold|changing|bunk|deck
fell down ~3 stairs|steps|flight
concussion ~6 vomit*|worse|confused|pass*|headache|sleepy
dropped ~3 baby|newborn|infant
baby|newborn|infant ~4 fell|dropped|rolled ~6 head|bed|off|floor

[signal emergency_medical/spine_injury 0.93]
neck|spine|back ~4 broke|broken|snapped|cant|injury ~3 move|feel|legs|arms
cant|couldnt ~2 feel|move ~2 legs|arms|toes|feet|anything

[signal emergency_medical/crash 0.94]
car|auto|motorcycle|truck|bike|traffic|motor|vehicle|atv|scooter|bicycle|rollover|head ~2 accident|crash|wreck|collision|crashed|wrecked|acident|accidnet ~10 hurt|hurts|pain|bleeding|neck|chest|just|now|head|trapped|injured|airbag|airbags|unconscious|leg|back|numb|belly|stomach|passed|abdomen|dizzy|blood|shoulder|seatbelt|broken|hour|ago|minutes
hit|struck|ran|run|runover ~3 by|over ~3 car|truck|bus|vehicle|train|suv|van|driver|motorcycle|semi|bike
ran|run over ~2 foot|leg|him|her|me|child|kid|man|woman|$kin
run over ~2 by
thrown|ejected ~4 car|bike|motorcycle|horse|vehicle|atv|windshield
airbag|airbags ~3 deployed|went|hit
trapped|pinned ~3 car|under|underneath|vehicle|tractor|beam|wreck
crashed|wrecked|flipped|rolled|totaled ~4 car|truck|motorcycle|bike|atv|scooter|suv|van ~10 hurt*|pain|bleed*|neck|chest|head|just|ago|now|blood|broken|trapped|leg|numb

[signal emergency_medical/trauma 0.93]
stabbed|knifed
stab wound|wounds
shot himself|herself|myself|him|her|me|themselves
was|been|were|got|getting|gets|hes|shes|im shot
shot ~4 gun|pistol|rifle
gunshot|gunshots|gsw
bullet ~4 in|wound|hit|went|stuck
impaled|impaled|skewered|nail ~3 through|gun|foot|hand
stuck|lodged|embedded|went|sticking|impaled ~4 in|through|into|out ~3 eye|neck|chest|stomach|abdomen|skull|head|hand|foot|leg|thigh|arm
bone ~4 sticking|poking|through|out|showing|coming|popped|skin|exposed|see
compound|open fracture
broke|broken|snapped|shattered|fractured|dislocated ~4 leg|arm|hip|wrist|ankle|femur|neck|back|ribs|rib|jaw|elbow|shoulder|knee|collarbone|pelvis ~8 bone|bent|angle|wrong|numb|cold|blue|swollen|sideways|skin|just|deformed|crooked|now|purple|hanging|screaming|hear|crack
leg|arm|wrist|ankle|hip|knee|shoulder|elbow|finger ~4 bent|twisted|angle|sideways|deformed|crooked|backwards|dangling|turned|bend|bends ~5 wrong|way|weird|angle|bad|direction|side|backward*|bend|funny|shouldnt|where
fell|floor|fallen|down ~8 leg|hip ~4 turned|funny|angle|short*|crooked
crushed|pinned|mangled|crushing ~4 hand|leg|arm|foot|fingers|finger|chest|under|machine|press|forklift|pelvis
caught|stuck|trapped ~4 machine|auger|saw|mower|lawnmower|blender|conveyor|wringer|press|gears
mower|lawnmower|chainsaw|tablesaw|saw|axe|grinder|machete ~8 foot|leg|hand|finger|fingers|arm|toe|toes|thumb|thigh|bone|tip
laid|split|opened|sliced|cut ~4 leg|arm|hand|foot|thigh ~2 open
tip of ~2 finger|thumb ~6 baggie|off|ice|bag
took|takes|lost ~2 tip ~2 finger|thumb
attacked|mauled|bitten|bit ~4 dog|pitbull|dogs|bear|animal|pit ~6 face|neck|bleed*|deep|throat|arm|leg|hand|torn|stitches|blood|muscle|flesh|bad
dog ~2 attacked|mauled
beaten|beat|attacked|jumped|assaulted ~6 unconscious|bleeding|cant|breath*|ribs|head|broken|passed
kicked ~3 chest|head|stomach|belly ~2 by ~2 horse|cow|mule
pregnant ~6 fell|accident|kicked|hit|crash
explosion|exploded|blast ~6 face|hand|burn*|hurt|eyes|hands|injured
firework|fireworks ~6 hand|face|eye|eyes|finger|fingers|burn*
choked|strangled|strangling ~4 me|her|him|passed|voice|throat|neck|until|out

[signal emergency_medical/drowning 0.95]
in|from|out ~2 pool|tub|lake|river|pond|bathtub ~8 got|pulled|took|fished|dragged|found ~4 out|unconscious|floating|face
pool|tub|bathtub|pond|lake ~10 coughing|sleepy|blue|unresponsive|limp
face ~1 down ~4 pool|tub|water|bathtub|pond
drowned|drowning|drownd|drowing
pulled ~4 out|from ~4 pool|tub|bathtub|lake|water|river|pond|ocean
fell|fallen|found|slipped|face|floating ~4 pool|tub|bathtub|pond|lake|water|bucket ~6 breath*|blue|cough*|unresponsive|under|down|conscious|face|water|vomit*|minute|minutes|swallowed|sleepy
under ~2 water ~4 minute|minutes|breath*|too|seconds
inhaled|swallowed|aspirated ~4 water ~6 pool|lake|breath*|cough*|sleepy|chest

[signal emergency_medical/electric_shock 0.94]
electrocuted|electricuted|electrocution|electrocute|electrcuted
electric|electrical shock|shocked
shocked|zapped|jolted ~6 outlet|socket|wire|electrical|electricity|volts|lightning|cord|live|appliance|breaker|powerline|fence|current
grabbed|touched|hit ~2 live|hot|downed|power ~1 wire|line|lines|cable
struck by lightning
lightning ~3 struck|strike|hit
volts ~4 through|shock*
stuck|put ~5 outlet|socket ~4 shock*|burn*|fork|finger|knife|key

[signal emergency_medical/heat_cold 0.93]
heat stroke|exhaustion
heatstroke|hypothermia|hypothermic|frostbite|frostbitten
hot|heat|sun ~8 confused|passed|sweating|vomit*|collapsed|unconscious|faint*|stopped|slurr*|delirious
stopped sweating
freezing|cold|snow|ice ~10 blue|confused|shivering|slurr*|unresponsive|white|sleepy|warm ~6 stopped|wont|blue|confused|slurr*|sleepy|cant|talk|respond*
fingers|toes|hands|feet|nose ~3 turning|turned|going|are ~1 white|black|waxy|blue
cant|couldnt ~1 warm ~1 up ~6 snow|cold|sleepy|fingers|shiver*
locked|left|trapped ~4 hot? car ~4 baby|kid|child|hot|heat|hours|unresponsive
body ~1 temp|temperature ~3 105|106|107|93|92|91|90|94
fell through ~1 ice

[signal emergency_medical/eye_injury 0.92]
eye|eyes ~6 chemical|chemicals|bleach|acid|glue|superglue|cleaner|battery|ammonia|lye|pepper|metal|nail|stick|glass|splashed|sprayed|poked|stabbed|punctured|oven|drano|cement|lime
splashed|sprayed|squirted|got|spilled|poured|cleaner|bleach|acid|chemical|chemicals|drano|lye|ammonia ~6 eye|eyes ~6 cant|open|burn*|see|blind|hardly|red|rinse*|barely|bleach|acid|chemical*|cleaner
bleach|acid|chemical|chemicals|cleaner|ammonia|lye|drano|glue|superglue|cement ~3 in|into ~2 eye|eyes
eye ~4 popped|bleeding|bulging|punctured|gouged|ruptured|cut|socket
something|glass|metal|stick|nail|hook|wood|splinter ~4 in|stuck|into|through ~3 eye|eyelid|eyeball
sudden|severe|terrible|horrible|excruciating eye pain
flashes|floaters ~6 curtain|sudden|suddenly|shadow|vision|tons|shower|hundreds
eye ~3 pain ~6 halos|nausea|vomit*|vision|headache|red|sudden

[signal emergency_medical/bite_venom 0.93]
snake|rattlesnake|rattler|copperhead|viper|cottonmouth|cobra|scorpion|widow|recluse|jellyfish|stingray ~4 bit|bite|bitten|stung|sting|struck|bites|stings
bit|bitten|bite|stung|struck ~5 snake|rattlesnake|rattler|copperhead|viper|scorpion|widow|recluse|cottonmouth|jellyfish|stingray|bat|raccoon|rabid|fox|skunk
snakebite|snakebit
bat ~4 bedroom|bit|scratched|room

# --- pregnancy and birth ------------------------------------------------------------------------
$preg = pregnant|pregnent|preg|preggo|prego|pregnancy|trimester|gestation|expecting

[signal emergency_medical/pregnancy_bleeding 0.94]
$preg ~10 bleeding|bleed|hemorrhag*|gushing|clots|gushed|bloody|spotting
$preg ~6 blood ~1 down|and|in|on|when|everywhere|gush*
$number_word weeks|wks|wk|w ~8 bleeding|gushing|clots|gushed|spotting|gush
$number_word weeks|wks|wk ~4 bright|red|dark ~2 blood
bleeding|clots|gushing|spotting|gushed ~10 $preg
bleeding|clots|gushing|spotting ~4 $number_word weeks|wks|wk
miscarrying|miscarriage ~6 bleeding|now|think|having|help|clots|happening|pain|cramping
having|think ~4 miscarriage|miscarrying
ectopic ~6 pain|bleeding|shoulder|severe|dizzy|think|ruptured
placenta ~4 abruption|previa|came|hanging|bleeding

[signal emergency_medical/labour 0.94]
my|her|wifes|waters water|waters|wter ~2 broke|broken|breaking|brok|gushed
water ~1 broke ~8 weeks|baby|contraction*|wk|labor|pregnant|early
waters gone
water|waters broke|broken|brok ~2 $number_word
water|waters ~1 broke .
labor|labour ~2 pains
in active labor|labour
im|shes|wife|be|am|is ~1 in labor|labour
going|went|go|gone into ~2 labor|labour
preterm|premature|early labor|labour|contractions
contractions|contracting|contraction|contracions ~8 minutes|mins|min|apart|close|weeks|bleeding|pregnant|regular|every|strong|stop|stopping|stronger|closer|preterm|early|back|intense|push
$preg ~8 contractions|contracting|labor|labour|gush|leaking|cramping|cramps|crampin
$number_word weeks|wks|wk ~8 contractions|contracting|labor|labour|gush|gushed|cramping|leaking
gush|leaking|cramping|contractions|contracting ~6 $number_word weeks|wks|wk
head ~2 showing|crowning|out ~4 baby|labor|labour|now|help
baby ~3 coming|crowning|here|out ~4 now|right|fast|early|toilet|car|help|head|way
head ~3 crowning|showing|coming|out
crowning
need|needs|gotta|have|got to push ~4 baby|now|weeks|labor
need|needs to push .
urge|feel ~3 push ~4 baby|now|weeks|contraction*
umbilical ~2 cord
cord ~4 hanging|out|see|coming|prolapse|feel|prolapsed|down|between|vagina|first|around
gave birth|having ~5 toilet|car|home|now|baby|bathroom|floor
gave birth ~4 now|just|bathroom|toilet|car|minutes
feet|foot|arm|breech ~4 first|sticking|coming ~3 out|baby
mucus plug ~5 weeks|bleeding|blood|contractions
amniotic fluid

[signal emergency_medical/fetal_movement 0.93]
baby|babys|fetus|he|she|babies|twin ~4 not|hasnt|isnt|stopped|wont|doesnt|havent|didnt|barely|less|no|quit ~3 moved|moving|kicking|kicked|move|kick|movement|kicks
not|havent|cant|dont|didnt|no|cannot|less|decreased|reduced|stopped|havnt|couldnt ~2 feel|felt|feeling|fetal|movement ~3 baby|move|moving|kicks|kicking|kick|movement|movements|moved|him|her ~4 move|moving|kick*|today|since|yesterday|hours|morning|movement|weeks|week|all|along|pregnant
no|decreased|less|reduced|without|lack|fewer ~1 fetal|baby? movement|movements|kicks
kick|kicks counts? ~4 low|down|less|only|none|nothing
kicks ~6 hours|none|no|stopped|less|fewer

[signal emergency_medical/preeclampsia 0.93]
headache ~10 sparkles|stars|spots|blurry|flashing ~10 swollen|puffy|weeks|pregnant
swollen|puffy ~8 headache|spots|sparkles|blurry ~10 weeks|pregnant
$preg|postpartum|pp|birth|delivered|delivery|csection ~12 headache|vision|blurry|blurred|spots|swelling|swollen|floaters|160|170|180|bp|sparkles|stars ~8 headache|vision|blurry|blurred|spots|see|face|hands|bp|swollen|swelling|160|165|170|175|180|110|stars|rib|ribs|sparkles|puffy|seeing
headache|vision|spots|blurry|sparkles|stars ~12 $preg|postpartum
preeclampsia|pre ~1 eclampsia|preclampsia|eclampsia|preeclamsia ~6 headache|vision|swelling|spots|bp|pressure|worse|symptoms|signs|think|now
bp|pressure ~4 160|165|170|175|180|185|190 ~4 pregnant|weeks|postpartum
pressure|bp|preassure ~6 180|185|190|195|200|205|210|215|220|225|230|240|250|188|192|198|202|212|218
pressure|bp ~4 70|60|72|68|65|75|78 ~2 over? 30|40|50|35|38|45|48

[signal emergency_medical/postpartum 0.93]
soak* ~2 pad|pads ~6 hour|min|minutes|mins|10|20|30|dizzy|every
baby ~3 monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|week|days ~8 soak*|clots|bleed*|gushing
postpartum|birth|delivered|csection|section|baby|delivery|pp ~10 soaking|soaked|hemorrhag*|clots|bleeding|pad|gushing|passing ~6 hour|pad|pads|clots|dizzy|size|golf|faint|heavy|heavily|big|lemon|through|bad|stop|stopping|blood
soaking|soaked|filling|filled|going|bleeding ~3 pad|pads ~4 hour|30|minutes|hr|through
pad ~2 hour
postpartum|delivered|birth|baby|csection|section ~8 breath|breathe|chest|seizure|calf|leg
postpartum|csection|section|delivery|birth ~8 fever|chills|102|103|pus|foul
postpartum psychosis
baby ~6 demon|possessed|evil|devil|replaced|impostor|satan

# --- infants and children -----------------------------------------------------------------------
[signal emergency_medical/infant 0.95]
newborn|infant|preemie|weeks|days|baby ~6 burning ~1 up
newborn|infant|weeks|days ~6 hundred ~2 one|two|three|four|degrees
hundred ~1 and? ~1 two|three|four|one ~8 newborn|infant|weeks|days
wont|cant|not ~2 stop moaning|grunting|screaming
newborn|infant|baby ~6 moaning|grunting
baby|babys|newborn|infant|preemie|lo|bby|babe|twin|toddler ~6 limp|floppy|purple|grey|gray|lifeless|unresponsive|dusky|listless|lethargic|motionless|mottled|apnea
baby|babys|newborn|infant|preemie|lo|bby ~4 blue
baby|babys|newborn|infant|preemie|lo|bby|babe|twin ~5 not|wont|isnt|stopped|hasnt|refusing|refuses|refused|doesnt|quit|wouldnt|cant|havent|barely ~3 feed|feeding|eat|eating|nurse|nursing|bottle|bottles|latch|drink|drinking|fed|latching|nursed|wet|peed|suck|sucking|milk|wake|waking|formula
weeks|days|day|week|wk|wks|wo ~2 old? ~6 wont|not|refusing|hasnt|refused|isnt|stopped ~2 feed|feeding|eat|nurse|latch|wake|bottle|wet|drink
wont|isnt|stopped|hasnt|refusing|refuses|refused ~3 feeding|nursing|feed|nurse|wake|waking|bottle|latch|latching ~5 newborn|infant|baby|weeks|days|preemie
newborn|infant|preemie ~6 fever|temp|temperature|100|101|102|103|feverish|104
$number_word|one|couple|few week|weeks|wk|wks|day|days|wo ~1 old ~8 fever|temp|100|101|102|103|104|feverish|hot|lethargic|limp|blue|vomit*|wont
1|2|one|two month|months|mo|mos ~1 old? ~6 fever|temp|100|101|102|103|104
fever|temp|temperature|101|102|103|104 ~6 newborn|infant|preemie|weeks
fever ~6 $number_word day|days|week|weeks|wk old
baby|infant|newborn|month|toddler ~6 wet|dry ~1 diaper|diapers ~4 none|no|hours|today|since|all|only|one|12|day
no|hasnt|zero ~3 wet ~1 diaper|diapers
sunken ~3 eyes|soft|fontanelle|spot
soft ~1 spot ~3 sunken|sunk
no tears ~6 diaper|cry*|wet
screaming|crying|inconsolable|inconsolably ~5 hours|nonstop|inconsolabl*|wont|stop ~6 belly|legs|currant|vomit*|fever|stiff|bloody|pulling|stool|rash
currant jelly
projectile vomit*
green vomit|bile|puke
vomit* ~3 green|bile
baby ~5 stopped|holding|pauses|pausing ~3 breath*
baby ~4 shaking|jerking|stiff|twitching|shook|shaken|seizing
shook|shaken ~3 baby
baby ~4 swallowed|ate|choked|drank
jaundice|yellow ~8 wont|sleepy|lethargic|not|feeding|wake
$child_en ~8 fever ~8 stiff|seizure|lethargic|wont|rash|limp|unresponsive|confused|purple|105|106|neck|hallucinat*|floppy|breath*
fever|temp|temperature ~4 104|105|106|107
$child_en ~6 limp|floppy|unresponsive|listless
cant|wont|refuses|unable|not ~2 walk|stand|weight ~6 fever|child|toddler|hip|suddenly|today|leg|legs

# --- infection ----------------------------------------------------------------------------------
[signal emergency_medical/meningitis 0.93]
stiff|stif neck ~8 fever|headache|rash|light|vomit*|confused|sleepy|temp|chills
fever|headache|temp|vomit* ~8 stiff|stif ~1 neck
neck|chin ~4 stiff|stif|rigid|hurts|cant|bend|sore ~8 fever|headache|rash|light|lights|vomit*|confused|sleepy|101|102|103|104|puking
cant|couldnt|unable|hurts ~3 chin|head ~3 chest
light|lights ~3 hurts|hurt|kill|bother|hurting ~12 neck|chin|fever|stiff|puking|vomit*
fever ~8 light|lights ~4 hurts|hurt|bother
fever|headache ~8 neck ~3 stiff|stif|hurts|bend|move|sore|chin|rigid
rash ~6 glass|fade|fading|purple|blanch|bruise|bruises|bruising|disappear|pinprick|spots
purple|purplish|blotchy|bruise|pinprick ~3 rash|spots|dots|blotches
fever ~8 purple|rash ~4 spots|purple|spreading|bruis*|blotchy|neck|glass
light|lights ~4 hurts|hurt ~3 eyes? ~4 fever|neck|stiff|headache|vomit*
meningitis ~4 think|symptoms|signs|exposed|fever|worried|might|could

[signal emergency_medical/sepsis 0.93]
septic|sepsis ~6 think|again|shock|going|symptoms|signs|might|like|could|fever
going septic
fever|chills|temp|103|104|102|infection|infected|septic ~10 confused|confusion|shaking|rigors|delirious|disoriented|mottled|clammy|incoherent
surgery|operation|incision|postop|removed|out ~10 fever|chills|103|104|102|hot ~8 chills|fever|leaking|pus|red|confused|rate|asking|where|shaking
chills ~4 fever
shaking chills
uncontrollabl* shaking|shivering
teeth chattering ~6 fever|chills|line|port|chemo
chemo|chemotherapy|neutropenic|transplant|picc|leukemia|immunosuppressed|dialysis ~10 fever|temp|chills|100|101|102|103|104|rigors|shaking
fever|temp|temperature|chills ~10 chemo|chemotherapy|neutropenic|transplant|neutropenia|picc|spleen|dialysis
red|streak|streaks|streaking|line|lines ~4 up|toward|going|moving|running|traveling|spreading ~4 arm|leg|hand|heart|thigh|ankle
red streak|streaks|line|lines
wound|incision|cut|infection|redness|cellulitis ~6 spreading|black|smells|pus|red|oozing|opened|open|hot ~8 fever|fast|chills|confused|104|103|102|101|streak*|quickly|rapidly|hours
incision|stitches|wound|staples ~4 burst|popped|split|dehisced|opened|wide|apart ~4 open|guts|intestines|out|fat|bleeding|inside
flesh eating
skin ~3 black|crackling|crackly ~4 spreading|pain|fever|wound

[signal emergency_medical/urinary 0.93]
no urine|pee ~6 fever|confused|hours|day|all|24|since
hasnt|havent|cant|not|cannot|unable|couldnt ~3 peed|pee|urinated|urinate|urinating|peeing ~6 hours|day|all|since|12|24|pain|swollen|full|bladder|yesterday|catheter

[signal emergency_medical/spinal_emergency 0.93]
numb|numbness ~4 groin|saddle|crotch|genitals|between
lost|losing|loss|no|cant|couldnt|cannot ~4 control ~3 bladder|bowels|bowel
lost|no|cant|losing ~4 feeling|feel ~4 between|groin|legs|saddle|genitals

# --- abdomen, groin -----------------------------------------------------------------------------
$belly = abdomen|abdominal|belly|stomach|tummy|stomache|stomac|gut|appendix|abd|side|stomack|abdomin

[signal emergency_medical/abdominal_pain 0.92]
severe|worst|excruciating|unbearable|intense|extreme|agonizing|horrible|terrible|sudden|insane|stabbing|ripping|tearing|intolerable|crazy ~3 $belly|stomach ~2 $pain|pains|ache|cramps
severe|worst|excruciating|unbearable|agonizing|extreme|ripping|tearing ~2 pain|pains|cramps ~5 $belly|back|stomach|flank|ribs|right|lower
$belly ~4 $hurts|$pain ~8 severe|unbearable|cant|scream*|worst|vomit*|fever|doubled|fetal|stand|walk|faint*|pass|blood|rigid|hard|straight|rock|excruciating|sweating|throwing|shoulder|crying|terrible|10|sudden*|bad|so
$belly ~4 hard|rigid|rock|board|distended|swollen|bloated ~6 pain|vomit*|cant|fever|rock|board|touch|poop|gas|tender|hurts
doubled|bent|curled|balled ~2 over|up ~6 pain|$belly|crying|stomach
appendix|appendicitis ~6 burst|ruptured|think|pain|fever|symptoms|right|might|vomit*
right side|lower ~5 $pain|$hurts ~8 fever|vomit*|walk|stand|worse|severe|bad|jump|sharp
ripping|tearing|ripped|tore ~4 back|chest|pain|abdomen
aortic|aneurysm|aneurism ~5 pain|burst|rupture*|back|dissect*
bowel obstruction
hernia ~6 purple|hard|stuck|push|black|pain|vomit*|red|back
kidney stone ~6 fever|chills|vomit*|unbearable|cant
kidney stone|stones ~4 unbearable|excruciating|worst

[signal emergency_medical/vomiting 0.92]
vomiting|vomitting|throwing|puking|vomit|vomited ~8 cant|nothing|wont|nonstop|anything|hours|stop ~3 keep|stop|down|stopping|stay|water ~4 down|water|anything|fluids|days|day|hours|stop
cant|couldnt|not|unable|wont keep ~3 down ~6 water|fluids|sip|anything|insulin|days|sips
cant keep ~2 anything|water|fluids|liquids ~1 down

[signal emergency_medical/testicular 0.93]
testicle|testicles|testical|testicals|nut|nuts|ball|balls|scrotum|groin|nutsack|ballsack|testis|nads ~6 sudden|suddenly|swollen|twisted|severe|swelling|pain|killing|excruciating|hurts|unbearable|throwing|purple|hard|worst|hurting|vomit*|torsion|swelled|huge|kicked
pain|hurts ~4 testicle|testicles|testical|scrotum|balls
testicular torsion|pain
torsion
erection ~6 hours|wont|hrs|down
priapism

# --- metabolic ----------------------------------------------------------------------------------
[signal emergency_medical/sugar 0.93]
sugar|sugars|sugars|glucose|bg|dexcom|libre|cgm|bgl|accucheck|sugaris ~8 20|22|25|28|30|32|34|35|36|38|39|40|41|42|43|44|45|46|47|48|49|50|51|52|53|54|400|410|420|430|440|450|460|470|480|490|500|510|520|530|540|550|560|580|590|600|700|800|critical
sugar|sugars|glucose|bg|bs ~4 dropped|dropping|crashed|crashing|bottomed|tanking|tanked|plummeting
sugar|sugars|glucose ~6 low|lo|high|hi ~8 confused|shaky|sweaty|passing|pass|sweating|vomit*|unconscious|wont|respond*|shaking|throwing|breath*|slurr*|cant|meter|says|reading|just
low|high ~1 blood? sugar ~8 confused|shaking|sweat*|passing|pass|vomit*|unconscious|slurr*|respond*|cant|wont|throwing|breath*|drowsy
meter|monitor|dexcom|libre ~3 says|reads|reading|just|saying|keeps ~3 hi|high|lo|low|error
ketones ~6 large|high|moderate|vomit*|purple|dark|big|through
dka|ketoacidosis
diabetic|diabetes|diabetick ~8 shaking|confused|sweating|vomit*|unconscious|passed|fruity|wont|unresponsive|breath*|sweaty|shaky|slurr*|lethargic|clammy|respond*|coma|throwing
fruity|acetone|polish|sweet|fruit ~4 breath
breath ~3 smells|smell|smelling ~4 fruity|acetone|polish|sweet|fruit
hypoglycemic|hypoglycemia|hyperglycemic ~6 now|passed|confused|unconscious|shak*|sweat*|episode|attack
glucagon ~5 used|gave|need|give|wont|out|kit|work*|shot
diabetic coma|shock
insulin shock
adrenal crisis|addisons
sickle ~2 cell ~6 crisis|pain|chest|breath*
sickle crisis
potassium ~4 critical|high|7|6 ~4 er|call*|emergency|dialysis
missed ~3 dialysis ~8 breath*|swollen|chest|weak|heart

# --- clots --------------------------------------------------------------------------------------
[signal emergency_medical/clot 0.93]
leg|calf|calves|thigh|ankle ~5 swollen|swelling|swelled|red|pain|hurts|hot|warm|purple|bigger|hurting|sore|huge|swells|puffy ~12 breath|breathe|breathing|chest|sob|cough*|winded|heart
breath|breathe|breathing|chest|sob|coughing ~12 leg|calf|thigh ~5 swollen|swelling|red|hurts|pain|hot|swelled|warm|purple
calf|leg|thigh ~4 swollen|swelling|red|hot|purple|swelled|hard|tender ~8 surgery|flight|birth|cast|pregnant|postpartum|clot|plane|airplane|replacement|touch|breath*
surgery|operation|flight|replacement|postop|op ~10 calf|leg|thigh ~5 swollen|swelling|red|hot|purple|hard|swelled|warm
clot|clots ~6 lung|lungs|leg|think|breath*|moved|chest|might
dvt ~6 think|symptoms|breath*|chest|again|signs|swollen|might
pulmonary embolism|embolus|emboli
pe ~3 symptoms|again|breath*
leg|foot|arm|hand|toes|toe|fingers ~8 cold|pulseless|white|black ~8 numb|pale|pulse|blue|white|painful|suddenly|purple|hurts
cast|splint ~4 tight|too ~6 numb|blue|purple|cold|fingers|toes|white

# --- mind in danger, withdrawal -----------------------------------------------------------------
[signal emergency_medical/psychosis 0.9]
voices|voice ~4 telling|tell|saying|say|told|commanding|want|tells|order|ordering|command ~4 me|him|her|to|them ~4 hurt|kill|jump|die|stab|burn|harm|cut|do|end|attack|drown
hearing|hears|hear ~2 voices ~10 kill|hurt|knife|die|jump|scared|stab|harm|telling|tell|dangerous|gun|attack
hallucinating|hallucinations|hallucinate|hallucinates|delirious|delirium ~8 violent|fever|knife|withdrawal|running|fight*|naked|bugs|spiders|kill|attack*|drinking|shaking|scream*|sleep|sudden*
seeing ~3 things|people|bugs|spiders|demons|shadows ~4 arent|not|that|werent|on|there
paranoid|psychotic|manic|psychosis|schizophrenic ~8 knife|gun|hurt|kill|violent|danger|roof|threat*|weapon|traffic|naked|running|attack*|armed|jump
having ~3 psychotic|manic|mental ~1 break|episode|breakdown
psychotic break|episode
catatonic

[signal emergency_medical/withdrawal 0.92]
withdrawal|withdrawals|withdrawl|withdrawls|detox|detoxing|withdrawing|dts|dt ~10 shaking|seizure|seizures|hallucinat*|bad|severe|vomit*|die|dying|cant|seeing|confused|alcohol|sweating|benzo|xanax|shakes|opioid|heroin|sick|heart|fever|racing|bugs
stopped|quit|stop|ran|without|quitting ~3 drinking|alcohol|xanax|klonopin|benzos|vodka|ativan ~10 shaking|shakes|seizure|seeing|sweating|hallucinat*|heart|tremors|trembling|confused|bugs
delirium tremens
alcohol ~2 withdrawal
precipitated withdrawal

# --- devices and after surgery ------------------------------------------------------------------
[signal emergency_medical/device 0.92]
trach|tracheostomy|ventilator|vent|bipap ~6 out|came|plugged|clogged|alarm|alarming|stopped|blocked|fell|failed|broke|popped|failing
oxygen|concentrator ~4 out|empty|stopped|failing|broke|broken|died|alarm|power|dead
lvad ~5 alarm*|battery|stopped|off|red
pump ~4 failed|stopped|broke|died ~8 vomit*|sugar|high|ketones
stroke|shunt ~4 malfunction|blocked
shunt ~6 headache|vomit*|sleepy|malfunction|blocked
power ~3 out ~6 oxygen|ventilator|concentrator|vent
picc|central|dialysis|line|catheter ~3 line|catheter? ~2 came|pulled|ripped|fell|broke ~2 out|bleeding
feeding|g|peg tube ~3 came|pulled|fell|out ~3 out|blocked|bleeding
swallowed|breathed|inhaled ~3 tooth|cap|crown|filling
eye|retina ~3 detached|detachment|detaching
transfusion|infusion ~5 reaction|chills|fever|breath*|hives
after|since ~3 surgery|operation|procedure|colonoscopy|biopsy|csection ~8 breath|breathe|chest|faint*|bleeding|blood|swollen|fever ~6 cant|heavy|heavily|chest|breathe|lot|clots|stop|wont|103|104|102|pass*

# --- told in several sentences ------------------------------------------------------------------
[signal emergency_medical/head_injury 0.9 across]
hit|bumped|banged|struck|smacked|cracked ~3 head|skull|noggin ~12 thinner|thinners|eliquis|xarelto|warfarin|coumadin|plavix
hit|bumped|banged|struck|smacked|cracked ~3 head|skull|noggin ~12 throwed|thrown|threw|throwing|vomit*|puked|puking|confused|double|sleepy|passed|drowsy|repeating
fell|falls|fallen ~12 thinner|thinners|eliquis|xarelto|warfarin|coumadin|plavix

[signal emergency_medical/chest_pain 0.9 across]
left arm ~3 heavy|numb|tingling|aching|hurts ~8 sweat*|gray|grey|clammy|pale|nausea*
sweat*|clammy|grey|gray ~10 left arm ~3 heavy|numb|tingling|aching|hurts
chest ~12 sweat*|clammy|gray|grey ~8 arm|jaw

[signal emergency_medical/anaphylaxis 0.9 across]
hives ~10 hoarse|coughing|cough|breath*|wheez*|throat|vomit*|lips|swell*
peanut|cashew|nuts|nut|shellfish|shrimp|bee|wasp|egg|sesame ~12 hives ~10 hoarse|cough*|vomit*|breath*|swell*|throat|lips

[signal emergency_medical/carbon_monoxide 0.9 across]
furnace|heater|generator|grill ~12 beeping|alarm|headache|dizzy|sleepy|sick|pounding
pounding|headache|sick|sleepy|dizzy ~12 furnace|generator|heater ~12 beeping|sleepy|noise|alarm

[signal emergency_medical/trauma 0.9 across]
pinned|crushed|trapped ~6 white|blue|numb|feel|cold|bleeding
pinned|crushed ~2 my|his|her|the ~2 man|leg|hand|arm|foot|chest|kid|son|husband|brother|dad

[signal emergency_medical/pregnancy_bleeding 0.9 across]
pregnant|pregnent ~12 bleeding|gushing|clots
pregnant|pregnent ~12 fainted|unconscious|seizure|convulsing

[signal emergency_medical/sepsis 0.9 across]
chemo|chemotherapy|neutropenic|transplant ~12 fever|chills|101|102|103|104|shaking
surgery|incision|csection|operation ~12 fever|chills ~12 pus|confused|shaking|103|104|leaking

[signal emergency_medical/overdose 0.9 across]
took|taken|swallowed|ate ~3 all ~4 pills|meds|medicine|tylenol|bottle ~12 ago|sleepy|talkin|talking|dont|help|hour|minutes|breath*|scared

[signal emergency_medical/preeclampsia 0.9 across]
headache|sparkles|spots|blurry ~12 $number_word weeks|wks|wk
headache|sparkles|spots|blurry ~12 pregnant|pregnent
pregnant|pregnent ~12 headache|sparkles|stars|blurry ~12 swollen|swelling|spots|see|seeing|vision

[signal emergency_medical/postpartum 0.9 across]
soak* ~3 pad|pads ~12 baby|birth|delivered|csection
baby|birth|delivered|csection ~12 soak* ~3 pad|pads

[signal emergency_medical/poisoning 0.95]
ate|eaten|drank|licked|swallowed|chewed|got|into|eating ~4 bait|detergent|pod|pods|cigarette|cigarettes|nicotine|vape|mothball|mothballs|antifreeze|batteries|magnets|lighter|drano|berries|mushroom|toadstool|plant ~8 baby|kid|son|daughter|toddler|child|he|she|grandson|granddaughter|old|help|vomit*
baby|kid|son|daughter|toddler|child|grandson|granddaughter|boy|girl ~6 ate|eaten|drank|licked|swallowed|chewed ~4 bait|detergent|pod|cigarette|cigarettes|nicotine|vape|mothball|antifreeze|lighter|drano|berries|mushroom|plant|dirt|soap|sanitizer|perfume
under ~2 sink ~6 drank|ate|mouth|got ~4 mouth|spray|cleaner|breath|smells

# --- two concepts together ------------------------------------------------------------------------
[signal emergency_medical/chest_pain 0.8 across]
$heart_part <~12> sweat|sweats|sweating|sweaty|sweated|clammy|soaked|drenched|grey|gray|ashen|pale
$tight_en ~6 chest|ribs|jaw|sternum|breastbone ~12 nauseous|nausea|sick|faint|lightheaded|dizzy|breath|back|arm|shoulder
left ~1 arm <~10> sweat|sweats|sweating|sweaty|clammy|grey|gray|nauseous|chest|jaw|breath|heavy
tightness|pressure|squeezing|heaviness ~8 back|arm|jaw|shoulder|neck|throat ~8 sick|sweat*|breath|nause*|faint|weak|dizzy
tightness ~3 right here
heart ~3 hurts|hurting|pain|paining ~10 breath|breathe|sweat*|chest|arm|faint|dizzy

[signal emergency_medical/breathing 0.8]
every ~2 time|breath ~4 breathe|breath|inhale|stab*|sharp|knife|hurts
stabbing|sharp|knife ~6 breathe|breath|inhale|ribs
breathe|breath|inhale ~4 stabbing|sharp|knife
cant|couldnt|not ~4 decent|proper|real|enough|full|deep|satisfying ~1 breath|air

[signal emergency_medical/stroke 0.8]
left|right|half|one|side ~2 half|side|part ~3 see|vision|screen|page|sight|eye|field|face|mouth|body|everything ~6 gone|missing|sudden*|blurry|black|numb|see|droop*|cant|dark
cant|couldnt|cannot ~2 see ~3 left|right|half|side|part|bottom|top ~3 half|side|screen|page|phone|vision|face|room|road
drool|drooling ~6 side|corner|mouth|talk|name|face
couldnt|cant|doesnt|didnt|wouldnt ~1 tell|say|give ~2 me|us|you|her|his ~3 name|year|president|date|birthday
stared|staring|stares ~4 me|us|through|space|blank* ~8 drool*|name|talk|answer|respond*|speak|word

[signal emergency_medical/unconscious 0.85 across]
went|goes|gone|fell|dropped|keeled|collapsed|toppled ~2 down|over|out|tree|floor|backwards|forward ~12 wont|cant|not|snoring|answering|answer|wake|responding|moving|breathing|blue
cant|couldnt|cannot ~2 get ~2 him|her|them|mom|dad|grandma|grandpa|$kin ~2 up|awake|conscious|respond
snoring ~8 cant|wont|not ~4 wake|up|rouse|respond

[signal emergency_medical/anaphylaxis 0.85 across]
$food_allergen ~12 lips|face|tongue|throat|eyes ~6 swelling|swelled|swollen|swell|swells|puffing|puffed|puffy|itchy|tight|closing|tingling
lips|face|tongue|throat|eyes ~6 swelling|swelled|swollen|swell|swells|puffing|puffed|puffy|tight|closing|tingling ~12 $food_allergen
$food_allergen ~12 hives|welts|wheezing|wheeze|hoarse|scratching
hives|welts|wheezing|scratching ~10 peanut|peanuts|cashew|shrimp|shellfish|bee|wasp|egg|antibiotic|amoxicillin|penicillin
lips|eyelids|tongue ~3 puffing|puffed|swelling|swelled|swell

[signal emergency_medical/bleeding 0.85]
cut|gash|sliced|slashed|wound|stab|arm|leg|neck|wrist|head ~8 squirting|spurting|pumping|gushing
squirting|spurting ~6 blood|arm|leg|wound|everywhere|out
cut|sliced|gashed|slashed ~6 deep|deeply|bone|artery|vein|tendon ~6 bleed*|blood|stitches|see

[signal emergency_medical/poisoning 0.9]
$child_en ~4 drank|drunk|swallowed|ate|licked|drinking|chugged|sipped|ingested ~5 $household
$child_en|he|she ~3 drank|swallowed|sipped|chugged ~3 lamp|oil|polish|remover|cleaner|bleach|fluid|perfume|paint|glue|detergent|gasoline|antifreeze|kerosene|thinner|poison|bait|pesticide|drano|ammonia|peroxide|acetone
got|getting ~2 into ~6 cabinet|sink|garage|purse|medicine|cleaning|bleach ~8 mouth|drank|ate|swallowed|empty|missing

[signal emergency_medical/overdose 0.85]
took|taken|swallowed|ate|gave|downed ~8 $tablets ~12 sleepy|drowsy|groggy|slurring|woozy|black|pass|unresponsive|wake|fainting|vomiting|breathing|loopy
took|taken|swallowed ~3 too|2|to ~1 many|much ~4 $tablets|painkillers|pain
took|taken ~6 $tablets ~6 then|and ~3 more|another|again ~10 black|pass|dizzy|faint|sleepy|sick|weird

[signal emergency_medical/head_injury 0.85 across]
$fell_en ~12 goose|knot|lump|egg|thinner|thinners|eliquis|xarelto|warfarin|coumadin|plavix|stitches ~8 head|egg|eliquis|xarelto|thinner|thinners|coumadin|warfarin|forehead|blood
$fell_en|hit ~12 eliquis|xarelto|warfarin|coumadin|plavix|thinner|thinners
fell|falls|fallen ~4 off|from|down|out ~6 roof|ladder|stairs|horse|balcony|tree|truck|scaffold ~6 not|cant|wont|moving|head|back|neck|unconscious

[signal emergency_medical/sugar 0.92]
sugar|sugars|glucose|bg|dexcom|libre|cgm ~5 $sugar_low|$sugar_high
sugar|sugars|glucose ~4 $sugar_low|$sugar_high
diabetic ~12 drunk|sweating|confused|shaking|juice|clammy|combative|slurring|nonsense|unresponsive|passed

[signal emergency_medical/low_oxygen 0.92]
oxygen|o2|sats|spo2|pulseox|oximeter ~5 $oxygen_low

[signal emergency_medical/heart_rhythm 0.88]
heart|pulse|hr ~4 $pulse_high ~8 chest|dizzy|faint*|breath*|pass|slow|down|stop|weak|hour|hours|resting
heart rate|pulse ~3 $pulse_high

[signal emergency_medical/preeclampsia 0.88]
pressure|bp ~3 $pressure_high ~4 over? $number
pressure|bp ~2 $pressure_high

[signal emergency_medical/sepsis 0.85 across]
hot|fever|burning|feverish|103|104|105|temp ~12 $delirious
hot|fever|burning|feverish ~10 talking ~2 to|about ~6 not|arent|isnt|nobody|there|dead|room
$delirious ~10 fever|103|104|105|infection|hot|burning

[signal emergency_medical/meningitis 0.9 across]
fever|hot|temp ~12 dots|spots|rash|bruises|blotches ~4 purple|spreading|tiny|fade|press|glass|belly|legs
fever|hot|temp ~12 purple|little|tiny|red ~2 purple|dots|spots|bruises|blotches

[signal emergency_medical/choking 0.88]
fishbone|bone|pill|meat|food|something|coin|chip|steak|chicken ~6 throat|esophagus|windpipe ~8 drool*|swallow|stuck|breath*|cant|spit|hurts
fishbone ~4 throat|stuck

[signal emergency_medical/pregnancy_bleeding 0.88]
$number_word weeks|wks|wk|w|week ~4 bleeding|bleed|clots|spotting|gushing|gush
bleeding|bleed|blood|clots|gushing ~10 $number_word weeks|wks|wk|week ~3 along|pregnant|preg|gestation

[signal emergency_medical/labour 0.88]
$number_word weeks|wks|wk|w|week ~4 leaking|leak|leaked|water|gush|gushed|contractions|contracting|contraction|cramping
leaking ~2 fluid|water ~8 weeks|wks|pregnant|baby
