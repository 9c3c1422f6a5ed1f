# financial_hardship, complaint, legal_threat, privacy_concern, repeat_contact,
# fraud_or_abuse_of_service; English.

[signal financial_hardship/cannot_pay 0.85 self]
cant|cannot|couldnt|unable|no|not|cnt|never|wont|dont|hardly|barely|struggling|hard|impossible|afford ~3 afford|pay|paying|payin
no money
cant|cannot|couldnt|not|unable|dont|barely|never ~3 afford

no ~1 money|income|insurance|savings|job|cash|coverage
too|so|way ~1 expensive|much|high|pricey ~6 afford|pay|me|us|income|live|buy
im|we|am|are|flat|dead|completely|totally|so ~1 broke
lost|lose|losing|loses ~2 my|his|her|our|the ~1 job|insurance|income|medicaid|coverage|house|benefits|hours|work|medicare|business
laid ~1 off
got|was|been ~1 fired|furloughed
out ~1 of ~1 work|money
between jobs
hours ~2 cut
cut|reduced|slashed ~1 my ~1 hours
choose|choosing|choice|pick|picking|decide|between|either ~6 rent|groceries|food|meds|medicine|medication|electric|gas|insulin|eat|eating|bills|heat|lights ~3 rent|groceries|food|meds|medicine|medication|electric|gas|insulin|eat|eating|bills|heat|lights|kids
skipping|rationing|ration|skip|stretching|splitting|cutting|halving|stretch ~3 doses|meals|insulin|pills|meds|medicine|medication|dose|half ~8 cost|money|afford|expensive|price|paycheck|last|pay|broke|payday|because|until|longer
fixed ~1 income
social ~1 security ~6 only|live|check|income|enough|fixed
paycheck ~2 paycheck
living ~1 on ~2 disability|ssi|ssdi|welfare|stamps|unemployment
food ~1 stamps|bank|banks|pantry
behind ~3 rent|bills|mortgage|payments|car
evicted|eviction|foreclosure|bankruptcy|bankrupt|garnish|garnished|garnishing|repossessed
shut ~1 off ~3 lights|electric|power|water|gas
power|electric|lights|water|gas ~3 shut|cut|turned ~1 off
drowning|drown|buried|swimming ~2 in|under ~3 debt|bills
debt ~4 cant|drowning|over|pay|out
going|go|went|sent|send|sending|gone ~2 to? ~1 collections|collection
single ~1 mom|mother|dad|parent ~8 afford|money|pay|income|bills|job
financial|financially|money ~2 hardship|trouble|problems|struggling|difficult|strain|difficulties|tight|ruined|crisis|devastated|issues
money ~2 is ~2 tight
tight ~2 money
uninsured
no longer ~2 have ~2 insurance|coverage
struggling ~3 pay|bills|financially|money|ends|afford
make|making ~1 ends ~1 meet
ends meet
cant|cannot ~2 feed|buy|cover ~2 kids|family|food|meds|groceries|medicine|medication|it|cost|that
charity ~1 care ~4 qualify|apply|need|cant|help
cost ~3 too ~1 much ~2 me|for
out of pocket ~6 cant|afford
bleed|bleeding ~2 dry
mortgage|rent ~5 or ~3 bill|meds|medicine|medication|treatment|insulin|this
help ~2 paying|pay ~3 bill|bills|meds ~5 cant|lost|afford

