# What decides the assertion of a match, English. Order of the file does not matter.

[cue negation 3]
no
not
without
neither
nor
zero
denies
denied
denying
negative for
ruled out
rule out
ruling out
free of
absence of
isnt having
not having
not experiencing
havent had|been|felt ~1 any
dont have|feel|get|want|need
dnt have|feel|want
doesnt have|feel|want|get|experience
does not have|feel|want|get
do not have|feel|want|get
didnt have|feel|get
did not have|feel|get
never had|have|felt|been|tried|thought|wanted|would
not going to
not gonna
wont|wouldnt ever
would never
will never
never going to
isnt|arent|aint|wasnt|werent
no longer
stopped having
quit having
no more
none ~1 of
no one|body
nobody
noone
cannot recall
not feeling
not been
none of
no thoughts of
no plans? to|of
no intention of|to
no intent to
havent
hasnt
hadnt
cant be
dont|doesnt|didnt ~1 mean ~1 like

[cue doubt 8]
dont|dnt|doesnt|didnt think|believe|suspect its|it|im|this|that|i|hes|shes|he|she
do|does|did not think|believe|suspect its|it|im|this|that|i|hes|shes|he|she
not because
not that i|im|he|she
not saying|trying|planning|thinking|here
im not saying
by no means
far from
nothing like
rather than
instead of
not about
not worried about
dont worry
to prevent
to avoid
no need to worry

[cue-after negation 0]
no|none|nope|nah|denies|denied|negative|never|n|zero|neg|nada|ninguno|ninguna|nunca .
^ no|none|nope|nah|never|negative|nada|ninguno|ninguna|nunca
ruled out

[cue-after negation 4]
is gone
are gone
went away
has gone|stopped|resolved|subsided
have gone|stopped|resolved|subsided
is better now
resolved
subsided
is|are all gone|better
all gone|better|clear
never came|spread|happened|returned
cleared up
was ruled out
was negative
came back normal|negative|fine|clear
turned out to be nothing|fine
isnt an issue|problem
is not an issue|problem

[cue pseudo 0]
birth|surgery|operation|baby|csection|section|procedure|delivered|operated|removed|discharged|born|cast|transplant|started|injection|vaccine ~5 last week|month
birth|surgery|operation|baby|csection|section|procedure|delivered|operated|removed|discharged|born|cast|transplant|started|injection|vaccine ~5 week|weeks|month|months ago
week|weeks|month|months ago ~5 surgery|operation|birth|csection|procedure|baby
you|doctor started ~4 weeks|week|months ago
$number_word|fine|good|better|okay|healthy|sober|gone|old now
now $number_word|and|he|im|retired|i|a|an|in
up now
no i|im|my|he|she|hes|shes|its
not one
no move
cant have
no good
no use
not only
not just
not dramatic
dont want to bother|be|live|die|wake|exist|hurt
not to be
not trying to
dont ~1 mean to
not only
not just
not sure
not certain
not getting any? better
not going away
not stopping
not helping
not working
not letting up
not improving
not responding
not able
not normal
not right
not okay|ok|good|well
not like
not even
not eating|drinking|sleeping|moving|breathing|waking
no relief
no idea
no one
no clue
no matter
no longer able
no doubt
no joke
no pulse
no feeling
no reason
no point
no hope
no way out
no heartbeat
no change
no improvement
no appetite
no help
no luck
no warning
no answer
no response
no joke
no kidding
never been this|so
never had|felt|experienced anything? ~1 like
never felt this|so
never had this|it|one|pain this? before
never seen
never stopped
wont|doesnt|isnt|not|hasnt|havent|cant|didnt|dont go|going|gone|stop|stopping|stopped|quit|let|get|getting|gotten|ease|easing|eased ~1 away|up|better
wont|doesnt|isnt|hasnt|cant|didnt stop|stopping|quit|clot|stopped
dont|dnt|doesnt|didnt|not know|understand|care|remember|recognize|matter
dont know ~1 if|what|whether|how
not know
cant tell if
is not it
if not
why not
or not
whether or not
not to mention
cant stop
no no
without warning
without stopping
wont wake

[cue history 6 emergency_medical self_harm medication_safety]
weeks|week ago
last week

[cue history 25]
years|months|decades|yrs|mos ago
year|month|decade|yr ago
years|months|year|month|decades back
last year|month|summer|winter|fall|spring|decade|january|february|march|april|may|june|july|august|september|october|november|december|christmas
in|back|since|of|from|during|before|around|circa twenty|nineteen twenty|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|oh|ninety|eighty|seventy|sixty|fifty
in|since|of|from|during|before|around|circa|year|until|by|my|a|his|her 195*|196*|197*|198*|199*|200*|201*|202*
had ~3 at age? $number_word
back in $number
in january|february|march|april|june|july|august|september|october|november|december
history of
hx of
h o
past history
medical history
family history
prior history
used to
when i was|were ~3 younger|little|child|kid|teen*|young|college|school|pregnant|$number_word|boy|girl
when he|she was ~3 younger|little|child|kid|baby|born|$number_word
was born
at birth
in grade|middle|junior ~1 school
as a kid|child|teen|teenager|baby|toddler
growing up
back then
previous|previously|prior|formerly
long time ago
long ago
ages ago
in the past
in my past
once had
childhood
in high school
in college
in my teens|twenties|thirties|20s|30s
survived|survivor
recovered from
recovering from
since ~1 my|his|her|the ~2 heart attack|stroke|surgery|overdose|attempt
after ~1 my|his|her|the ~2 heart attack|stroke|overdose|attempt
over a year|decade
discharged
discharge
before i was ~1 patient
was hospitalized
was admitted|seen|treated|evaluated|diagnosed
were seen|treated|admitted
been treated
got treated
in my chart|records|file|history
on my record|records|chart
in remission
behind me
past attempt|attempts|overdose|trauma|stroke
anniversary
already seen|treated|checked|saw|handled
been cleared
cleared me
er visit|trip|stay|bill|notes|records
ed visit
hospital stay|visit
when i came|went in|to ~3 for|with
came in|to ~4 for|with
went in|to ~4 for|with
was there|in|at ~3 for
passed away from
died of|from

