# harm_to_others, abuse, anger; English.

$them = him|her|them|you|u|everyone|everybody|someone|somebody|people|doctor|dr|nurse|nurses|staff|receptionist|dude|man|this
  manager|boss|husband|wife|ex|boyfriend|girlfriend|mom|dad|mother|father|brother|sister|neighbor|kids|baby
  son|daughter|guy|bitch|bastard|asshole|motherfucker|mf|roommate|coworker|coworkers|family|yall|lady
  anyone|stepdad|landlord|teacher|students|clerk|therapist|security|whoever|children|all
$going = gonna|going|will|ill|want|wanna|wants|might|plan|planning|ready|id|about|swear|gunna|ima|imma|finna|bouta|gon|thinking|think|thought|hes|shes|hell|shell
  threatened|threatening|threatens|threaten|urge|urges|thoughts|voices|tempted|afraid|scared|try|trying
  tried|said|says|saying|wanting|could|imagining|vowed|promised|fantasize|fantasizing|tell|telling
[signal harm_to_others/threat 0.95]
$going ~4 kill|killing|murder|murdering|shoot|shooting|stab|stabbing|strangle|strangling|hurt|hurting|harm|harming|punch|punching|slap|choke|poison|poisoning|beat|bash|smash|burn|slaughter|smother|smothering|suffocate|drown|drowning|shake|shaking ~4 $them
$going ~3 kill|murder ~1 the|my|that|this|your|his ~2 $them
$going ~5 shoot|blow|burn|bomb|light|torch|tear|bust|smash|trash|wreck ~4 up|down|place|building|clinic|office|hospital|school
$going ~3 bring|bringing|come|coming|get|grab|back ~3 gun|knife|bat|weapon|rifle|ar15|shotgun|glock|machete
coming|come|be|show|pull ~4 with ~2 gun|knife|weapon|bat|rifle|shotgun
bring|bringing ~2 gun|weapon|bomb|knife ~4 clinic|office|school|work|there|hospital|you|appointment
shoot ~2 up ~3 school|clinic|place|office|hospital|work|everyone|building|church
bomb threat
bomb ~5 office|clinic|hospital|building|school|blow
blow ~3 up ~3 office|clinic|hospital|building|place|school
kill ~1 you|yall
kill ~1 me ~2 and|or ~2 kids|him|her|us|children|baby
says|said|threatened|threatens|swore|saying|told|gonna|going|hell|shell ~3 kill ~1 me|us|him|her
kill ~2 every|all|them|everybody|everyone ~2 last|one|of|you
youre ~2 dead|die
you ~2 will ~2 regret|pay|die|sorry
you|they|he|she|yall|doctor|someone ~3 gonna|going|will ~2 pay ~4 blood|life|this|for
someone|somebody|people|one|yall ~3 going|gonna|gon|will|is|are ~3 get|gets|getting|be ~1 hurt|killed|shot
know ~2 where|what|which ~4 live|lives|parks|kids|drive|drives|sleeps|sleep
watch ~2 your|ur|her|his|their ~1 back|backs|step
you better ~2 watch
make|making ~3 suffer|bleed
deserve|deserves ~3 die|killed|shot|hurt|beaten|beating
wring|break|snap|slit ~2 your|his|her|their ~1 neck|throat|face|legs|fingers|jaw
put ~2 bullet|knife ~3 you|him|her|them|his|head
thoughts ~3 hurting|killing|harming|stabbing|smothering|shaking|drowning ~2 $them
thoughts ~3 hurting|harming ~2 others|baby|my|other
homicidal|homocidal
hurting|harming|killing others|other
hurt|harm|kill ~2 others|other
threatened|threatening|threatens|threaten ~4 kill|hurt|shoot|stab|beat|burn|staff|nurse|us|me|him|her|them|coworkers|violence|family
scared|afraid|worried|terrified ~3 might|ill|hell|shell|will|going|gonna ~3 hurt|kill|harm|shake ~3 baby|kids|him|her|someone|somebody|them|child|wife|me|us
pillow ~6 baby|newborn|her|him|face
baby|newborn|her|him ~6 pillow ~6 scared|thought|seen|face
walking|walk|jump|drive|driving|drown ~4 with ~1 her|him|baby|kids|them ~8 river|bridge|water|lake|without
scared|afraid ~2 of ~2 myself|herself|himself ~8 baby|hold|kids|her
gonna|bout|about|going ~1 to? ~1 snap ~4 him|her|on|somebody|someone|people
going to snap
pull ~2 trigger ~3 on
go postal
beat ~3 shit|crap|hell|ass ~2 out|of
beat ~2 ass
kick ~2 ass
fuck ~2 up
lay|laid ~2 hands ~2 on
punch|hit|slap ~2 in ~2 face
voices ~5 hurt|kill|stab|attack ~3 $them
has|got|have|had ~2 gun|knife|machete ~6 kill|hurt|shoot|threat*|waving|pay|lives|pointed
gun|pistol|knife|rifle ~6 where ~3 lives|live|works
pulled ~2 gun|knife ~3 on
waving ~2 gun|knife
going ~2 after ~2 doctor|nurse|him|her|them|you|staff ~3 with
revenge ~4 doctor|nurse|hospital|you|him|her|them|clinic
want|wants|wish ~2 him|her|you|them ~2 dead

