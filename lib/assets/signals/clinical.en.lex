# clinical_content and medication_safety; English. `mention` marks plain statements of a symptom: they
# are not added to an emergency unless judgement is asked.

$symptom = rash|rashes|fever|fevers|cough|coughing|sore|itchy|itching|itches|itch|swelling|swollen|nausea
  nauseous|nauseated|vomiting|diarrhea|diarhea|constipated|constipation|headache|headaches|migraine
  migraines|dizzy|dizziness|lightheaded|fatigue|fatigued|bruise|bruising|bruised|lump|lumps|bump|bumps
  mole|discharge|burning|cramp|cramps|cramping|numb|numbness|tingling|bloated|bloating|heartburn|reflux
  congestion|congested|stuffy|runny|phlegm|mucus|infection|infected|pus|blister|blisters|hives|welts
  palpitations|insomnia|spotting|bleeding|blood|aches|ache|aching|pain|pains|painful|hurts|hurt|hurting
  stiffness|stiff|spasm|spasms|sneezing|earache|toothache|pinkeye|uti|yeast|sinus|strep|covid|flu|cold
  temp|temperature|swells|redness|inflamed|inflammation|sprain|sprained|sweats|chills|weakness|tremor
  tremors|shaking|weight|acne|eczema|psoriasis|hemorrhoid|hemorrhoids|vertigo|gas|indigestion|snoring
  wheezing|wheeze|shortness|peeling|flaky|oozing|scab|ulcer|sores|symptom|symptoms|limping|limp|stye
  hoarse|swallowing|appetite|period|periods|hotflashes|depressed|anxious|mood|lesion|cyst|nodule|warts
  pressure|sugar|sugars|throat|stomach|stomachache|nosebleed|nosebleeds|ringing|vision|dehydrated|clot
$body = head|neck|back|shoulder|arm|elbow|wrist|hand|finger|thumb|chest|breast|rib|ribs|side|stomach|belly
  tummy|abdomen|hip|groin|leg|thigh|knee|calf|shin|ankle|foot|heel|toe|toes|ear|ears|eye|eyes|nose|throat
  tooth|teeth|gums|jaw|skin|scalp|tongue|lips|bladder|kidney|kidneys|bowel|butt|penis|vagina|testicle
  feet|hands|knees|legs|arms|muscle|muscles|joints|joint|incision|stitches|wound|scar|armpit|nail|nails
$drug = $pills|antibiotic|antibiotics|steroid|steroids|prednisone|amoxicillin|azithromycin|zpack|statin
  atorvastatin|lipitor|omeprazole|losartan|amlodipine|hydrochlorothiazide|sertraline|fluoxetine
  escitalopram|levothyroxine|synthroid|ozempic|semaglutide|wegovy|mounjaro|birth|control|inhaler|albuterol
  claritin|zyrtec|allegra|mucinex|sudafed|dayquil|robitussin|naproxen|aleve|meloxicam|cream|ointment
  drops|patch|injection|shot|vaccine|supplement|supplements|dose|dosage|cymbalta|buspirone|clonidine
  spironolactone|furosemide|lasix|thinner|thinners|eliquis|xarelto|coumadin|plavix|tamiflu|paxlovid
  insulin|lantus|novolog|humalog|januvia|farxiga|jardiance|gabapentin|lyrica|topamax|doxycycline|cipro
  keflex|bactrim|penicillin|miralax|pepto|imodium|tums|pepcid|nexium|zofran|ondansetron|melatonin|rx

