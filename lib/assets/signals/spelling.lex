# Which words are read through one wrong, missing, added or swapped letter, and which real words stand
# so near one of them that they must not be.
[correct]
abdomen abdominal abuelita abused abusive ahogando alergica alergico allergic ambulance ambulancia
amenaza amenazo anaphylaxis aneurysm apendicitis asfixia assaulted asthma atragantado atraganto
azucar benadryl bleeding boyfriend breath breathe breathing bruises burning cabeza calentura cardiac
cerebral choking cirugia collapsed concussion confused confusion contracciones contraction
contractions convulsion convulsionando convulsionar convulsiones convulsions cortarme crushing
cutting daughter depressed depression derrame desmayada desmayado desmayar desmaye desmayo despedida
despierta desvanecer diabetic diabetica diabetico disoriented domestic dormida dormido drooping
drowned drowning electrocuted embarazada embolism emergencia emergency entumecida entumecido
envenenado escaleras escalofrios esposa esposo excruciating fainted fainting fentanyl fiebre
fractura fracture fractured garganta girlfriend glucose golpea golpeo goodbye grandfather
grandmother gunshot hallucinating hallucinations hanging harming headache heartattack heaviness
hemorragia hemorrhage hemorrhaging heroin herself himself hinchada hinchado hinchando hopeless
hurting husband inconsciente infarto infection inhaler insulin insulina ketones killing lastimarme
lethargic mareada mareado matarme medication medicine meningitis miscarriage molested morirme myself
newborn numbness opresion overdose overdosed overdosing oxycodone palpitations paralizado paralyzed
pastillas poison poisoned pregnant prescription pressure pulmonary quemadura quitarme radiating
reaccion reacciona reaction respira respirando respirar sangrado sangrando sangre scalded seizing
seizure sepsis severe shooting shoulder slurred slurring sobredosis squeezing stabbed stitches
stomach strangled stroke suddenly suicidal suicidarme suicide suicidio swallowed swelling swollen
terrified testicle testicles testiculo threatened threatening throat tightness tingling tongue
twisted tylenol unbearable unconscious unresponsive veneno violence violencia vomitando vomited
vomiting wheezing withdrawal worthless

[ordinary]
abased ambulante amused bleeping blending braises breaching breadth breather breathy breeding
bruiser bruisers burping burring burying cabezon cardias catting cerebra chowing coking concession
confuse confute confuted contraption contraptions contused contusion cortarle cortarte crusting
cuttings dormidos downing droned droning drowsed drowsing emergence espeso espoo esposas feinted
feinting gargantua hamming handing hangings harding haring harking harping herein heroic heroine
heron hinging hunting hurling hurtling infanto inflection inhales insulino kilning kipling
lastimarle lastimarte marcada marcado matarle matarte mediation medicacion meditation mercado mirada
morada morirte overdoing overdone parada poisoner prison proscription quitarle quitarte respiro
sanger sangrar scabbed scaled scalped scooting severer severn severs shelling shooing shorting
shouting sizing slabbed slurped slurping smoulder snitches spelling spurred spurring stabled
stitched stoke straggled strobe strode strove stubbed swabbed swilling switches tangling tinging
tinkling twister twitted unbeatable wheeling