[signal abuse/partner_violence 0.92]
husband|boyfriend|bf|ex|wife|girlfriend|gf|partner|fiance|he|she|spouse|hes|shes|hubby|stepdad|dad|father|mom|mother|stepmom|brother|uncle|guy ~3 hits|beats|punches|slaps|chokes|kicks|shoves|pushes|throws|rapes|abuses|molests|drags|whips|strangles|stalks|threatens|forces ~2 me|us|her|him|kids|my|son|daughter|mom|children
husband|boyfriend|bf|ex|wife|girlfriend|gf|partner|fiance|he|she|spouse|hes|shes|hubby|stepdad|dad|father|mom|mother|stepmom|brother|uncle|guy ~3 hit|beat|punched|slapped|choked|strangled|kicked|shoved|pushed|threw|raped|abused|assaulted|molested|dragged|smacked|whipped|forced|attacked|choking|hitting|beating|hurting ~1 me|us|her|him|kids|my|the ~2 face|me|her|him|kids|down|again|last|down|stomach|wall|head|with|in|and|when|son|daughter|mom|brother|sister|around|yesterday|if|while|tonight|so|until|stairs
domestic ~1 violence|abuse|violance
abusive ~3 relationship|husband|boyfriend|partner|wife|marriage|ex|home|father|mother|mom|dad|household|situation|girlfriend|family|stepdad
abuser|abusers
abused|abusing|battered ~4 by|me|him|her|child|wife|us|my
being|getting|was|been|am|is|im|hes|shes|were ~1 abused|beaten|molested|raped|assaulted|hit|neglected|trafficked|exploited|strangled|choked|stalked|violated|groped|harassed|punched|kicked|slapped
hits|beats|chokes|punches|slaps|kicks|rapes|hurts ~1 me ~3 when|and|again|if|drunk|drinks|so|every|bad|at|he|in
hits|beats|chokes|punches|slaps|kicks|rapes ~1 me|us|her|him
afraid|scared|terrified|fear ~3 of ~2 husband|boyfriend|partner|ex|wife|him|stepdad|dad|father|son|caregiver|girlfriend|mom
wont|doesnt|didnt|not ~2 let|allow ~2 me|her ~2 leave|see|have|talk|go|call|doctor|out|phone|money
locks|locked|lock|keeps|kept|trapped ~2 me|us|her|him|mom ~3 in|inside|up|room|house|out|closet|basement
he|she|husband|boyfriend|wife|ex|son|partner ~2 takes|took|hides|controls|broke|checks ~3 my ~2 phone|money|keys|meds|medication|passport|inhaler|card|papers|check
going ~2 kill me
hell|he|she|ex|husband ~3 kill ~1 me|us
threatened|threatens|threatening ~3 kill ~2 me|us|kids
restraining|protective order
order of protection
bruises|bruise|bruised|marks|welts|marks ~8 husband|boyfriend|he|she|caregiver|aide|stepdad|dad|dads|daycare|sitter|babysitter|partner|fingers|finger|belt|shaped|hand|explain
belt|finger|hand|handprint ~1 marks|prints|bruises|shaped
walking on eggshells
stalking|stalked|stalker ~3 me|her
put|puts|putting|kept|keeps|had ~2 hand|hands ~3 on|around|up|in ~3 me|her|throat|neck|him|us|knee|thigh|leg|breast|breasts|chest|private|butt
hands ~2 around|on ~2 my|her ~1 throat|neck
black eye ~6 he|she|husband|boyfriend|dad|partner
forces|forced|forcing|made|makes ~2 me|her|him|us ~3 sex|do|touch|things|sexual|have|watch

[signal abuse/sexual_assault 0.93]
raped|rape|rapes|raping|rapist
sexually ~2 assaulted|abused|harassed|molested|touched|attacked|assulted
sexual ~1 assault|abuse|assult|molestation|misconduct|violence
molest|molested|molesting|molests|molestation|molester
touched|touches|touching|fondled|groped|rubbed ~6 inappropriately|inappropriate|private|privates|down ~2 there|wrong|uncomfortable|way|places
touched|touches|touching|fondled|groped|grabbed|rubbed ~3 inappropriately|inappropriate|private|privates|breast|breasts|sexually|crotch|genitals|butt|vagina|penis|uncomfortable
inappropriate ~2 touching|touch
roofied|drugged ~4 woke|sex|raped|drink|remember
drink ~4 spiked|drugged|roofied|laced
put|slipped ~3 something ~2 drink|drinks
woke ~1 up ~4 no|without|clothes|naked ~3 clothes|underwear|naked
forced ~2 himself|herself ~1 on
without ~2 my ~2 consent ~4 sex|touched|inside|condom
incest
trafficked|trafficking

