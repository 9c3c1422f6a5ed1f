# self_harm, distress, bereavement, vulnerable; English. The rungs of self_harm follow the questions of
# the Columbia screener (wish to be dead, thoughts, method, intent, plan, behaviour) and the warning
# signs published by 988 and NIMH; the wordings are our own.

$myself = myself|himself|herself|themself|themselves|ourselves|meself|mysef|mself|myslef|hisself
$wanna = want|wants|wanting|wanted|wanna|wana|wan|wnt|wish|wishes|wished|wishing|going|gonna|gunna|gona
  ready|plan|plans|planning|planned|decided|thinking|think|thought|thoughts|thinkin|thouhgts|tempted|try
  tries|tried|trying|attempt|attempted|attempting|threatening|threatened|threatens|urge|urges|urge|need
  needs|feel|feeling|felt|consider|considering|considered|about|say|saying|says|said|talk|talks|talking
  talked|fantasize|fantasizing|keep|keeps|might|will|ill|intend|intends|tempting|desire|imagining|impulse
  deserve|rather|prepared|can|could|should|gotta

[signal self_harm/suicidal_statement 0.98]
kill|killing|kil|killin|killed|kills|killl|kiil|unalive|unaliving|hang|hanging|hanged|shoot|shooting|drown|drowning|harm|harming ~2 $myself
off|offing|end|ending|starve|starving|hung|strangle|delete $myself
$wanna ~3 hurt|hurting|cut|cutting|stab|burn|burning|choke ~2 $myself
hurting|cutting|burning|scratching|punching $myself
keep|keeps|kept ~2 hurting|cutting|burning|hitting|scratching
kms|kys|ctb|kmsing
killmyself|kilmyself
suicidal|suicidle|suicidel|sucidal|suicidial|suicidality|sewerslide|sewercide|suicidaly
commit|committing|commiting|comit|attempt|attempting|attempted|committed|tried|contemplating|considering|considered|thinking|thoughts|plan|planning|planned|threatening|threatened|threatens|about ~3 suicide|suiside|sucide|suicde|siucide
suicide ~2 note|plan|pact|attempt|thoughts|ideation|letter|method|methods|watch
$wanna ~3 suicide
wanna|want|wants|wanting|wanted|ready|rather|prefer|praying|pray|beg|begging|begs|deserve|deserves|wana|prays|wish|wishes|wished|long|longing ~3 die|dead|death|dying|unalive|perish
hope|hoping|hopes ~2 i ~2 die|dead
want|wanna|wants|wanted|wish ~1 to? just? disappear|vanish
wish|wishes|wished|wishing|hope|hoping|pray|praying|prays ~2 i|he|she ~2 was|were|would|could|dont|never|didnt|wouldnt|had ~3 dead|die|born|wake|here|alive|existed|exist|disappear|gone
wish|wished ~4 not wake|waking
wish|wished i|he|she could? ~1 just? die|disappear|vanish
rather|better ~1 be|off ~1 dead
rather ~1 die|be dead ~3 than
better off dead|gone
better ~4 without me|him|her
everyone|everybody|family|kids|husband|wife|they|yall|world|mom|people|children|nobody ~3 better|happier|easier ~3 gone|dead|died|disappeared
everyone|everybody|family|kids|husband|wife|they|yall|world|mom|people|children ~4 better|happier|easier ~3 without|if me|him|her|us|i
burden ~4 everyone|family|kids|everybody|wife|husband|mom|children|parents
im|am|being|feel|feeling|become|just ~3 a burden
dont|dnt|doesnt|don|donot|never|didnt|cant ~1 want|wanna|wana|wants|wanted|see|deserve|plan ~2 be|live|exist|wake|continue|go|keep|stay|breathe|living|survive ~3 here|alive|anymore|on|up|earth|going|living|existing|world|breathing|tomorrow|living
dont|dnt|doesnt|don|didnt ~1 want|wanna|wana|wants ~2 live|exist|alive
dont|dnt|doesnt|don|didnt want|wanna|wana|wants ~1 wake ~1 up
not ~1 want|wanting ~2 live|exist|wake|alive|be ~2 anymore|here|alive|up
do not want ~2 live|alive|exist|wake|here
tired of living|life|existing|being
tired|done|sick|over|exhausted|finished ~2 living|existing|life|alive|breathing
done with ~2 life|living|everything|world|this ~2 life
no|dont|without|lost|whats|zero ~3 reason|point|purpose|will|desire ~3 live|living|alive|exist|existing|life
nothing|nobody|noone ~3 live|living ~1 for
life ~3 isnt|not|aint|no|has ~2 worth|living|point|meaning
not worth living
cant|cannot|couldnt|cnt|dont ~2 go|live|keep|carry ~2 on|going|living ~3 anymore|longer|life|like
cant|cannot|cnt ~2 live ~3 anymore|longer|like
cant|cannot|cnt ~1 go on
end|ending|ended|finish|take|taking|took ~2 my|his|her|their|own ~1 life|lives|misery
end|ending ~1 it ~1 all|tonight
ending it ~1 all|tonight
end it ~1 all|tonight
want|wanna|wants|gonna|ready|tempted|going ~2 end it
end|ending|stop ~2 pain|suffering|misery ~3 forever|good|permanently|once|myself
make ~2 pain|it ~2 stop|end ~2 forever|permanently|good
want|wanna ~2 it ~1 all ~2 end
want|wanna|wish ~1 it ~1 all ~2 over|end|stop
want|wants|wanna ~2 sleep ~4 never|not|wake|forever
sleep ~4 never|not ~2 wake ~1 up
go|fall|going ~2 sleep ~4 never|not|dont|forever|wake
not|never|dont|if|hope|wish|hoping|didnt|wouldnt ~4 wake|waking ~1 up ~3 tomorrow|morning|again|anymore|day|one|ever
permanently sleep
life|world|this ~3 too ~2 much|painful|hard ~4 die|end|anymore|out|gone
check|checking|checked out ~1 of life|this
check|checking out permanently
permanent ~1 solution|way|sleep
take ~2 coward*|easy way out
way out ~4 die|death|dead|this|pain
only ~3 way ~3 out|end|stop|escape
want|need|wanna|way ~1 out ~3 life|world|existence
no ~1 way ~1 out
no hope|future ~3 left|me|anymore|for
nothing left ~4 me|live|lose|give|here
hopeless|worthless ~6 die|end|live|anymore|alive|point|dead|suicid*|burden|going
give|giving|given|gave ~1 up ~2 on ~1 life|living|everything
ready|prepared|want|wanna|going ~2 go|leave|be|meet ~3 world|earth|god|heaven|lord|jesus|maker
might|may not be here|alive|around
wont|not ~1 be alive
wont|not ~2 be ~1 around|here ~2 much|long|longer
wont|not|never see|seeing tomorrow|morning|christmas|another
wont ~2 be ~3 problem|burden ~3 anymore|longer|soon
wont|not ~2 have to ~1 worry|deal|bother ~2 me
this is goodbye|bye
goodbye|farewell ~4 forever|world|letter|letters|note|notes|final|kids|video|cruel|family|everyone
saying|said ~1 goodbye|goodbyes
writing|wrote|written|write|leaving|left|found ~4 goodbye|suicide|final|farewell ~2 note|letter|letters|notes|video
letter|letters|note|notes ~3 for|to ~3 when|after im|i ~1 gone|dead|die
last ~2 message|text|time ~4 hear|ever|goodbye ~2 from|me
tell ~3 kids|wife|family|husband|mom|daughter|son|them|dog ~3 love|loved|sorry
giving|gave|give|gives|given ~3 away ~4 things|stuff|belongings|possessions|everything|pets|cat|dog|clothes|jewelry|pills
getting ~3 affairs ~2 order
take|taking|took|swallow|down|using|use|have|got|saved|saving|stashed|stash|hoarding|collecting|hiding|hoarded|counting|stockpiling|stockpiled ~4 pills|pill|gun|rope|razor|knife|bottle|meds|blade|insulin|belt|noose|tylenol ~8 die|end|kill|sleep|myself|tonight|forever|wake|enough|death|life|dead|case|dying|do|goodbye|thinking|urge|over|live|done|just
enough ~3 pills|pill|insulin|meds|tylenol|medication ~4 die|kill|end|it|sleep|do|myself
stockpiling|stockpiled|hoarding|saving ~2 up? ~2 pills|meds|medication|insulin
loaded ~2 gun
gun|pistol|rifle|shotgun|razor|blade|knife|rope|noose|belt|pills ~5 my|his|her|hand|lap|mouth|head|front|wrist|wrists|neck|throat|counting ~5 head|mouth|lap|hand|wrist|wrists|neck|throat|ready|die|end|now|me|temple
gun|pistol|rifle|knife|razor|blade ~3 to|against|at|on ~2 my|his|her|own ~1 head|wrist|wrists|throat|temple|mouth|neck|arm
noose|nooses
slit|slash|slitting|slashing|cut|cutting|slice|sliced|slicing|slashed ~3 wrist|wrists|rists|throat|veins
jump|jumping|jumped|leap|leaping|step|stepping|throw|throwing|throws|jumps ~5 bridge|roof|building|train|tracks|traffic|balcony|cliff|overpass|window|ledge|subway
walk|walking|lay|laying|lie|lying|run|running|step|stepping ~2 into|in|on|front ~3 traffic|tracks|train
drive|driving|steer|swerve|crash|crashing|veer|run|drove|steering|swerving ~3 off|into ~2 bridge|cliff|tree|wall|traffic|semi|truck|pole|median|road|river|lake|overpass
standing|sitting|on|at ~3 bridge|ledge|roof|overpass|rooftop|tracks|railing|edge ~5 jump|end|goodbye|now|over|thinking|cant|die|down|looking|going
edge|top ~2 bridge|roof|building|cliff|overpass|platform
hang|hanging|hung ~3 rope|closet|garage|tree|belt|rafters|$myself
car ~3 running ~4 garage
exhaust ~6 garage|car|hose|die
tried|attempted|attempting|attempt|attempts|trying ~3 suicide|od|hang|die
tried|attempted|trying ~3 kill|end ~2 $myself|life
plan ~3 die|kill|end|suicide|do
have ~2 plan ~6 die|kill|end|suicide|tonight|method|date|how|gun|pills|bridge
know how|where|when ~3 id|i|ill|im ~3 do|would ~1 it
how|what|which|quickest|easiest|painless|fastest|way|best|least ~6 pills|tylenol|insulin|dose|meds|way|method|overdose|much|many|mg|benadryl ~6 kill me|myself|someone|you|person|fatal|lethal
lethal|fatal ~2 dose|amount
painless|easiest|quick|quickest|peaceful|painlessly ~3 way|death|die ~3 die|go|out|end|suicide
how ~2 many ~4 would|will|does|it|to ~4 die|kill|lethal|fatal|overdose|od
thoughts|thinking|think|thinks|talking|talks|talk|obsessed|googling|googled|searching|searched|researching|dreaming|dream|dreams|posting|posted|posts|joking|jokes|hints|fantasizing|writes|poems ~2 of|about|how ~3 die|dying|death|suicide|dead|ending|harming|unalive|disappearing|funeral
thoughts|thinking|think|said|says|saying|told|texted|text|wrote|posted|threatening|threatened ~4 ~2 suicide|unalive
self harm|harming|harmed|injury|injure|injuring|mutilation
selfharm|selfharming
sh relapse|relapsed|urges|scars
relapsed ~4 cutting|cut|self|sh|burning
cutting again|arms|arm|legs|thighs|wrists|herself|himself|myself
started|been|keeps|caught|found|is|im|still|hes|shes ~2 cutting|burning ~3 myself|arms|legs|thighs|wrists|herself|himself|skin|razor
cuts|scars|scratches|marks ~4 arms|wrist|wrists|thigh|thighs|legs|arm ~6 self|blade|razor|hiding|hides|sleeves|doing|own|purpose|intentionally|hide|straight|sleeve
hits|hitting|banging|bangs|cuts|burns|scratches|punches ~2 himself|herself|themselves
razor|razors|blade|blades ~5 hidden|hiding|room|drawer|bloody|under|found
deserve ~3 die|dead
i shouldnt ~1 be ~1 alive|here
never ~2 been born
should ~2 never ~3 born|existed
i|he|she should|could ~1 just? die|disappear
let|just me die
let|leave ~2 me ~2 die
please ~2 let me ~1 die|go
if i ~1 died|die|killed|disappeared|jumped|overdosed ~6 care|notice|miss|better|dead|matter|cry|relieved|funeral|happen
if i ~1 was|were|wasnt|werent ~1 gone|dead|here|alive|around|born
one|nobody|noone|anyone|anybody ~4 miss|care|notice|cares|cry ~4 gone|died|die|dead|disappeared
who ~3 care|miss ~4 gone|died|dead|die
kids|family|children|dog|wife|husband ~5 after|when|once im|i ~1 gone|dead|die
dont ~2 trust myself
dont|not|cant ~2 feel ~2 safe ~3 myself|alone|tonight|with|from
afraid|scared ~4 do|hurt|might ~4 myself
not safe ~3 alone|myself
cant|not ~3 keep ~2 myself|safe ~1 safe|anymore
do|doing ~2 something|anything ~2 stupid|drastic|permanent ~6 myself|tonight|alone|i|help|hurt|me
might|going|gonna|afraid|about|scared ~4 do ~1 something ~1 stupid|drastic|crazy|bad|dumb
living ~2 nightmare ~4 die|end|out
unalive|unaliving|unalived
yeet myself
ctb
nothing ~3 matters ~4 die|dead|end|gone|live|anymore
dark ~1 thoughts|place ~6 die|hurt|end|live|scared|alone|hurting|anymore
dark thoughts
intrusive thoughts ~8 die|hurt|kill|dead|harm|jump|knife
took|taken|swallowed|downed ~4 all|whole|bottle|bunch|handful|everything|entire|lot ~5 pills|tylenol|meds|benadryl|xanax|medication|ibuprofen|sleeping|ambien|advil|medicine ~8 die|purpose|want|note|dont|sorry|goodbye|sleep|wake|end|life|over|myself|alive|hoping|forever
on purpose ~6 pills|overdosed|wrists
pills|overdosed|wrists|overdose|od|cut|cuts|burns ~8 on purpose
intentional|intentionally|deliberately ~3 overdose|overdosed|took|cut|crashed|od
overdosed|overdose|od|oded ~8 wants|wanted|suicid*|die|note|purpose|again|intentional*|life
988 ~3 now|called|hotline|hold|busy
see ~4 again ~2 heaven|soon ~4 done|tonight
join|joining|be|with ~2 him|her|them|husband|wife|mom|dad|son|daughter|baby ~3 heaven|grave|afterlife
want|wanna ~2 be ~1 with ~4 heaven|dead|died|passed|gone
cant|cannot|dont ~3 live ~2 without ~1 him|her|them
stopped|stop|refusing|refuses|quit ~3 eating|taking|insulin|dialysis|meds|drinking ~8 die|dead|live|end|over|purpose|anymore
starving myself
want ~1 my ~1 life ~1 over
life is over
please|just|someone|somebody|god kill me
put ~1 me ~1 out of ~1 my? misery
put|putting ~2 bullet ~3 head|brain|skull|me|myself|mouth
shoot me ~3 please|head|dead|already
take me ~1 lord|god|jesus|already
god|lord|jesus ~2 take me
assisted ~1 suicide|dying
euthanasia ~4 want|myself|die|me
no longer ~3 want|wish|live|be ~3 live|alive|here|exist