[signal clinical_content/judgement 0.85]
should|shud|shld i|he|she|we|they|it|you ~3 be ~1 worried|concerned
should|shud|shld|can|could|may|do|need|must|supposed|ok|okay|safe|fine|alright|shouldnt|must i|he|she|we|to|for|my|they|if ~5 take|taking|stop|stopping|skip|double|start|eat|drink|give|go|see|come|mix|combine|use|using|keep|continue|increase|lower|cut|wait|exercise|drive|fly|shower|lift|restart|hold|breastfeed|worry|seen|swim|bathe|work|have|apply|ice|resume|try|change|switch|be|get ~8 $drug|$symptom|$body|er|urgent|doctor|dose|pill|alcohol|wine|beer|worried|seen|antibiotic|surgery|procedure|it|this|pregnant|together|food
is|are|was|could ~1 it|this|that|these|they|he|she|my ~4 normal|ok|okay|safe|serious|dangerous|bad|concerning|infected|broken|contagious|harmful|cancer|allergic|reaction|cancerous|worrisome|emergency|expected|common|urgent|healing|worry
is|are ~5 normal|concerning|dangerous|contagious|infected|harmful|expected ~4 after|for|with|or|during|to|if
is|are|was|would|will|if ~2 it ~1 safe|ok|okay|dangerous|bad|normal|harmful|fine|alright
normal|concerned|concerning|worry|worried|worrisome|serious ~5 $symptom
$symptom ~6 normal|concerned|concerning|serious|worry|worried|dangerous|bad|mean|means|worse|cause|causing
what ~3 does|do|could|is|are|did|would|might ~6 mean|means|cause|causing|causes|wrong|mean
whats|what ~3 wrong ~2 with ~2 me|him|her|my
what ~2 should|can ~2 i|he|she|we ~1 take|use|give
how ~2 do|can|should ~2 i|we ~2 treat|stop|relieve|lower ~4 $symptom|$body|$drug
can|could ~2 you|doctor|dr|someone ~2 diagnose
could|can|might|would|will|does|do|is|did ~4 $drug ~6 cause|causing|make|give|affect|interact|interfere|help|work|hurt|expire|raise|lower|side
could|might|can|is ~2 this|it|that ~2 be ~5 $symptom|infection|allergy|allergic|broken|cancer|pregnant|reaction|fractured|sprain|serious|related|side|flu|appendicitis|stroke|attack|from|something|virus|bug|shingles|lyme|diabetes
side ~1 effect|effects|affects|affect
interact|interaction|interactions|contraindicated|interfere
how ~2 much|many|often|long ~5 take|give|tylenol|ibuprofen|dose|mg|should|benadryl|motrin|advil|wait|medicine|use|apply|contagious|last|heal|recover|mls|ml|insulin|water
how ~2 long ~4 $symptom|$drug|healing|heal|last|contagious|recovery|recover
dose|dosage|dosing|mg|milligrams ~6 right|correct|too|high|low|increase|lower|change|take|should|for|question|much|child|kid|weight|adjust
double ~1 dose|up
missed ~3 dose|pill|pills
take|taking|mix|mixing|combine|combining|use ~3 $drug ~3 with|and|together|while|before|after|and|plus|during ~4 $drug|alcohol|pregnant|breastfeeding|wine|beer|surgery|food|grapefruit|milk|eating|meals
can|do|should|ok|okay|safe ~4 $drug
results|result|labs|lab|test|bloodwork|mri|ct|scan|xray|a1c|cholesterol|tsh|biopsy|ultrasound|levels|numbers|reading|pap|mammogram|wbc|platelets|creatinine|potassium|hemoglobin|psa|ekg|thyroid|vitamin|ferritin|glucose|urine|count ~8 mean|means|normal|abnormal|high|low|flagged|worried|worry|bad|good|explain|concerned|concerning|elevated|interpret|understand|serious|positive|negative|red|scared|borderline|out|danger|dangerous|okay|ok|cancer
what ~4 results|result|labs|a1c|numbers|scan|biopsy|mri|levels ~4 mean|say|show|saying|telling
high|elevated|low|abnormal ~3 a1c|cholesterol|tsh|levels|potassium|wbc|platelets|creatinine|liver|enzymes|hemoglobin|psa|iron|bp|reading
do i|you|we ~3 need|think ~6 antibiotic|antibiotics|stitches|xray|seen|er|surgery|appointment|test|tested|tetanus|booster|shot|infection|serious|infected|urgent|ultrasound|mri|normal|cancer|biopsy|cast|insulin
need ~2 to ~2 be? ~1 seen|worried|concerned|worry|checked
home ~1 remedy|remedies|treatment
what ~2 over|otc ~3 counter|medicine
over ~1 the ~1 counter
medical|nurse|doctors|clinical|professional ~1 advice|opinion|question|line|triage
ask|asking|question|questions ~4 nurse|doctor|dr|pharmacist|about ~4 $symptom|$drug|medication|symptoms|dose|results|side
worried|concerned|worry ~4 about|bc|because|that|its ~4 $symptom|$body|mole|lump|results|cancer|medication|him|her|weight|dose|infection
think ~4 $symptom|infection|infected|uti|broken|sprained|strep|pregnant|flu|covid|allergic|reaction|shingles|fractured
getting|gotten|got|gets|isnt|not|hasnt|wont ~3 worse|better|improving|going|gone|healing|away ~8 $symptom|$body|weeks|days|since|medicine|antibiotic|week
$symptom|$body ~8 worse|better|improving|healing|weeks|days|since|month|months|week|year|night
expire|expired|expiration ~4 $drug
$drug ~4 expired|expire|working|help|helping|kick|making|makes|gives|giving|stopped|isnt|not|doesnt|making