[signal abuse/child 0.93]
hits|hitting|beats|beating|spanks|whips|shakes|slaps|slapped|hurting|abuses|abusing|abused|neglecting|starves|chokes|kicks|punches|molests|molesting ~2 baby|kids|child|children|son|daughter|grandson|granddaughter|nephew|niece|boy|girl|grandkids|stepson|toddler|infant|brother|sister
hit|beat|burned|shook|slapped|choked|kicked|punched|touched ~1 the|my|her|his|our ~1 baby|kids|child|children|son|daughter|grandson|granddaughter|nephew|niece|toddler|infant ~2 with|again|hard|because|and|last|in|face|belt|for|so
child ~2 abuse|neglect|protective|endangerment|molest*|abused
cps|dcfs|dcf
stepdad|uncle|stepfather|coach|teacher|brother|father|dad|cousin ~3 touches|touched|touching|hits|hit|beats|hurts|beat ~1 me|her|him
bruises ~6 baby|child|daycare|son|daughter|kid|toddler|grandson|legs ~6 daycare|explain|unexplained|dad|sitter|visit|fathers|dont|dads|boyfriend|from|came
daycare|sitter|babysitter|nanny|foster ~6 hit|hurt|bruise*|shook|abuse*|slapped|left|burned|locked
left ~3 alone ~4 baby|kids|children|toddler|child|days
kids|children|baby|child ~5 neglected|unfed|filthy|starving
kids|children|baby|toddler ~4 left ~2 alone ~3 days|hours|night|food

[signal abuse/elder 0.92]
elder|elderly ~2 abuse|neglect|abused|neglected
aps|adult protective
caregiver|aide|nursing|facility|caretaker|cna|rehab|nurse ~6 hit|hits|hitting|slapped|slapping|slap|slaps|neglect|neglecting|neglected|abuse|abusing|abused|grabbed|starving|tied|restrained|drugging|threatens|shoved|rough|screams|yells|yelling|pinched|pinches ~4 her|him|mom|mother|dad|father|grandma|grandmother|grandpa|patients|residents|me|moms|granny
tied ~3 chair|bed
son|daughter|brother|sister|nephew|grandson|niece|uncle|aunt ~4 steals|stealing|stole|draining|drained|emptied|taking|takes ~4 moms|dads|grandmas|her|his|grandpas|mothers|account|money|check|pension
draining|drained|emptied|emptying ~3 bank|account|savings|checking
steals|stealing|stole|taking|takes ~3 moms|dads|her|his|my|grandmas|mothers|social ~2 money|checks|check|pension|pills|meds|security|pain
bedsore|bedsores|pressure ~6 neglect*|nursing|bone|ignored|smell|nobody|home|facility|never
left|lying|sitting|laying|found ~3 in ~3 feces|urine|filth|diaper|waste|pee|poop|soiled
left ~4 soiled|wet ~2 hours|all|diaper
neglect|neglected|neglecting ~5 nursing|home|facility|her|him|mom|dad|care|child|kids|elder*|patient

[signal anger/hostile 0.8 self]
fuck|fucking|fuckin|fck|fking|fkn|fucked|effing|freaking ridiculous|joke|kidding|idiots
fuck|fucking|fck|fuckin|wtf|motherfucker|motherfuckers|bullshit|bs|bullcrap|shitty|asshole|assholes|bitch|bitches|bastards|bastard|dickhead|dumbass|jackass|shithead|damn
shit ~3 show|place|service|company|office
crap ~2 service|company|place
you|ur|youre|yall|people ~3 idiots|stupid|incompetent|morons|crooks|thieves|liars|scammers|clowns
idiots|incompetent|morons|imbeciles|crooks|thieves|liars|clowns|bloodsuckers|vultures
pissed|furious|livid|enraged|fuming|outraged|infuriated|infuriating|irate|seething|raging|angry
so|very|really|extremely|beyond|am|im|getting|absolutely mad|angry|pissed|furious|livid|irate
fed up
sick|tired ~1 and? ~1 tired|sick ~3 of
sick of ~3 you|this|your|these|being|calling|waiting|it|yall|runaround|getting|people
had ~1 enough
have ~1 had ~1 it ~1 with
i hate ~2 you|this|your|yall|these|place|doctor
go ~1 to ~1 hell
screw ~1 you|this|yall|off
shut ~1 up
how dare
shame on
unbelievable|unacceptable|outrageous|ridiculous|disgraceful|disgusting|disgrace|appalling|bullshit|inexcusable|absurd|pathetic|atrocious
piece ~1 of ~1 shit|crap|garbage|work
what ~1 the ~1 hell|fuck|heck|f
are you ~2 kidding|serious|joking|stupid|deaf|dumb|blind
you ~2 kidding|serious ~1 me
rot in hell
hell ~2 is ~2 wrong
last straw
worst ~3 ever|experience|service|company|doctor|office|hospital|clinic
never ~4 so|been ~3 insulted|disrespected|angry|mad
drives|driving ~2 me ~2 crazy|insane|nuts ~2 you|office|phone
blood ~2 boil|boiling