[signal self_harm/hopeless 0.75]
whats the point ~2 anymore|living|going
dont ~2 see ~2 point|future|reason ~3 anymore|living|me|on|going|life
cant ~2 see ~2 future|way ~1 out|anymore|forward
feel|feeling|feels|am|im|so|completely|totally|utterly ~1 hopeless
wish i|he|she could ~2 disappear|vanish
disappear forever
empty|numb inside ~6 anymore|alive|die|dead|anything
feel|feeling|im dead inside
feel|feeling|feels ~3 trapped ~5 life|out|escape|anymore|body|die
cant|cannot|dont ~2 anymore ~3 die|goodbye|sorry|over|everyone
cant|cannot|cnt ~1 do|take ~2 this|it|life ~2 anymore|longer
given up ~3 life|hope|everything|living
world ~4 better ~3 without me|him|her

[signal self_harm/suicide_mention 0.7 mention]
suicide|suiside|sucide|suicde|siucide

[signal distress/panic 0.8]
panic|panicking|panicked|panicing ~1 attack|attacks|mode|so|right|help|what|and|about|over
panicking|panicing|freaking|freakin|flipping|spiraling|spiralling|hyperventilating
panic attack|attacks
having ~2 anxiety|panic|meltdown|breakdown
anxiety ~4 attack|attacks|roof|bad|through|killing|worse|control|high|overwhelming|eating|crazy
freaking|freaked|freak out
so|very|really|super|extremely|too|im|am|are|been|feel|feeling|absolutely|beyond|kinda|getting|pretty|truly|just|terribly ~1 scared|terrified|frightened|afraid|worried|anxious|panicky|petrified|desperate|overwhelmed|distraught|devastated|heartbroken|hysterical|miserable|helpless|alone|lonely|depressed|nervous|ashamed|lost|broken|stressed|scard|sad
scared|terrified|petrified|hysterical|distraught|inconsolable|frantic|desperate|devastated|heartbroken|despair|hopeless|overwhelmed|anguish
scaring|scares|scary|terrifying|frightening ~2 me|us|him|her
sick ~2 worry|worried
worried sick
worried|worrying|stressed|stressing|anxious|crying|cried|nerves ~2 to? ~2 death|out|nonstop|shot|wreck|day|tears|daily
nervous wreck
losing|lost|lose|going|out ~2 my ~1 mind|sanity|shit|marbles|sleep
going crazy|insane|nuts
crying|cry|cried|sobbing|bawling|weeping|cryin|tears|sob
cant|cannot|couldnt ~1 stop ~1 crying|shaking|worrying|thinking|panicking|sobbing
cant|cannot|couldnt ~2 sleep|eat|function|cope|breathe ~6 worried|worry|scared|thinking|anxious|anxiety|stress|grief|results|crying
cant|cannot|couldnt ~2 cope|handle|deal|take ~3 anymore|this|it|stress|longer
cant|cannot ~2 anymore
at|hit|reached ~2 end|breaking|rock ~2 rope|point|bottom|wits
wits end
end of my rope
breaking point
falling|fell|fall apart
breaking|broke down
mental|nervous|emotional breakdown
dont ~1 know ~3 what|how|where ~2 do|turn|go|cope|anymore|handle|survive
begging|please|beg|im ~2 begging ~2 you|someone|anyone
please ~2 help ~1 me|us|him|her
i need help
i am|im ~3 mess|wreck
grieving|grief|mourning
falling into ~2 depression
depressed|depression ~4 bad|really|so|worse|deep|severe|bed|cant|spiral*|again|miserable
feel|feeling|feels ~3 alone|hopeless|worthless|helpless|empty|numb|broken|trapped|lost|terrible|drowning|useless|guilty
so|really|deeply ~1 ashamed|embarrassed|humiliated|upset|hurt
upset
nobody|noone|one ~3 listens|cares|understands|helps|care|help ~2 me
shaking ~3 typing|scared|afraid|nervous|writing
nightmare
living hell
panicked
omg ~3 help|scared|what|please