[signal complaint/service 0.75 self]
complaint|complaints|complain|complaining|grievance|greivance
file|filing|make|lodge|submit|report ~2 complaint|grievance|formal
terrible|horrible|awful|poor|worst|bad|lousy|disappointing|horrendous|appalling|disgusting|unacceptable|pathetic|crappy|rude|unprofessional|ridiculous|subpar|dreadful|atrocious|negligent|careless ~3 service|experience|care|treatment|staff|communication|attitude|office|doctor|customer|receptionist|nurse|bedside|manners|lady|person|job|visit|hospital|clinic|system|place|policy|wait
rude|unprofessional|dismissive|disrespectful|condescending|nasty|snippy|snotty|impolite|rudely|unhelpful|uncaring|inconsiderate|hostile|ruder|belittling|smug|snarky
service|experience|care|staff|treatment|communication|wait ~3 terrible|horrible|awful|poor|worst|bad|rude|disappointing|unacceptable|ridiculous|lacking|sucks|sucked|joke|atrocious
disappointed|dissatisfied|unhappy|unsatisfied|disappointing|displeased|frustrated|frustrating|frustration|upset|annoyed|annoying|irritated|aggravated|aggravating|disgusted|appalled|insulted|displeased
waited|waiting|wait|sat|sitting|hold|waitin|held ~4 hour|hours|forever|45|90|two|three|weeks|days|minutes|half|months|week|long|month|eternity|ages|all
on hold
nobody|noone|never ~2 called|answers|answered|returns|returned|responded|responds|picks|picked|replied|replies|helped|listens|listened|cares|bothered|explained|contacted|followed|answering|returning|came|washed|checked|told
no ~1 one ~2 called|answers|answered|returned|responded|picks|picked|replied|helped|listens|listened|cares|bothered|explained|came|told|informed
no response|answer|reply|callback|followup

hung up
hangs|hanging up
transferred|bounced|passed ~3 around|times|again|three|four|five
run ~1 around
runaround
messed|screwed|botched|goofed ~1 up
messed|screwed ~3 up ~3 appointment|bill|order|prescription|chart|records|refill|name
wrong ~2 medication|medicine|prescription|diagnosis|dose|leg|side|chart|patient|name|pill|pills|tooth|eye|code
misdiagnosed|misdiagnosis|overcharged|overbilled|mistreated|neglected|ignored|dismissed|disrespected|humiliated|discriminated|discrimination|racist|racism|sexist|profiled
double ~1 charged|billed|billing
ignored|ignoring|ignores|dismissed|brushed|blew|blowing|blown ~2 me|us|my|off|her|him
didnt|doesnt|wouldnt|wont|never|barely|aint|refused|refuses ~2 listen|examine|explain|believe|apologize|wash|examined|listened|explained|introduce|help|treat
didnt|barely|aint|never|wouldnt ~2 look|looked ~2 at ~2 me|him|her|us
refused|refusing|refuses|denied ~3 see|treat|help|give|refill|fill|me|care|service|him|her
treated|treats|treating|talked|spoke|talks|speaks|yelled|snapped|looked|laughed ~3 me|us|him|her|my ~3 like|badly|poorly|rudely|terribly|down|horribly|different|differently|disrespect|dirt|idiot|criminal|nothing|addict|animal|child|stupid
yelled|snapped|screamed|laughed|rolled|scolded|talked ~2 at|eyes|down ~2 me|us|to
rolled ~2 eyes
waste ~2 of ~2 time|money
wasted ~2 my|our|time|money|day|hours|trip
would ~1 not ~1 recommend
wouldnt recommend
unhappy|not ~2 happy|satisfied|pleased|impressed|thrilled|okay|acceptable|ok
not ~3 happy ~2 with|about|how
lack ~1 of ~2 communication|care|respect|professionalism|empathy|compassion|concern
poor ~2 communication|care|service
unacceptable|ridiculous|outrageous|unprofessional|incompetent|incompetence|absurd|disgraceful|inexcusable|unbelievable|nonsense|unethical|shameful
dirty|filthy|gross|disgusting|stained|roach|roaches ~4 room|bathroom|office|clinic|waiting|floor|exam|hospital|sheets|needle|bed|restroom
still ~2 havent|waiting|not|no|hasnt|dont|nothing ~4 call|called|heard|received|results|back|response|refill|answer|gotten|anyone|anything|results|got|helped
lost ~3 my ~3 records|paperwork|sample|results|specimen|referral|forms|chart|labs
rushed ~3 me|us|out|through|appointment|visit
only ~3 minutes ~3 with|me|doctor
doctor|nurse|dr|provider|staff|he|she|they ~3 rushed|dismissed|ignored|lied|rude|careless|negligent|laughed
what ~2 kind ~2 of ~3 place|service|office|doctor|clinic|hospital|operation|business
review|yelp|google ~3 bad|star|negative|stars|leave|one|leaving
one star
poorly ~2 run|treated|managed|handled|organized|trained
disorganized|mismanaged|understaffed|unorganized
broken|useless|garbage|sucks|sucked|horrible|terrible ~2 system|portal|app|website|phone|line|service|menu|robot|bot
system|portal|app|website|phone|bot|robot|menu|parking|service|clinic|office ~3 sucks|useless|terrible|horrible|garbage|worst|awful|joke|broken|nightmare
fix ~2 this|your|it ~2 system|mess|problem|now|mistake
why ~3 so ~1 long|hard|difficult|rude
how ~2 hard ~2 is ~1 it
shouldnt|should ~2 not? ~2 take|have ~4 this|long|hours|weeks|wait|call|happened

