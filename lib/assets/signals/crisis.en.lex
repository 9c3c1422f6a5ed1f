# self_harm, distress, bereavement, vulnerable; English. The rungs of self_harm follow the questions of
# the Columbia screener (wish to be dead, thoughts, method, intent, plan, behaviour) and the warning
# signs published by 988 and NIMH; the wordings are our own.

$myself = myself|himself|herself|themself|themselves|ourselves|meself|mysef|mself|myslef|hisself
$wanna = want|wants|wanting|wanted|wanna|wana|wan|wnt|wish|wishes|wished|wishing|going|gonna|gunna|gona|gon|finna|bouta
  ready|plan|plans|planning|planned|decided|thinking|think|thought|thoughts|thinkin|thouhgts|tempted|try
  tries|tried|trying|attempt|attempted|attempting|threatening|threatened|threatens|urge|urges|urge|need
  needs|feel|feeling|felt|consider|considering|considered|about|say|saying|says|said|talk|talks|talking
  talked|fantasize|fantasizing|keep|keeps|might|will|ill|intend|intends|tempting|desire|imagining|impulse
  deserve|rather|prepared|can|could|should|gotta

[signal self_harm/suicidal_statement 0.98]
stop|quit|done|tired|without ~3 existing
tired|sick ~2 of ~1 breathing|waking
want|wanna|wish ~3 stop ~1 breathing
want|wanna|wish|rather|just|wants ~3 stop ~1 existing|living|breathing|being
end|ending ~1 everything|things|myself ~4 tonight|today|now|soon|feel|want|all
feel|feeling|want|ready|thinking ~3 ending ~2 everything|things|all|it|life
woke|wake|waking|woken ~1 up ~6 angry|disappointed|hate|mad|sad|sorry|crying|wish|regret|alive
angry|disappointed|hate|mad|sad|sorry|upset ~4 i|that ~2 woke|wake|waking|awake|alive
see|have|imagine|picture ~3 future ~3 me|myself|for me
cant|dont|no ~2 see|imagine|picture|have ~3 future
not|wont|aint ~2 sticking|staying|hanging ~1 around
wont|not|never ~2 see|make|reach ~2 my|his|her|next|another|this ~1 birthday|christmas|summer|year|anniversary|graduation|thirty|forty|18|21|30
blow|blew|blowing|splatter ~3 brains|head
painless|painlessly|peaceful ~3 way|ways|death|method|end|go|die
locked|barricaded|alone|himself|herself|holed ~10 shotgun|rifle|pistol|gun|razor|noose|rope|knife
shotgun|rifle|pistol|gun|noose|razor ~8 locked|barricaded|crying|drunk|alone|wont
his|her|my|dads|grandpas|husbands|the|a ~1 pistol|shotgun|revolver|noose|handgun|rifle
cut|cutting|cuts ~2 deeper|deep ~3 time|again|arm|wrist|than
cut|cutting ~2 deeper
bottle|stash|supply|jar|bag ~4 oxy|oxys|pills|tablets|morphine|percocet|xanax|vicodin|sleeping ~10 night|decide|case|ready|when|time|someday|plan|backup
writing|wrote|writes|making|made|putting|put|organized|labeled ~4 passwords|papers|instructions|will|accounts|letters|insurance ~10 after|shell|hell|theyll|gone|okay|ok|without|dead|know
looked|looking|stood|standing|sat|sitting|staring|stared|leaned|leaning|walked ~6 railing|ledge|edge|bridge|balcony|rooftop|tracks|platform|overpass|cliff
swallowed|took|downed|ate|popped ~3 bunch|handful|fistful|ton|lot ~3 $tablets
swallowed|took|downed|ate|popped ~2 whole|entire ~2 bottle|box|pack
widow|widower|orphan|orphans ~8 better|easier|happier|cope|fine
better|easier|happier|cope ~4 widow|widower|without
sleep ~2 forever
rope|noose ~4 closet|garage|tree|bag|trunk|car|basement|room|bought|tied|beam|shed|under
giving|given|gave ~2 stuff|things|everything|it|possessions|clothes|belongings ~1 away
says|said|saying|told|texted|threatening|threatens ~4 kill|shoot|hang|blow|off|end|jump|cut|drown ~3 himself|herself|themselves|life|brains|bridge|roof|wrists
life ~4 too ~1 heavy|hard|painful|much ~6 anymore|carry|end|die|out
sed|say|says|said ~2 shes|hes|she|he ~2 gonna|going ~2 jump|od|hang|overdose
thought|thinking|thoughts|thinkin|think ~3 ending ~3 life|it|things|everything|me
hide|hides|hid|hidden|hiding|locked|took|removed ~2 knives|guns|pills|razors|ropes|meds ~8 thoughts|myself|her|him|himself|herself|safe|hurt|because|scared
called|calls|calling|wanted|want|came|texted|wants|just|wrote|writing ~3 to say goodbye|goodbyes
looking|staring|stare|look|looked|stared ~3 at ~2 $gun|rope|noose|razor|pills|bottle|knife
sitting|sat|alone|laying|lying ~5 with ~2 a|my|his|her|the ~1 gun|pistol|rifle|shotgun|noose|razor|blade|rope
nobody|noone|one ~2 would|will|gonna|going ~2 miss|notice|care ~1 me|if|when|im
nobody|noone ~2 miss me
running|driving|steering|driving|crash|crashing|wrecking|wreck|ram|ramming ~4 into|off ~2 bridge|tree|wall|semi|truck|pole|cliff|median|rail|guardrail|river|lake
no|zero|lost|without ~2 wish|will|desire ~2 live|living|go
thinking|think|thought|thoughts|imagine|imagining|picture|picturing|fantasize|fantasizing|dream|dreaming ~4 not ~1 being|waking|existing|living ~2 here|up|around|alive|anymore|it|relief
thinking|thoughts|think|thought|idea|ideas ~4 of|about ~3 jumping|drowning|overdosing|hanging|stabbing|shooting|slitting|ending|swallowing|suffocating ~5 myself|it|life|off|all|bridge|pills|wrists
thinking|thoughts|think|thought ~4 taking ~3 all|whole|bottle|every ~4 pills|meds|bottle|tylenol|tablets
want|wanna|wish|rather ~1 to? ~1 be gone
want|wanna|wants ~1 to? ~1 be ~1 done|over ~1 with ~2 life|living|everything
whats|no ~2 use|sense ~3 living|life|going|anymore|trying
theyll|theyd|they|everyone|kids ~2 get over ~1 it|me
theyll|theyd|they ~3 fine|okay|better ~1 without|off ~1 me
figured|decided ~2 how|when ~3 end|die|kill
picked|chose|choosing|set ~2 a day|date|place|spot|bridge|tree
look|take ~2 after|care ~1 of? ~1 my kids|dog|cat|children|boys|girls|babies|baby|mom ~8 gone|dead|sorry|die|goodbye|longer
sorry ~1 for everything
forgive me ~6 cant|goodbye|anymore|done|tired|gone|pain
locked ~3 in|inside ~3 bathroom|room|garage|closet ~8 razor|knife|pills|gun|goodbye|die|cut*|kill*
wont|refuses ~2 come ~1 down ~3 roof|ledge|bridge|balcony
threaten* ~3 jump|hang|overdose|die|suicide|end
suicide watch
urge|urges ~4 cut|hurt|jump|drive|end|self|harm|myself|die
crash|crashed|wreck|wrecked ~3 car|truck ~4 on ~1 purpose
drove|drive|driving ~4 into ~3 on purpose
starve ~2 to death
help ~3 before i ~2 do|hurt ~2 something|myself
cant|cannot|couldnt ~2 live ~2 like this
cant|cannot ~2 face ~3 tomorrow|life|another|day|anymore
end ~2 misery|suffering
put ~1 an end ~2 to ~2 life|it|everything|myself|pain|this
take ~2 life|lives ~3 tonight|myself|own|going
want|wanna|wish ~3 never ~1 woken|woke|born
god|someone ~2 would ~2 end me
let ~2 me ~2 go|die ~2 peace|now|please
stash|stashed|hidden|hiding|saved|counted|counting|lined ~4 pills|tablets|capsules|morphine|oxys|insulin|xanax
rope|noose|belt|cord|sheet ~5 ceiling|rafter|rafters|beam|closet|tree|neck|shower|fan
drink|drank|drinking ~3 bleach|antifreeze|poison ~6 die|end|myself|purpose|kill
kill|killing|kil|killin|killed|kills|killl|kiil|unalive|unaliving|hang|hanging|hanged|shoot|shooting|drown|drowning|harm|harming ~2 $myself
off|offing|end|ending|starve|starving|hung|strangle|delete $myself
$wanna ~3 hurt|hurting|cut|cutting|stab|burn|burning|choke ~2 $myself
hurting|cutting|burning|scratching|punching $myself
keep|keeps|kept ~2 hurting|cutting|burning|hitting|scratching ~2 $myself|arms|wrists|legs|thighs
kms|kys|ctb|kmsing
killmyself|kilmyself
suicidal|suicidle|suicidel|sucidal|suicidial|suicidality|sewerslide|sewercide|suicidaly
commit|committing|commiting|comit|attempt|attempting|attempted|committed|tried|contemplating|considering|considered|thinking|thoughts|plan|planning|planned|threatening|threatened|threatens|about ~3 suicide|suiside|sucide|suicde|siucide
suicide ~2 note|plan|pact|attempt|thoughts|ideation|letter|method|methods|watch
$wanna ~3 suicide
wanna|want|wants|wanting|wanted|ready|rather|prefer|praying|pray|beg|begging|begs|deserve|deserves|wana|prays|wish|wishes|wished|long|longing|shud|should ~1 to|2|just|be|i|was|were|for|a|id|he|she|jus|like ~1 die|dead|death|dying|unalive|perish
wanna|wana|wants|want|shud ~1 die|dead|unalive
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
everyone|everybody|family|kids|husband|wife|they|yall|world|mom|people|children|theyd|girl|boy|daughter|son|baby ~5 better|happier|easier|fine|organized|richer|breathe ~4 without|if me|him|her|us|i
everyone|everybody|family|kids|they|theyd|world|yall ~3 better|happier|easier ~1 off
without|if i|me ~3 around|here|gone ~4 better|happier|easier
everybody|everyone|family|kids ~4 breathe|sleep ~3 easier|better ~4 gone|around|without
burden ~4 everyone|family|kids|everybody|wife|husband|mom|children|parents
im|am|being|feel|feeling|become|just ~3 a burden
dont|dnt|doesnt|don|donot|didnt|not ~1 want|wanna|wana|wants|wanting|deserve ~2 be|live|exist|continue|keep|stay|living|survive ~3 here|alive|anymore|earth|living|existing|world|tomorrow
dont|dnt|doesnt|didnt|not ~1 want|wanna|wana|wants|wanting ~1 wake|waking up
dont|dnt|doesnt|don|didnt ~1 want|wanna|wana|wants ~1 go on
dont|dnt|not wanna|want|wana ~1 be ~1 here
dont|dnt|doesnt|don|didnt ~1 want|wanna|wana|wants ~2 live|exist|alive
dont|dnt|doesnt|don|didnt want|wanna|wana|wants ~1 wake ~1 up
not ~1 want|wanting ~2 live|exist|wake|alive|be ~2 anymore|here|alive|up
do not want ~2 live|alive|exist|wake|here
tired of living|life|existing|being
tired|done|sick|over|exhausted|finished ~2 living|existing|life|alive|breathing
done with ~2 life|living|everything|world|this ~2 life
no|dont|without|lost|zero|see|why ~4 reason|point|purpose|will|desire ~5 live|living|alive|exist|existing|life|wake|waking|going on|be|here
no|see|without|lost|zero ~3 reason|point|purpose ~5 live|living|alive|exist|existing|life|wake|waking
reason|point|purpose ~5 in|for|to ~4 going|be on|here
^ no point .
why ~3 should ~2 keep|wake|go|bother ~2 waking|living|up|on|going|breathing
tired ~2 of ~2 waking|living|being|breathing|life
nothing|nobody|noone ~3 live|living ~1 for
life ~3 isnt|not|aint|no|has ~2 worth|living|point|meaning
not worth living
cant|cannot|couldnt|cnt|dont ~2 go|live|keep|carry ~2 on|going|living ~3 anymore|longer|life|like
cant|cannot|cnt|couldnt ~2 do|live|take|face ~2 life|living|another|one ~2 day|thing|more|night|anymore|like
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
want|wanna|wish|ready ~1 it|this|for ~1 all|this|it ~2 over|end|stop
ready|want ~1 for ~1 this|it ~1 all? ~1 to? ~1 end|be|over
want ~1 it ~1 all ~2 over
done ~1 fighting|trying|living|hurting
done ~2 with|w ~1 all|everything|life|living|this ~2 life|it|world
hang ~1 up for good
stop ~1 it|pain ~1 for good
means|way ~2 to ~1 end|stop ~1 it|pain|this
want|wants|wanna ~2 sleep ~4 never|not|wake|forever
sleep ~4 never|not|forever ~1 wake|waking ~1 up
sleep forever
just|wanna|want|please|wish|hope|pray|to|rather ~2 not|never ~1 wake|waking ~1 up
hadnt|havent|shouldnt ~1 woken ~1 up|from
sleep forever
not|never ~1 wake|waking ~1 up
hadnt|havent|shouldnt ~1 woken ~1 up|from
go|fall|going ~2 sleep ~4 never|not|dont|forever ~1 wake
not|never|dont|hope|wish|hoping|hadnt ~2 wake|waking|woken ~1 up|from ~3 tomorrow|morning|again|ever|surgery
permanently sleep
life|world|this ~3 too ~2 much|painful|hard ~4 die|end|anymore|out|gone
check|checking|checked out ~1 of life|this
check|checking out permanently
permanent ~1 solution|way|sleep
take ~2 coward*|easy way out
way out ~4 die|death|dead|this|pain
only ~3 way ~3 out|end|escape|stop ~4 pain|it|this|noise
want|need|wanna|way ~1 out ~3 life|world|existence
no ~1 way ~1 out
no hope|future ~3 left|me|anymore|for
nothing left ~3 live|lose
nobody|noone ~2 need|needs|needed|loves|wants ~2 me
hopeless|worthless ~6 die|end|live|anymore|alive|point|dead|suicid*|burden|going
give|giving|given|gave ~1 up ~2 on ~1 life|living
ready|prepared|want|wanna|going ~2 go|leave|be|meet ~3 world|earth|god|heaven|lord|jesus|maker
might|may not be here|alive|around
wont|not ~1 be ~1 needing ~4 appointment|it|next|anymore|refill|$number
wont|not|dont ~2 be|plan|planning ~2 needing|need|on ~3 next ~1 time|month|year
wont|not ~2 be ~2 here|around ~5 own|choosing|choice|goodbye|anymore
cant|cannot|couldnt ~1 promise ~5 alive|safe|here|myself|okay
dont|cant|not ~2 see|seeing ~3 going|getting|making|living|myself ~2 past|through
wont|not ~1 be alive
wont|not ~2 be ~1 around|here ~2 much|long|longer
wont|not|never see|seeing tomorrow|morning|christmas|another
wont ~2 be ~3 problem|burden ~3 anymore|longer|soon
wont|not ~2 have to ~1 worry|deal|bother ~2 me
this is goodbye|bye
goodbye|farewell|goodbyes ~4 forever|world|letter|letters|note|notes|final|kids|video|cruel|family|everyone|story|trying
texting|posted|texted|posting|wrote|put|sent|messaging ~3 goodbye|goodbyes ~1 everyone|everybody|all|world|to|and|story|mom|me|us|facebook
said|says|saying ~2 goodbye ~1 to|everyone ~3 kids|family|us|everyone|mom|all|children|me
texting|posted|posting|saying|texted|posts ~2 goodbye|goodbyes
goodbye ~2 story|post|video|text|everyone
writing|wrote|written|write|leaving|left|found|writing|leave ~4 goodbye|suicide|final|farewell|note|will ~2 note|letter|letters|notes|video|message
wrote|writing ~2 letters|letter ~1 to|for my|his|her|their|our|the ~1 kids|wife|husband|mom|family|children|daughter|son|everyone|them|boys|girls
left ~2 note ~8 found|pills|gone|missing|goodbye|bottle|breath*|locked
wrote|written|planned|got ~4 who ~2 gets
who ~1 gets ~2 what|lathe|dog|house|truck|everything|kids|cat|car
letter|letters|note|notes ~3 for|to ~3 when|after im|i ~1 gone|dead|die
last ~2 message|text|time ~4 hear|ever|goodbye ~2 from|me
told|telling ~2 granny|grandma|me|everyone|kids|mom|dad|family ~3 love ~2 her|him|them|you|us|me|everyone
tell ~1 my ~1 kids|babies|wife|husband|family|children|daughter|son|mom|mama|boys|girls ~3 i|im ~2 love|loved|sorry
giving|gave|give|gives|given ~3 away ~5 things|stuff|belongings|possessions|everything|pets|cat|dog|clothes|jewelry|pills|bangles|guitar|tools|games|collection|all|shoes
gave|give|giving|gives|given ~2 me|cousin|brother|friend|us|him|her|neighbor|son|daughter|sister|away ~3 his|her|my|their|wedding ~2 truck|medals|ring|rings|dog|cat|watch|guitar|tools|gun|keys|bangles|jewelry|wallet|ps5|xbox|car|collection|bible|photos|gave|favorite
gave ~2 my|his|her ~2 ps5|xbox|dog|cat|guitar|truck|medals|ring|bangles|watch|tools|jewelry|console|shoes|collection ~2 to|away
affairs ~2 order
everything|all ~2 labeled|arranged|settled|sorted ~3 for ~1 them|kids
where ~3 insurance|will|bank ~2 papers|policy
told ~3 where ~4 papers|will|insurance|passwords
who ~4 carry ~2 him|coffin|casket|me
paid ~3 off ~6 clean*|thank*|goodbye|wrote
picked|chose|set|have ~2 a date
picked ~1 a? date
take|taking|took|swallow|down|using|use|have|got|saved|saving|stashed|hoarding|collecting|hiding|counting ~4 $tablets|gun|rope|razor|noose ~8 die|kill|myself|forever|death|dead|dying|goodbye|suicid*
enough ~3 pills|pill|insulin|meds|tylenol|tablets ~4 die|kill|end|it|sleep|do|myself|now|finally
count|counting|counted|counts|lined|lining|line ~3 pills|tablets|them|pill|bottles
saved|saving|stashed|stash|keeping|kept|hiding|hid|hoarding|collecting|stockpiling|hoarded|storing ~4 pills|tablets|pill|meds|sleeping|insulin|bottles|morphine|oxys
leftover|extra ~3 pills|needles|vials|oxy|morphine|meds ~8 math|counting|looking|enough|thinking
stockpiling ~3 pills|meds
loaded ~2 gun
gun|pistol|rifle|shotgun|strap ~5 hand|lap|mouth|head|temple
razor|blade|knife|rope|noose|belt ~4 wrist|wrists|neck|throat
gun|pistol|rifle|shotgun|razor|blade|knife|rope|noose ~5 hands|lap|ready
gun|pistol|rifle|knife|razor|blade ~3 to|against|at|on ~2 my|his|her|own ~1 head|wrist|wrists|throat|temple|mouth|neck|arm
noose|nooses
$gun ~5 table|lap|nightstand|beside|mouth|head|temple|chin|loaded|staring|cleaning
$gun ~1 on|in|by|under|to ~3 table|lap|bed|nightstand|dresser|mouth|head|temple|chin|truck|trunk|drawer|pillow
got|have|has|had|keeps|took|cleaning|cleans|holding|loaded|loading|hid|hidden|bought|buying|pulled|grabbed|get|load|staring|put ~3 gun|pistol|rifle|shotgun|revolver|glock|strap|noose ~8 die|tonight|end|sorry|table|lap|head|mouth|tired|truck|trunk|bed|drunk|crying|goodbye|myself|lap|me|shells
cleaning|cleans|loaded|loading|holding|took ~4 gun|pistol|rifle|shotgun|revolver
hid|hidden|hide ~4 gun|guns|shells|bullets|pistol|knives|pills|razors
bought|buying|tied|tying|hung|hanging|got|have ~2 rope|noose|cord
$gun ~3 for me|myself
garage ~3 door ~4 key|car|running|down
car ~3 garage ~4 running|key|on
running ~3 garage
garage ~4 car ~2 running
havent|not ~1 turned ~2 key
locked ~6 razor|knife|gun|pills|blade|scissors|bathroom ~6 goodbye|razor|knife|gun|pills|blade|cut*|hurt*|die|kill*|note
$blade ~5 bathroom|closet|locked|lap|bed|room
slit|slash|slitting|slashing|cut|cutting|slice|sliced|slicing|slashed|opened ~3 wrist|wrists|rists|throat|veins|wriss
jump|jumping|jumped|leap|leaping|step|stepping|throw|throwing|throws|jumps|jumpin|stepping ~6 bridge|roof|building|train|tracks|traffic|balcony|cliff|overpass|window|ledge|subway|deck|pier|platform
maybe|might|ill|gonna ~2 jump .
bridge|overpass|ledge|rooftop|railing|tracks ~6 jump|jumping|step|stare|staring|looking|goodbye|over|end
parking|deck|garage|roof|building ~6 edge|top|jump|jumping|railing ~8 looking|jump|jumping|sitting|standing|keep|stare|edge|down
looking|staring|stare ~3 at|over|off ~1 edge|ledge|bridge|railing|tracks
standing|sitting|im|on|here|at|stood ~3 bridge|ledge|overpass|rooftop|tracks|railing|edge
stay|staying|stayin|lay|lie|stand|standing|sit|not ~4 tracks|track ~6 train|come|comes|moving|movin
walk|walking|lay|laying|lie|lying|run|running|step|stepping ~3 into|in|on|front|onto ~3 traffic|tracks|train|river|lake|ocean|sea|water|highway
drive|driving|steer|swerve|crash|crashing|veer|run|drove|steering|swerving ~3 off|into ~2 bridge|cliff|tree|wall|traffic|semi|truck|pole|median|road|river|lake|overpass
standing|sitting ~3 bridge|ledge|roof|overpass|rooftop|tracks|railing|edge
edge|top ~2 bridge|roof|building|cliff|overpass|platform
hang|hanging|hung ~3 rope|closet|garage|tree|belt|rafters|$myself
car ~3 running ~4 garage
exhaust ~6 garage|car|hose|die
tried|attempted|attempting|attempt|attempts|trying ~3 suicide|od|hang|die
tried|attempted|trying ~3 kill|end ~2 $myself|life
plan ~3 die|kill|suicide|overdose
have|has|made|making|got ~2 plan ~3 die|kill|end|suicide|overdose|hang|hurt
know how|where|when ~3 id|i|ill|im ~3 do|would|end ~1 it
plan|planning|planned|plans|imagine ~2 how ~3 do|end ~1 it
plan ~1 is to do it
how|what|which|quickest|easiest|painless|fastest|best ~6 pills|tylenol|insulin|dose|meds|way|method|overdose|much|many|mg|benadryl|tablets|morphine|heart ~8 kill|fatal|lethal|die|strongest|hurt|quickest
how ~2 many|much ~4 pills|tablets|tylenol|insulin|morphine|benadryl|oxy|meds ~4 kill|die|fatal|lethal|overdose|take ~2 die|kill|me|end
how ~1 many ~3 my ~2 pills
if ~2 took|take|swallowed ~2 all ~4 would|hurt|die|happen|pills|morphine
if ~2 quit|stop|stopped|skip|skipped ~4 pills|insulin|meds|dialysis|medicine|drip ~4 how|long|die|take
which ~4 strongest|fastest|quickest|deadliest
would ~1 it ~1 hurt ~3 took|take|die|all
googling|googled|searching|searched|looked|looking|researching|reading|youtube ~3 painless|painlessly|ways|how|easiest|methods ~6 go|die|end|kill|many|hang|pills|tie|noose|overdose
looked ~1 up ~2 how ~2 many|much|to ~6 pills|kill|die|take|myself|tablets
lethal|fatal ~2 dose|amount
painless|easiest|quick|quickest|peaceful|painlessly ~3 way|ways|death|die ~3 die|go|out|end|suicide
how ~2 many ~4 would|will|does|it|to ~4 die|kill|lethal|fatal|overdose|od
thoughts|thinking|think|thinks|talking|talks|obsessed|googling|googled|searching|searched|researching|dreaming|dream|dreams|posting|posted|posts|joking|jokes|hints|fantasizing|writes|poems ~2 of|about|how ~3 die|dying|death|suicide|ending|harming|unalive|disappearing|funeral
thoughts|thinking|think|thinks|talks|dreaming ~2 of|about ~2 being ~1 dead
thoughts|thinking|think|said|says|saying|told|texted|text|wrote|posted|threatening|threatened ~4 ~2 suicide|unalive
self harm|harming|harmed|injury|injure|injuring|mutilation
selfharm|selfharming
sh relapse|relapsed|urges|scars
relapsed ~4 cutting|cut|self|sh|burning
cutting again|arms|arm|legs|thighs|wrists|herself|himself|myself
cut|burned|scratched|burnt myself|herself|himself again
want|need ~2 stop hurting
relapsed ~6 burned|cut|cutting|scratched|self
cuts|scratches|scars|burns ~4 up|on|all|down|inside|along|over ~3 thighs|wrists|forearms|arms|wrist|arm|legs ~8 deserve*|self|hid*|blade|razor|sleeve*|own|why|herself|himself
cuts ~4 thighs|wrists|forearms
hurting|hurt|cutting|cut|burning|pain ~1 myself? ~2 only ~3 way|thing ~3 feel|stop|makes
started|been|keeps|caught|found|is|im|still|hes|shes ~2 cutting|burning ~3 myself|arms|legs|thighs|wrists|herself|himself|skin|razor
cuts|scars|scratches ~4 arms|wrist|wrists|thigh|thighs|legs|arm ~6 self|blade|razor|hiding|hides|sleeves|own|purpose|intentionally|hide|sleeve
hits|hitting|banging|bangs|cuts|burns|scratches|punches ~2 himself|herself|themselves
razor|razors|blade|blades ~5 hidden|hiding|room|drawer|bloody|under|found
deserve ~3 die|dead
i shouldnt ~1 be ~1 alive|here
disappointed|disappointment|angry|mad|sad ~4 alive|woke|wake|awake|breathing
fine|okay|ok|good|better ~2 not|never ~1 existing|waking|living|alive|here
not existing
help|helping ~1 it along
pray|prayed|praying ~5 wake|die|take|end
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
kids|family|children|dog|cat|wife|husband ~5 after|when|once|if im|i|something ~2 gone|dead|die|happened|happen|happens
who ~2 takes|take|gets|feeds|feed ~4 dog|cat|kids|son|daughter|pets ~8 happened|happen|gone|dead|something|without|die
cat|dog|cats|dogs ~1 has|have|got ~1 food
life insurance ~8 better|worth|suicide|dead|die|kids|girl|family|gone|die|pay
dont|cant ~2 trust myself
scared|afraid|terrified ~4 what ~3 i ~2 might|could|will|would|ill ~2 do
scared ~2 of ~1 myself|herself|himself
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
took|taken|swallowed|downed ~4 all|whole|bottle|bunch|handful|entire ~5 $tablets ~8 die|purpose|want|note|goodbye|forever|alive|scared|regret|sorry
swallowed|downed|took ~2 whole|entire ~2 bottle
to ~1 die|end ~8 $tablets
on purpose ~6 pills|overdosed|wrists
pills|overdosed|wrists|overdose|od|cut|cuts|burns ~8 on purpose
intentional|intentionally|deliberately ~3 overdose|overdosed|took|cut|crashed|od
overdosed|overdose|od|oded ~8 wants|wanted|suicid*|die|note|purpose|again|intentional*|life
988 ~3 now|called|hotline|hold|busy
see ~4 again|soon ~2 heaven|soon ~4 done|tonight
go|going|be|join|joining ~3 amma|with|to ~3 mother|mom|dad|husband|wife|him|her|amma|god|jesus|lord|son|daughter|baby|dead|late ~3 heaven|died|dead|passed|gone|grave
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
assisted ~1 suicide
euthanasia ~4 want|myself|die|me
no longer ~2 want|wish ~3 live|alive|here|exist

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
i am|im ~3 mess|wreck
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