[signal bereavement/death 0.85 other]
$kin|he|she|$baby_en ~4 passed ~2 away|on|yesterday|last|this|peacefully|sunday|monday|tuesday|wednesday|thursday|friday|saturday|suddenly|in|at|from|unexpectedly|tonight|recently|and
passed away
passed ~2 peacefully|unexpectedly
$kin|he|she|$baby_en ~3 died
$kin|he|she|patient ~2 is|are|has|was|been ~2 dead|deceased|gone|dying|died|terminal
died ~3 last|yesterday|this|on|in|of|from|suddenly|sunday|monday|tuesday|wednesday|thursday|friday|saturday|at|today|two|three|before|while|years
deceased
lost ~2 my|our|his|her ~2 $kin|$baby_en|child|pregnancy|mother
lost ~1 her|him ~3 last|on|yesterday|this|to|in|sunday|monday|tuesday|wednesday|thursday|friday|saturday|after|week|month
loss of ~2 my|our|his|her ~2 $kin|$baby_en
death of ~2 my|our|his|her|the ~2 $kin|$baby_en|patient
$kin death|passing|funeral|obituary|wake|burial|memorial|estate
funeral|burial|cremation|cremated|mortuary|morgue|obituary|coroner
death certificate|certificates|benefits
bereavement|bereaved|widow|widower|widowed
estate of
executor
late husband|wife|mother|father|mom|dad|son|daughter|brother|sister|grandmother|grandfather|grandma|grandpa|aunt|uncle|partner
is ~1 dying
actively dying
end ~1 of ~1 life
hospice
comfort care
palliative
final|last days|hours|moments|weeks
days|weeks|hours|months ~2 to live|left
not|wont ~3 make ~1 it ~2 much|long|through|longer|week|night|weekend
near|nearing|close ~2 end
terminal|terminally ~2 ill|cancer|illness|diagnosis
stillborn|stillbirth
miscarried
no longer with us
gone to heaven
rest ~1 in ~1 peace
life support
pulled ~2 plug
take ~4 off life|ventilator|machine|machines
dnr