[signal legal_threat/lawyer 0.88 self]
lawyer|lawyers|lawer|attorney|attorneys|attorny ~8 involved|sue|suing|court|against|malpractice|hearing
hear|hearing ~4 lawyer|lawyers|lawer|attorney|attorneys|attorny
contact|contacting|hire|hired|hiring|calling|call|consult|consulting|consulted|retained|retaining|seek|seeking|getting|get|talking|talk|speaking|speak|spoke|called|talked ~3 lawyer|lawyers|lawer|attorney|attorneys|attorny
i|ive|we|weve ~2 have|got|hired|retained ~2 lawyer|attorney
sue|suing|sued|lawsuit|lawsuits|sueing|litigation|litigate|lawsuite
legal ~1 action|actions|recourse|proceedings|consequences|remedies
malpractice|malpractise|medical negligence
negligence|negligent ~4 case|claim|sue|lawyer|liable|suit|doctor|hospital|your
see|meet|take|taking|haul|dragging|going ~3 you|yall|u|this|them|it|small ~3 court|claims
small claims ~1 court
take|taking|taken|going ~3 to ~1 court
court ~3 see|date|papers|order ~3 you|your
press|pressing ~2 charges
report|reporting|reported|complain|complaining|complaint|complaints|filing|file|contact|contacting|calling|call|write|writing|notify|alert ~6 board|state|hhs|ocr|cms|jcaho|joint|bbb|medicare|regulator|regulators|licensing|commission|commissioner|attorney|ag|department|osha|dea|news|media|press|senator|congressman|authorities|police|licensure|hipaa|governor|ombudsman|better
medical|nursing|licensing|state|pharmacy|dental ~1 board
better ~1 business ~1 bureau
bbb
joint ~1 commission
attorney general|generals
department ~1 of ~1 health|insurance|justice
office ~1 for|of ~1 civil
insurance ~1 commissioner
local ~1 news|paper|station
news|media|press|newspaper|reporter|journalist|tv|channel ~6 going|call|calling|story|contact|contacting|tell|telling|hear|will|know|send|sending|share|love|about
going ~3 to ~3 news|media|press|newspaper|channel|board|public
go|going ~1 public
liable|liability ~4 you|hospital|clinic|held|hold|youre|be|for
hold|holding|held ~3 responsible|liable|accountable
statute ~1 of ~1 limitations
cease ~1 and? ~1 desist
damages|compensation|compensate|compensated ~5 pay|demand|demanding|sue|pain|court|lawyer|owed|seek|seeking|injuries|want
violat* ~4 rights|law|emtala|ada|hipaa
class ~1 action
discrimination ~3 lawsuit|complaint|suit|claim|case
pursue|pursuing ~3 legal|charges|case|claim|action

[signal legal_threat/lawyer_named 0.6 mention]
my|our|the lawyer|lawyers|attorney|attorneys
legal ~1 matter|case|representation|team|counsel