[signal distress/grief 0.7]
grief|grieving

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
without ~2 my? ~1 parents|mom|dad|mother|guardian ~2 knowing|permission|consent|finding|there|know
dont|pls|please ~3 tell ~2 parents|mom|dad|mother|father|guardian|mum
home|house|by|here ~2 alone|myself ~6 mom|dad|parents|grownup|adult|kid|grade|sister|brother|school|scared
in ~1 $number|5th|6th|7th|8th|9th|10th|fifth|sixth|seventh|eighth|ninth|tenth|eleventh grade
no ~1 adult|adults|grownup|grownups
middle|high school ~6 parents|mom|dad|me|tell|help

[signal vulnerable/cognition 0.8]
dementia|alzheimers|alzheimer|demensia|altzheimers|sundowning
cant|cannot|never ~1 read ~1 or|write|english|it|well
memory ~3 loss|problems|going|issues|care|bad|gone|slipping|worse|gets
cant|dont|doesnt|cannot|keep|keeps|couldnt|always ~3 remember|forgetting|forget|forgets|recall ~6 pills|took|where|who|appointment|told|name|day|medicine|anything|things|meds|what
confused|confusing|confuses ~4 about|by|with ~4 medicine|meds|pills|paper|papers|instructions|medicines|letter|form|forms|everything|dates|days
intellectual|intellectually|developmental|developmentally|cognitive|cognitively|mental ~1 disability|disabled|delayed|delay|impaired|impairment|decline|retardation
brain injury|tbi
down|downs syndrome
special needs
legally blind
learning disability
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