[signal bereavement/own_dying 0.85 self]
im|i am dying ~3 cancer|of|from|and|hospice|months|weeks
im|ive|i ~2 terminal|terminally
i|im|ive ~3 months|weeks|days ~1 left|to ~1 live
i ~2 dont ~2 have ~2 much|long ~2 time|left|live

[signal vulnerable/minor 0.85]
im|i|am ~2 9|10|11|12|13|14|15|16|17|fourteen|fifteen|sixteen|seventeen|thirteen|twelve|eleven|ten ~3 years|yrs|yo|year|and|old|my|but|cant|so
im|i ~1 13|14|15|16|17
im ~2 minor
am ~2 minor
under 18
my|parents|mom|dad|mother|father|them ~3 dont|doesnt|cant|wont|not ~2 know|find|out|told|tell
without ~2 my? ~1 parents|mom|dad|mother|guardian ~2 knowing|permission|consent|finding|there|know
dont|pls|please ~3 tell ~2 parents|mom|dad|mother|father|guardian|mum
home|house|by|here ~2 alone|myself ~6 mom|dad|parents|grownup|adult|kid|grade|sister|brother|school|scared
in ~1 $number|5th|6th|7th|8th|9th|10th|fifth|sixth|seventh|eighth|ninth|tenth|eleventh grade
no ~1 adult|adults|grownup|grownups
middle|high school ~6 parents|mom|dad|me|tell|help