[signal clinical_content/symptom 0.65 mention]
i|im|ive|my|he|she|hes|shes|his|her|have|has|having|got|keep|keeps|been|son|daughter|baby|mom|dad|feel|feeling|with|started|woke ~4 $symptom
my|his|her|the|left|right|lower|upper ~2 $body ~4 hurts|hurt|hurting|aches|aching|sore|swollen|swelling|itchy|itches|numb|red|stiff|burning|killing|throbbing|tender|pain|pains|tingling|bruised|bleeding|twitching|painful|weird|cracked|cracking|popping|swelled|infected
$symptom ~4 in|on|around|under|behind|near|all ~3 $body|over
threw|throwing|throw up
sick ~3 stomach
peed|pee|peeing|poop|pooping|stool|urine|urinating ~6 blood|burns|burning|hurts|lot|often|dark|cloudy|green|smell|smells|red
lost|gained|losing|gaining ~3 pounds|lbs|weight|hair|appetite|taste|smell
pregnant|pregnancy ~4 test|think|might|could|positive|symptoms|late
late period
missed ~2 period
blood ~1 pressure|sugar ~5 $number|high|low|running|spiking|dropping|up|been
tested positive
stung|bitten|bit|bite|sting ~3 by|me|tick|spider|bug|mosquito|bee|wasp|dog|cat