[signal privacy_concern/breach 0.85 self]
hipaa|hippa|hipa ~4 violat*|breach|complaint|broke|against
violat*|breach|broke|against ~4 hipaa|hippa|hipa
privacy ~4 violat*|breach|complaint|concern|concerned|violation|officer|invad*|worried|issue|rights|compromised|invasion|matters
violat*|breach|breached|invaded|invasion|invade|compromised ~4 privacy|confidentiality|data|information|records|info
data|security ~1 breach|leak|breached|leaked|hack|hacked
breach|hacked|hackers|hacker|leaked|leak|stolen|identity ~5 account|data|records|information|info|portal|my|email|theft|ssn|identity|social|letter|notice
identity ~1 theft|stolen
stole ~3 identity|information|info|ssn
wrong ~2 person|patient|patients|address|fax|number|email|recipient|house|people|family|name ~6 sent|mailed|faxed|emailed|info|records|results|chart|information|letter|someone|gave|received|got
sent|mailed|faxed|emailed|gave|shared|disclosed|released|texted|told|sending|mailing|giving|left|released|discussed|announced|yelled|said|posted|shouted ~8 wrong|someone|somebody|stranger|without|another|employer|boss|ex|neighbor|family|mother|husband|wife|public|lobby|loud|everyone|facebook|else|voicemail|roommate|work|mom|sister|elses
another|someone|somebody|other|different|elses|strangers ~2 patient|patients|persons|person|else|elses|peoples ~4 information|info|records|results|name|chart|bill|letter|paperwork|medication|statement|report|labs|file|appointment|record|documents|papers|data
received|got|see|seeing|have|shows|showing|opened|mailed|getting|found ~5 somebody|someone|another|other|strangers|different ~3 elses|else|patients|persons|peoples|person
without ~2 my ~2 consent|permission|authorization|knowledge|approval|okay
shared|share|sharing|disclosed|released|gave|told|sold|selling|sell ~4 my ~4 information|info|records|data|diagnosis|results|medical|condition|health|number|email|test|pregnancy
my ~3 information|info|records|data|chart|ssn|social|results ~4 exposed|leaked|stolen|compromised|shared|public|safe|private|secure|sold|posted|breached|facebook|online
confidential|confidentiality ~4 breach|violat*|not|told|shared|broke|supposed|keep|information
overheard|hear|heard ~4 waiting|everyone|lobby|whole|room|front|loud|others
out loud
restrict|restricting|block|limit ~3 access|who|information|records|chart
unauthorized ~3 access|disclosure|person|people|charge|use
is ~3 my ~3 information|info|data|messages|records ~3 safe|secure|private|confidential|protected|encrypted
who ~4 reads|read|sees|see ~3 messages|this|message|chat
snooping|snooped|snoop
my business
told everyone|everybody

[signal repeat_contact/again 0.8 self]
second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|6th|7th|8th|tenth|10th|umpteenth|hundredth|millionth|100th|nth ~1 time|call|message|email|request|attempt|text|voicemail|try|letter
this ~1 is ~2 $number_word|third|fourth|second ~1 time|call|message|email|letter
$number_word ~2 calls|voicemails|messages|emails|letters ~6 no|nobody|zero|0|reply|replies|response|still|nothing
$number_word|many|so ~1 times ~4 called|asked|told|tried|written|wrote|said|explained
called|emailed|messaged|asked|texted|written|wrote|contacted|phoned|tried|left|submitted|spoken|faxed|complained|explained|told|requested ~4 twice|times|already|multiple|several|repeatedly|thrice|countless|numerous|2x|3x|4x
been ~2 trying|waiting|calling|asking|requesting ~4 days|weeks|week|months|month|monday|hours|all|since|forever|tuesday|wednesday|thursday|friday|ages|day|days|while|get
still ~3 havent|waiting|no|not|hasnt|nothing|dont|havnt|never|unresolved ~4 heard|received|response|call|called|answer|back|gotten|resolved|fixed|refill|reply|results|word|anyone|anything|got|been|done
no ~2 one|body ~2 has? ~2 called|responded|answered|gotten|returned|replied|got|call|calls|returns|respond|reply
never ~2 heard|called|got|returned|responded|received|gotten|replied|call|hear ~3 back|call|response|anything|reply|callback|me|answer|us
following|follow|followup|checking ~2 up ~3 again|still|on ~4 message|request|email|call|voicemail|my
as i ~2 said|told|mentioned|explained|wrote
like i ~2 said|told|mentioned
i ~2 already ~2 told|said|asked|called|sent|gave|explained|did|submitted|paid|provided|filled|answered|emailed
again and again
over and over
time|times and? ~1 time|again ~1 again
ive ~3 called|left|sent|asked|messaged|emailed|texted|tried|submitted|requested ~3 $number_word|several|multiple|many|few
left ~2 $number_word|several|multiple|many|few|numerous|another ~2 messages|voicemails|message|voicemail|vm|vms
same ~2 issue|problem|question|request|thing|message|story|mistake ~3 again|before|still|last|keeps|every
yet again
once again
one more time
another ~1 week|month|day ~3 gone|passed|no
weeks|days|months ~3 and ~2 still|nothing|no
running|ran ~2 around ~2 in ~1 circles
going ~2 in|around ~1 circles
unresolved|unanswered