[signal vulnerable/cognition 0.8]
dementia|alzheimers|alzheimer|demensia|altzheimers|sundowning
memory ~3 loss|problems|going|issues|care|bad|gone|slipping|worse|gets
cant|dont|doesnt|cannot|keep|keeps|couldnt|always ~3 remember|forgetting|forget|forgets|recall ~6 pills|took|where|who|appointment|told|name|day|medicine|anything|things|meds|what
confused|confusing|confuses ~4 about|by|with ~4 medicine|meds|pills|paper|papers|instructions|medicines|letter|form|forms|everything|dates|days
cant|dont|doesnt|cannot|couldnt|not|never|trouble|hard|difficult|struggle|difficulty ~3 read|write|reading|understand|hear|hearing|see|follow|reads|spell|understanding
intellectual|intellectually|developmental|developmentally|cognitive|cognitively|mental ~1 disability|disabled|delayed|delay|impaired|impairment|decline|retardation
brain injury|tbi
down|downs syndrome
autistic|autism|nonverbal
special needs
legally blind
deaf|blind|hard ~1 of ~1 hearing
learning disability
guardian ~3 for|of|conservator
conservatorship

[signal vulnerable/no_safe_place 0.85]
homeless|unhoused|homelessness
no|nowhere|without|lost|dont ~3 place|home|house|where|shelter|housing|apartment ~3 go|stay|live|sleep|return|tonight|to
nowhere ~2 to? ~1 go|live|stay|sleep|turn
living|sleeping|live|sleep|staying ~4 car|shelter|street|streets|van|truck|tent|couch|motel|outside|bench|bus
evicted|eviction|evicting
kicked ~3 out ~3 house|home|apartment|street|parents|mom|dad
afraid|scared|not|isnt|unsafe|dont ~3 safe? ~2 go|at|in|being|to ~1 home|house
no ~2 food|power|heat|electricity|electric|water|utilities|running ~4 house|home|kids|days|fridge|since|eat|in|and
hungry|starving ~4 days|kids|nothing|no|food
nothing ~1 to eat
havent eaten ~4 days|money|food
live|lives|living|all|home|am|alone ~1 alone|myself|himself|herself ~8 fell|cant|nobody|no|help|scared|weak|walk|old|care|anyone|noone|elderly|bed|one
no ~1 one|family|body|nobody ~3 help|care|check|take|look ~3 me|him|her|after|of
cant|unable ~3 care|dress|bathe|feed|cook|take ~3 myself|himself|herself|care
bedbound|bedridden|housebound|homebound|bed ~1 bound
undocumented|deported|deportation|immigration|ice ~4 afraid|scared|papers|report|call|status
trafficked|trafficking
refugee|asylum