[signal medication_safety/dose_error 0.88]
double|doubled ~1 dose|dosed
took|gave ~3 double|doubled
took|take|taken|gave|given|giving|taking|injected|used|swallowed|administered ~5 wrong|double|twice|extra|too|two|triple|2x|someone|husbands|wifes|expired|moms|dads|another|dogs|three|instead|sisters|kids|brothers|roommates ~4 $pills|dose|doses|pill|medicine|meds|mg|much|many|one|insulin|ml|mls|of|units|bottle|antibiotic|thyroid|amount
took|taken|gave|given|take ~4 $pills|dose|pill|medicine|$drug ~3 twice|double|again|wrong|instead|accident|accidentally|mistake|by|two|three
accidentally|accident|mistakenly|mistake ~4 took|take|taken|gave|given|doubled|injected|mixed|swallowed|taking|double|extra
took ~2 too ~2 much|many
wrong ~3 dose|medication|medicine|pill|pills|drug|strength|prescription|mg|dosage|bottle|insulin|rx|meds|person
pharmacy|bottle|label|refill|they|pharmacist|nurse ~5 wrong|different|someone|another|mixed ~4 pill|pills|medication|medicine|dose|strength|name|drug|prescription|mg|elses|insulin|color|bottle
pills|pill|tablets|meds ~4 look|looks|looking|different|color|shape|changed|bigger|smaller ~3 different|wrong|than|weird|color|changed|shape|same
missed|miss|missing|skipped|forgot|forgotten|skip|without|out ~4 insulin|warfarin|coumadin|eliquis|xarelto|seizure|keppra|transplant|prednisone|tacrolimus|lithium|blood|heart|chemo|prograf|hiv|methadone|suboxone|depakote|clozapine|metoprolol|plavix|anticoagulant|dialysis|steroid|hydrocortisone|antirejection|clopidogrel|levetiracetam|lamictal|epilepsy|psych|antipsychotic
missed|skipped|forgot|without|stopped ~4 dose|doses|pill|pills|meds|medicine|medication|shots|injection ~6 days|two|three|days|week|several|dizzy|shaking|sick|heart|seizure|blood|weeks|few|now|feel|feeling|2|3|4|5
ran|run|running|out|completely|almost ~2 out ~4 insulin|warfarin|eliquis|xarelto|seizure|keppra|transplant|prednisone|tacrolimus|lithium|inhaler|suboxone|methadone|heart|epipen|blood|psych|lamictal|klonopin|xanax|steroid|nitroglycerin|epilepsy|chemo|thinner
out of ~2 insulin|warfarin|eliquis|xarelto|keppra|tacrolimus|lithium|suboxone|methadone|inhaler|prednisone|seizure|klonopin|xanax
stopped|quit|stop|stopping|going|cold|came|coming ~4 cold|suddenly|abruptly|off|turkey|taking ~6 lexapro|zoloft|prozac|effexor|cymbalta|paxil|xanax|klonopin|prednisone|lithium|antidepressant|antidepressants|metoprolol|ativan|gabapentin|suboxone|benzo|benzos|seizure|meds|medication|celexa|wellbutrin|venlafaxine|sertraline
cold turkey
brain zaps
severe|bad|terrible|horrible|serious|awful|scary|worst|weird ~3 side ~1 effect|effects
side effects? ~4 bad|severe|scary|worse|unbearable|terrible|awful|horrible|cant|stop
allergic|bad|weird|severe|adverse ~2 reaction ~6 $drug|medication|medicine|shot|vaccine|antibiotic|pill|new|meds|cream|it
reaction ~2 to ~4 $drug|medication|medicine|shot|vaccine|antibiotic|pill|meds
since|after|started|from|on ~4 taking|starting|started|new|the|my|increased|upped ~3 $drug|medication|medicine|pill|pills|meds|dose|antibiotic ~8 rash|hives|swelling|swollen|dizzy|faint*|vomit*|bleeding|heart|racing|breath*|suicid*|hallucinat*|confused|shaking|throwing|face|passed|bruis*|itch*|sick|fell|tired|black|weird|worse|cant
new|started|increased|upped ~3 $drug|medication|medicine|pill|pills|meds|dose|antibiotic ~8 rash|hives|swelling|swollen|dizzy|faint*|vomit*|bleeding|racing|suicid*|hallucinat*|confused|shaking|throwing|passed|bruis*|itchy
$drug|medication|medicine|pill|meds ~4 making|makes|made|giving|gives|causing|gave ~4 rash|hives|swelling|dizzy|faint|vomit*|bleed*|heart|sick|suicidal|hallucinat*|confused|shaky|throw|pass|worse|crazy|ill|sleepy|itch*|numb
mixed|mixing|mix|combined|combining|drank|drinking|alcohol|together ~5 alcohol|wine|beer|xanax|opioids|pills|meds|medication|oxy|benzos|sleeping|tylenol|antibiotics|percocet|metronidazole|flagyl|grapefruit|vodka|drinks ~4 alcohol|wine|beer|xanax|opioids|pills|meds|medication|oxy|benzos|sleeping|took|take|tylenol|percocet|metronidazole
interact|interaction|interactions ~5 dangerous|bad|warning|pharmacist|worried|serious|said|with
on|takes|taking|take ~2 both ~5 $drug
$child_en ~5 got|ate|swallowed|drank|took|into ~4 $pills
allergic ~2 to ~4 prescribed|gave|penicillin|sulfa|prescription|amoxicillin|it|antibiotic ~6 prescribed|gave|took|filled|still|anyway|sent|ordered
prescribed|gave|given|ordered|sent ~6 allergic
took|taken|gave|given|used|ate ~4 expired
lethal|toxic|toxicity|overdose ~4 dose|level|levels|lithium|digoxin|tylenol|meds
inr ~4 high|4|5|6|7|8|9
pump|pen ~4 malfunction*|broken|broke|double|twice|wrong
recall|recalled ~4 $drug|medication|medicine|pill|lot|batch|inhaler