[cue hypothesis 12 emergency_medical medication_safety clinical_content bereavement vulnerable]
if
unless
even if

[cue hypothesis 12]
if i|he|she|we|my|you|it|they ~2 ever|start|starts|experience|develop|begin|begins
if a|any|someone|somebody|anyone|another
if ~1 patient|patients|student|students|child|somebody
what if
in case
in case of
in the event
should i|he|she|they|you ever|experience|develop|have|get|start
unless
worried about|that i|he|she|it|my ~1 might|could|will|would
phobia|fear of
afraid|scared|nervous|worried of|about getting
fear ~3 ill|id|might ~1 have|get
might have|get|be|happen
risk of|for
at risk
chance|chances of
prevent|preventing|prevents|prevention
symptom|symptoms of|like|such|include|to
sign|signs of|like|such|include
side effect|effects
warning about|of|signs
can|could|does|do|will|would it|this|that|they|these|the|$pills cause|lead|give|trigger
cause|causes|causing
lead to
leads to
told me|us|him|her|to ~4 call|come|go|report|return|if|watch|let
said to ~3 call|come|go|report|return|if|watch
says|said|told|instructed|instructions|paperwork|sheet|handout|papers|pamphlet ~5 if|watch|look|return|call|signs
instructions for|about|on
watch for
watch out for
look out for
call if
return if
whenever i
what|whats to do if|when|for|about
how do|to ~2 know|tell|recognize|spot|help|prevent|treat|handle ~2 if
how do you|i treat|handle
what are|is the? ~1 signs|symptoms|difference
difference between
what happens if|when
learn about
learning about
class|course|training|article|podcast|book|movie|show|video|documentary|news about|on|for
reading about
read about|that
heard about|that
research|researching|researched
information|info|brochure|pamphlet on|about|for
question|questions about|on|regarding
the question
first aid
cpr
pretend
hypothetically
suppose
imagine
say i
do|does|can|could you|u|they|anyone|doctor|it have|ever|get|feel|experience|treat|handle|offer|take|do|teach|cover
are you|u having|experiencing|feeling|thinking
have you|u had|ever|been|felt|experienced
does the patient
screening
screener
questionnaire
survey
form asks|says|asked|question
asks|asked about|if|whether
checklist
press $number
emergency plan
action plan
someday
one day
allergic to
allergy to

[cue present 30]
nearly|almost every day
several|most days
more than half
answered|ticked|checked|marked|put|circled|said|is yes
true|real|honest answer
not at all because

[cue present 10]
is|are|was making me|him|her
started|starting|began|begun|been|getting ~4 ago
for|over|past|last ~1 $number_word|a|few|couple ~1 weeks|week|days
since ~1 last|this|that
this week|weekend
few days ago
days|day ago
$number_word days
came|come|coming|comes ~1 on
right now
rn
as we speak
currently
at the moment
at this moment
this moment
this very
just now
just happened|started|now|took|had|fell|passed
since this|last morning|night|afternoon|evening|hour
since yesterday|today|lunch|dinner|breakfast|midnight|noon
for the last|past $number_word? hour|hours|minutes|mins|min|days
for ~2 hours|minutes|mins
$number_word minutes|mins|min|hours|hrs|hour ago
an hour ago
few minutes|hours ago
half hour ago
this morning|afternoon|evening
tonight
earlier today
today
last night
started this|today|now|tonight|an|about|last
all of a sudden
all day
all night
is happening
happening
now
send help
send an ambulance
need|get|call|send ~2 ambulance
i need help
hurry
im having
hes|shes having
is having
keeps happening
getting worse
is worse
its worse
wont stop

[cue present 2]
still

[cue recent 30]
again
came back
is back
are back
its back
back again
coming back
returned
returning
just like
same as
this time
yesterday
same feeling|pain|thing|symptoms
like last time
feels|felt like ~2 before|again

[cue break 0]
but
however
although
though
except
yet
then
because
cuz
bc
so
plus
anyway
otherwise
instead
im going|gonna to
i will
ill
i might
i swear
im about
will i
theres
now
until

[cue list 0]
or
nor

[cue other 1]
my $kin
our $kin
his|her|their $kin
the $kin
a $kin
my $q $kin
my older|younger|oldest|youngest|little|ex|best|late|elderly $kin
$baby_en
$kin
my $number yr|year|month|week|day
he
she
hes
shes
somebody
someone
$number_word|few|couple week|weeks|month|months|year|years|yr|yrs|mo|mos|day|days|wk|wks ~1 old
$number_word|my yo|yr|mo
whole|entire family

[cue other 0]
him
her
his
our

[cue self 1]
i
im
ive
id
we

[cue self 0]
me
my
myself
mine
ill
im the patient