[signal fraud_or_abuse_of_service/data_without_authority 0.85 self]
pretend|pretending|impersonate|impersonating|posing|act|acting ~3 be|as|like|to|im ~2 him|her|patient|husband|wife|doctor|nurse|them|someone
say|said|tell ~2 im|i|youre|its ~3 him|her|husband|wife ~3 so|get|access
without ~3 him|her|them|husband|wife|she|he|his|their|patient|mom ~3 knowing|permission|finding|know|consent|authorization|knows
dont|doesnt|cant|not|no|without ~3 need|know|have|sign|tell|authorization|release|consent|permission ~6 behind|back|secret|anyway|bypass|skip|around
bypass|skip|override|around|avoid ~3 verification|verify|security|identity|id|authorization|hipaa|release|consent|code|authentication|2fa
just ~2 give ~2 me ~4 password|code|ssn|pin|social|address|login|record|number
reset ~3 husbands|wifes|his|her|moms|dads|exs|their|someone ~3 password|login
use ~3 someone|another|friends|brothers|sisters|cousins|husbands|moms|his|her|elses ~3 insurance|card|id|medicaid|name|prescription|identity
using ~3 someone|another|friends|brothers|sisters|cousins|husbands|moms|his|her|elses ~3 insurance|card|id|medicaid|name|identity
borrow|borrowing ~3 insurance|card|medicaid|identity
im|i ~2 his|her|the|their ~2 doctor|nurse|lawyer|boss|employer|landlord ~4 give|need|tell|send|confirm|just
backdate|backdated|falsify|forge|forged|fake|alter|altered|faked|predate ~4 note|prescription|record|records|script|letter|date|chart|doctors|excuse|form|signature|results|test|card|invoice
change ~4 diagnosis|record|chart|date|note|code ~5 so|insurance|cover|pay|approve|work
lie ~3 insurance|form|for|to
sell ~3 pills|meds|oxy|adderall|percocet|xanax|them|prescription|script
buy ~3 oxy|percocet|xanax|adderall|pills ~3 without|from|no|off
without ~2 prescription|script|rx
more|early|extra|stronger|another|double|replace|refill|refilled|replacement ~5 oxycodone|oxy|percocet|percs|norco|vicodin|xanax|adderall|hydrocodone|dilaudid|norcos|klonopin|tramadol|ambien|valium|ativan|suboxone|fentanyl|opioid|controlled|morphine|soma ~8 lost|stolen|early|again|now|need|stole|toilet|dog|flushed|only|else|today|trip|vacation|ran|out|sink|nothing|works
oxycodone|oxy|percocet|percs|norco|vicodin|xanax|adderall|hydrocodone|dilaudid|klonopin|tramadol|ativan|valium|suboxone|morphine|oxys ~10 lost|stolen|stole|early|flushed|toilet|dog|sink|else|find|another|only|stronger|works|cash|higher
only ~3 thing|one|med|medicine|drug ~2 that? ~2 works
ill ~3 go|find|get|buy ~3 street|elsewhere|another|dealer
pay ~3 cash|extra|side|you ~5 script|prescription|refill|note|oxy|appointment|appt|pills|no|doctor
cash ~4 script|prescription|no ~1 questions
no questions asked
bribe|bribing
gift ~1 card|cards ~5 pay|code|codes|send|number
verify|confirm|confirming ~4 your|patients|ssn|social|account|bank|credit ~3 number|details|info|password|card
this ~2 is ~2 irs|microsoft|medicare|it ~4 password|ssn|card|account|verify|number|support|remote
ignore ~3 previous|prior|above|all|your ~3 instructions|rules|prompt|policy|guidelines
system ~1 prompt
remote ~1 access
