# emergency_medical, Spanish as written in the United States. Families as in emergency.en.lex; composed
# from how people write and speak here (dictation, SMS, English words among Spanish ones), not
# translated.

[signal emergency_medical/chest_pain 0.95]
$duele ~3 $pecho|corazon
pecho ~2 $duele
me|le|m|mi duele|dule ~3 $pecho|corazon
$pecho ~4 $duele
siento|siente|sintiendo|tengo|tiene|tenia|tenemos|traigo|trae|dio|da|con|dando|sentir|teniendo|presenta|empezo|agarro ~4 $dolor ~4 $pecho
$dolor ~2 en|del|al|de|n ~2 $pecho ~4 desde|ahora|ahorita|fuerte|y|que|no|horrible|hoy|me|le|muy|brazo|sudando|feo|hace
$dolor ~2 en|del|al|de ~2 pecho ~4 brazo|mandibula|quijada|espalda|cuello|hombro
algo|elefante|piedra|ladrillo|peso|plancha|bloque|costal|loza|losa|camion|garra|tonelada|yunque|punal|cuchillo ~6 $pecho
$pecho ~4 cerrado|apretado|pesado|aplastado|oprimido|cierra|aprieta|aplasta|raro|explotar|agarrotado|caliente|parte|explota|hundido|encogido|ardiendo
aplasta|aplastando|aprieta|apretando|oprime|oprimiendo|estruja|apachurra|apachurrando|exprime|exprimiendo ~4 $pecho|corazon
se me|le cierra|aprieta|oprime|cerro ~3 pecho
agarra|agarrandose|agarrando|sobando|toca ~3 pecho
$dolor|hormigueo|adormecimiento|dormido|punzadas|corre|baja|recorre|sube|va|irradia|extiende ~6 brazo|mandibula|quijada|hombro|cuello ~8 pecho|sud*|aire|respira*|nausea*|mareo|mareado|mareada
$pecho ~8 brazo|mandibula|quijada|hombro|cuello
brazo ~4 izquierdo ~6 $duele|$dormido|$dolor|pesado ~8 pecho|sud*|aire|respira*|nausea*|marea*|quijada|mandibula
$duele ~4 brazo izquierdo ~8 pecho|sud*|aire|respira*|nausea*|marea*|quijada|mandibula|vomit*
$duele|$dolor ~4 mandibula|quijada ~6 brazo|pecho|hombro
sudor|sudando|sudo|suda ~2 frio ~8 pecho|brazo|dolor|aire|nausea*|palid*|marea*
pecho ~6 sudor|sudando ~2 frio

[signal emergency_medical/chest_pain 0.8 mention]
$dolor ~3 $pecho
angina ~3 pecho

[signal emergency_medical/heart_attack 0.95]
dando|dio|esta|estoy|teniendo|tuvo|tiene|tengo|da|sufriendo|sufrio|dado ~4 infarto|infartando|paro
creo|parece|siento ~5 infarto
infartando|infarto ~3 ahora|ahorita|ayuda
se esta|me infartando
ataque ~1 al|de|del|cardiaco corazon|cardiaco ~2 ahora|ahorita|ayuda
dando|teniendo|dio|tiene|tengo|tuvo|da ~3 ataque ~2 corazon|cardiaco|corason

[signal emergency_medical/heart_attack 0.8 mention]
infarto|infartos|infartado|infartada
ataque ~2 corazon|cardiaco
ataque cardiaco
paro cardiaco|cardiorrespiratorio|respiratorio

[signal emergency_medical/heart_rhythm 0.85]
corazon ~4 acelerado|acelerada|late|latiendo|brinca|brincando|sale|para|paro|palpita|palpitando|corre|salta|rapido|raro|feo ~8 desmay*|marea*|aire|respira*|pecho|salir|parar|desvanec*|sudando|mundo|corriente|hablar
se ~2 me|le ~1 va|fue ~3 mundo
palpitaciones ~8 desmay*|marea*|aire|respira*|pecho|fuertes|sudando|falta
pulso ~4 150|160|170|180|140|30|35|no|debil
no ~3 pulso
marcapasos|desfibrilador ~5 descarga|descargas|disparo|toques|choque

# --- respiracion --------------------------------------------------------------------------------
$respira = respirar|respira|respiro|respirando|resollar|respirar|aire|aliento|respiracion|rrespirar|respirarr
  resuella|respiraba|respirra|respiran|respire|aires

[signal emergency_medical/breathing 0.97]
jadea|jadeando|jadeo|boquea|boqueando
como|respira ~3 pescado|pez ~3 agua|fuera
problema|problemas ~2 para|de|con ~2 respirar
no ~2 agarra|agarro|alcanzo|alcanza ~2 aire|resuello
se ~2 queda|quedo|quedaba ~2 sin ~1 aire|respirar|aliento
pulmones ~4 cierran|cierra|llenos|agua|aire|tapados
no ~2 $nopuede ~3 $respira
no|ni ~2 puedo|puede|pueden|podia|pude|deja|dejan|logra|logro ~2 respirar|jalar|agarrar|tomar|meter|pasar ~1 aire|respirar
no respira|respiro|respiraba|resuella|respirando
no ~2 esta respirando|respira
dejo|deja|dejando|paro|para de respirar|resollar
apenas|casi ~3 $respira
cuesta|costando|batalla|batallo|batallando|trabajo|dificil|dificultad|dificultades|dificulta|problemas|pena|esfuerzo|esforzando|sufre|mal ~4 $respira
falta|faltando|falto|faltaba|faltandole|faltandome|acaba|acabando|sin|alcanza|hambre ~3 aire|aliento|respiracion|oxigeno
aire ~2 falta|alcanza|entra|llega|pasa|acaba
no ~4 entra|llega|pasa|alcanza|agarro|agarra|jalo|jala ~2 aire|oxigeno
ahoga|ahogo|ahogando|ahogandose|ahogandome|ahogan|ahogada|ahogado|ahogar|aoga|aogando|ahogandole
asfixia|asfixiando|asfixio|asfixiandose|asfixiada|asfixiado|sofoca|sofocando|sofocada|sofocado|sofoco
agitado|agitada|agitadisima ~6 respira*|aire|hablar|labios
se le|me hunden|hunde|sume|sumen ~4 costillas|pecho|costillitas|piel
hunde|hunden|hundiendo|sume|sumen|marcan ~4 costillas|costillitas|pecho|pancita
no ~3 hablar ~4 aire|respira*|ahog*
no ~2 puede|puedo ~2 hablar ~3 falta|completo|seguido|de
cierra|cerrando|cerro|cerrado|serrando|cerrandose|tapa|tapando|tapada ~4 garganta|pecho|gargante|vias
garganta|gargante|gaznate ~3 cierra|cerrando|cerro|cerrado|cerrada|hincha|hinchando|hinchada|hincho|inflama|inflamada|inflamando|inflamo|tapa|aprieta|apretada
embolia pulmonar
despierta|despierto|desperto|desperte ~4 ahog*|aire
aletea|aleteo ~3 nariz
estridor

[signal emergency_medical/asthma 0.97]
respira|respirando|respiracion|respirar ~3 rapido|raro|feo|mal|agitado|agitada|hondo|pesado|cortado|cortada|fuerte|dificil|rapida|entrecortada|agitadamente|hundiendo|quejido|quejandose|silbido|silbando|poquito|lento
asma ~8 respira*|inhalador|ataque|crisis|pecho|peor|bomba|aire|costillas|nebulizador
jalando|jala|jalan ~3 costillas|aire|aigre
nebulizador|inhalador|bomba ~6 veces|tres|dos ~6 sigue|igual
ataque|crisis ~2 asma|asmatico|asmatica
inhalador|nebulizador|bombita|spray|albuterol|bomba|espray ~4 no ~3 funciona|ayuda|hace|sirve|quita|calma|sirvio|basta|esta
inhalador|nebulizador|albuterol ~6 sigue|igual|todavia ~4 respira*|pecho|silb*|agita*|aire
silbido|silba|chifla|chiflido|silbando|chiflando|hervor ~4 pecho|respira*|pulmones

[signal emergency_medical/cyanosis 0.97]
labios|boca|unas|cara|dedos|piel|labiecitos|boquita ~4 morado|morados|morada|moradas|azul|azules|azulados|azulosos|gris|negros|moraditos|grises|azulada|palidos
morado|morada|moradito|moradita|azul|azulado|azulita|azulito ~4 labios|cara|respira*|aire|llor*|bebe|nino|nina|tos|boca
se|esta|puso|poniendo|pone|puse|ponen ~2 morado|morada|moradito|moradita|azul|azulito|azulita|morados|azules|gris

[signal emergency_medical/low_oxygen 0.97]
saturacion|oxigeno|oximetro|oxigenacion|sat ~6 70|72|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|bajando|bajo|baja|bajisimo

[signal emergency_medical/breathing 0.8 mention]
dificultad ~2 respirar|respiratoria
falta ~1 aire

[signal emergency_medical/choking 0.95]
atraganto|atragantado|atragantada|atragantando|atragante|atraganta|atragantandose|atragantandome|atoro|atorado|atorada|atoraba|atasco
se ~3 ahogo|ahoga|ahogando|ahogado ~3 con
atorado|atorada|atorada|atoro|atravesado|atravesada|trabado|trabada|pegado ~4 garganta|pescuezo|cuello|pecho|traquea
atoro|trabo|atraveso|quedo|pego ~6 garganta|pescuezo|traquea
no ~2 puede|puedo ~2 tragar|pasar ~4 saliva|agua|nada|babea*|ni
babea|babeando ~6 tragar|respira*|fiebre|garganta
se ~2 trago ~4 moneda|pila|bateria|iman|imanes|juguete|hueso|clavo|aguja|boton|canica|vidrio|arete|tornillo|pieza|anillo|alfiler|tapa|tachuela|bolita

# --- cerebro ------------------------------------------------------------------------------------
[signal emergency_medical/stroke 0.95]
comisura|boca|cara|rostro ~2 desviada|desviado|caida|chueca|torcida|ladeada
no ~2 articula|pronuncia|balbucea ~3 palabra|palabras|bien|nada
arrastra|arrastrando|jala|jalando ~3 pierna|pie
como ~2 borracho|borracha ~6 no ~2 toma|tomo|tomado
perdio|perdi ~3 fuerza|movimiento|habla|equilibrio|vista ~4 repente|lado|brazo|pierna|hoy|ojo|manana
boca|cara|ojo|labio ~3 de ~1 lado|chueca|torcida|colgado
repente ~4 no ~3 hablar|habla|ve|veo|mover|mueve|camina|caminar|entiende|leer|tragar
no ~2 puede|puedo ~1 cerrar ~2 ojo
$lado_es ~6 $dormido
$dormido ~5 $lado_es ~6 cara|hablar|habla|lado|repente|brazo|pierna|boca|mover|izquierd*|derech*|desde|hoy|ahorita|fuerza|sient*
se ~2 durmio|durmieron|duerme|duerma|adormece|adormecio|entume|entumio|entumecio|paralizo|paraliza|chueco|enchueco|torcio|cae|cayo|cai|ladeo|volteo|jalo ~4 cara|brazo|pierna|mano|lado|boca|rostro|cuerpo|cachete|ojo
cara|boca|rostro|sonrisa|labio ~5 chueca|chueco|torcida|torcido|caida|caido|dormida|dormido|lado|cuelga|colgando|cae|paralizada|desviada|jalada|rara|ladeada|volteada
mitad|lado ~5 cara|cuerpo ~6 $dormido|mover|mueve|siento|siente|sentir
lado ~3 izquierdo|derecho ~5 $dormido|mover|mueve|siento|siente|fuerza|responde|sentir
no ~3 siento|siente|sentir|responde|mueve|muevo|levanta|levantar|levanto|alza|alzar|doblar|controla|controlo|mover|moverse ~4 brazo|brazos|pierna|piernas|mano|lado|cara|pie|pies|dedos|mitad|cuerpo|manos|boca
brazo|pierna|mano|piernas ~3 no ~3 responde|mueve|siento|siente|sube|levanta|responden|mover|levantar|sentir
perdi|perdio|sin ~2 fuerza|sensibilidad|movimiento ~5 brazo|pierna|mano|lado|cuerpo|cara|piernas
brazo|pierna|mano|lado ~4 sin ~1 fuerza|fuerzas|sensibilidad|movimiento
no ~4 hablar ~2 bien|claro|normal|nada|palabras|repente|y
no ~3 salen|sale|saca|encuentro|encuentra ~3 palabras|voz|habla
no ~3 entiende|entiendo|entendemos|entienden ~4 dice|habla|palabras|hablando|decir
habla|hablando|hablar|hablo|palabras|lengua|voz ~4 raro|rara|enredado|enredada|enreda|trabado|trabada|traba|arrastra|arrastrando|borracho|borracha|incoherencias|incoherente|pastosa|extrano|trabada|enredadas|chistoso|revuelto|revueltas|trapo|balbucea|balbuceando
dice ~2 puras? incoherencias|cosas ~4 sentido|son
no ~2 le? salen ~2 palabras
media|mitad ~3 cara ~4 $dormido|mover|mueve
se ~2 fue ~3 cara ~3 lado
arrastra|arrastrando|arrastro|enreda|traba|trabando ~3 palabras|lengua|hablar|habla
balbucea|balbuceando
perdio|perdi|perdiendo|pierde|quedo|quede|quedando|sin ~3 vista|vision|ciego|ciega
dejo|deje|deja de ver
no ~2 veo|ve|ver|mira|miro|puedo ~4 ojo|ojos|lado|nada ~3 repente|izquierdo|derecho|un|ojo|ahora|derecha
veo|ve|viendo|mira|miro|vision|vista ~3 doble|borroso|borrosa|nublado|nublada|negro|oscuro|lucecitas|manchas|estrellitas ~8 repente|cabeza|dolor|embaraz*|dormid*|presion|marea*|hablar|azucar|fiebre|hinchad*
vision|vista|ve|veo doble
se ~3 nublo|borro|fue|oscurecio ~2 vista|vision
repente ~5 confundido|confundida|desorientado|desorientada|marea*|debil|perdido|perdida
confundido|confundida|desorientado|desorientada|desubicado|desubicada|incoherente|delirando|delira|desvaria|desvariando ~8 repente|no|hoy|manana|fiebre|hablar|desde|sabe|reconoce|habla|muy|sueno|ahorita|dice
no ~3 reconoce|conoce|sabe|recuerda ~4 quien|donde|nadie|familia|dia|nombre|estamos|esta|hijos|casa
anda|camina|caminando|camino ~4 borracho|borracha|lado|chueco|tambalea*|cae ~6 habla*|cara|repente|brazo|dormid*
derrame ~3 dando|dio|cerebral|ahora
dando|dio|dado|teniendo|tuvo|tiene|da ~4 derrame|embolia|ictus|apoplejia
creo|parece|sera|pienso ~5 derrame|embolia|ictus
pupila|pupilas ~4 grande|diferente|diferentes|dilatada|desigual|chiquitas|puntito

[signal emergency_medical/stroke 0.8 mention]
derrame cerebral
derrame|derrames|ictus|apoplejia
embolia ~1 cerebral
embolia
aneurisma

[signal emergency_medical/thunderclap_headache 0.93]
peor|horrible|insoportable|terrible|fuertisimo|explosivo|fortisimo ~3 dolor ~2 cabeza ~8 vida|repente|vomit*|cuello|vista|luz|veo|hablar|nunca|fiebre|desmay*
dolor ~2 cabeza ~6 peor|repente|golpe|vida|explot*|insoportable|nunca|cuello|vomit*|veo|nublad*|borros*|desmay*|tieso
cabeza ~4 explota|explotar|exploto|estalla|estallo|estallar|revienta|revento|reventar|parte|trueno ~8 vomit*|luz|cuello|ver|vision|peor|vida|golpe|repente|hablar
revienta|explota|estalla|parte ~2 la? ~1 cabeza ~8 vomit*|luz|cuello|ver|vision|peor|golpe
trueno|tronido|exploto|revento|trono ~4 cabeza
duele ~4 cabeza ~6 peor|repente|vida|explot*|insoportable|nunca|vomit*|veo|nublad*|borros*|rigido|tieso|hablar

[signal emergency_medical/seizure 0.95]
convulsionando|convulsiono|convulsiona|convulsiones|convulcion|convulsion|convulciones|convulcionando|convulsionar|combulsion|combulsiones|convulsionado ~5 ahora|ahorita|esta|para|no|minutos|dio|dando|primera|fiebre|otra|seguidas|hace|repente|ayuda
dando|dio|tiene|tuvo|esta|teniendo|empezo|da|le|le|estan|otra ~4 convulsion|convulsiones|convulcion|convulciones|combulsion|combulsiones|convulsionando|convulsionar|convulcionando|convulsiono
convulsionando|convulcionando|convulsionandose|convulsiono
ataque|ataques ~2 epileptico|epilepticos|epilepsia
ojos ~3 blanco|atras|volteados|volteo|voltearon|voltean
se ~2 volteo|volteron|voltearon|fueron ~3 ojos
espuma|espumarajos ~4 boca|echa|echando
temblando|tiembla|temblar|sacude|sacudiendo|sacudidas|brincos|brincando|retuerce|retorciendo ~6 piso|responde|ojos|suelo|inconsciente|contesta|espuma
cuerpo ~4 temblar|temblando|sacude|tieso ~8 ojos|atras|responde|espuma

[signal emergency_medical/seizure 0.8 mention]
convulsion|convulsiones|convulcion|convulciones
ataque ~1 epileptico

[signal emergency_medical/unconscious 0.97]
como trapo|muerto|muerta|muneco|muneca
se ~2 fue ~2 para ~1 atras
no ~2 vuelve|volvio|regresa ~2 en ~1 si
lo|la|le ~1 sacudo|muevo|movemos|cacheteo|hablo ~5 nada|no|responde|despierta
ojos ~3 abiertos ~4 no|nada|ido|perdid*
esta|quedo|anda ~2 como ido|ida|perdido|perdida|zombi
no ~2 reacciona
inconsciente|inconciente|inconsiente|desmayado|desmayada|desmallado|desmallada|insconsciente|inconscientes|desvanecido|desvanecida|desplomado|desplomada
desmayo|desmaye|desmaya|desmayar|desmayando|desmayarme|desmayarse|desmayandose|desmallo|desmalle|desmallar|desvanecio|desvaneci|desvanece|desvanecer|desvanezco|desplomo|desplome|desmayos|desmayandome|desmayaba|colapso|colapsado|colapsa|demayo|demaye
perdio|perdi|pierde|perdiendo|perder|perdida|sin|pierdo ~2 conocimiento|conciencia|consciencia|sentido|conosimiento
no ~2 despierta|despertar|despierto|reacciona|reaciona|responde|despertarlo|despertarla|desperto|reaccionar|reaccionaba|respondia|reacciono|desperta|reaccione|responder
no ~2 contesta ~6 hablo|hable|dormid*|tirad*|frio|piso|respira*|suelo|hablamos|grito
hablo|hable|hablamos|dormid*|tirad* ~6 no ~2 contesta|responde
no ~3 puedo|podemos|logro|logramos|puede ~2 despertar|despertarlo|despertarla|reanimar
no ~2 abre|habre|abrio ~2 ojos|ojitos|ojo
no ~2 mueve|mueve|moverse ~4 respira*|frio|piso|nada|responde
tirado|tirada|desplomado ~3 en ~2 piso|suelo|bano|tina|cama
encontre|encontramos|encontro|halle|hallamos ~5 piso|suelo|tirado|tirada|inconsciente|desmayad*
cayo|cai|callo|caido|desplomo ~4 redondo|redonda|plomo|piso|suelo ~6 responde|reacciona|respira|desmay*|despierta|mueve
guanga|guango|guanguito|guanguita|flacido|flacida|flojito|flojita|desguanzado|desguanzada|aguado|aguada|trapo ~6 no|bebe|nino|nina|responde|come|llora|respira|muy|esta
se ~2 fue ~3 mundo
se ~3 va|fue|iba|iban|vino ~2 conocimiento|sentido|desmayar
siento|siente|creo|voy ~4 desmay*|desvanec*|desplom*
apenas ~4 responde|despierto|abre|consciente|conciente|reacciona|mantiene
muy|demasiado|mucho|mucha adormilado|adormilada|somnoliento|somnolienta|aletargado|aletargada|decaido|decaida|letargico|letargica|sueno|dormilon ~8 fiebre|come|despierta|bebe|responde|confund*|azucar|despert*
se ~2 esta|estoy muriendo ~6 ayuda|rapido|sangr*|respira*|vengan|ambulancia|favor|ahog*|manden
ayuda|ayudenme|rapido|vengan|manden ~8 muriendo|muere
muriendo|muere|muera ~4 ayuda|ayudenme|auxilio|manden|ambulancia|vengan|rapido
creo|parece ~4 muerto|muerta|murio
reanimacion|rcp ~3 ahora|haciendo|necesito|como|estoy|dando

[signal emergency_medical/need_ambulance 0.93]
manden|mande|manda|llamen|llame|llama|llamar|necesito|ocupo|necesita|necesitamos|quiero|envien|pidan|urge|pido|mandar|llamaron|venga|vengan|llamando|llamamos ~4 ambulancia|ambulansia|911|paramedicos|ambulancias|anbulancia
ambulancia|paramedicos ~3 ya|por|urgente|ahora|ahorita|rapido|favor|pronto
emergencia ~4 ayuda|ayudenme|muriendo|sangr*|respira*|ahorita|favor|vengan|muere|rapido
es|tengo|esto|una|hay emergencia ~5 medica|ayuda|por|ahorita|no|se|mi|urgente
auxilio|socorro
ayuda|ayudenme|ayudeme|ayudennos ~5 muero|muere|muriendo|morir|sangr*|respira*|ahog*|ambulancia|urgente
me estoy|voy muriendo
me voy a morir ~4 ayuda|aqui|ahora|dolor|aire

# --- sangrado -----------------------------------------------------------------------------------
[signal emergency_medical/bleeding 0.95]
no ~4 para|deja|parar|paro|detiene|detener|quita|controla|dejado|parado|corta|puedo|puede|cede|termina|controlar ~4 $sangre
$sangre ~6 no ~4 para|deja|parar|paro|detiene|detener|quita|controla|parado|cede|calma|corta|controlar
$sangre ~3 mucho|mucha|demasiado|bastante|chorros|borbotones|muchisimo|muchisima|cantidad|montones|profuso|abundante|abundantemente|incontrolable|horrible|feo|litros|coagulos|harto|harta|caudales|parar
esta|estoy|anda|ando|sigue sangrando ~3 mucho|coagulos|con|bastante|demasiado|horrible
mucha|mucho|demasiada|muchisima|harta|bastante|tanta|litros|chorro|chorros|charco|perdiendo|perdio|echando|pierde|botando|borbotones|perdido|sale|saliendo|derrama|empapado|empapada|lleno|llena|banado|banado|banada|tirando ~4 $sangre
desangra|desangrando|desangrandose|desangrandome|desangro|desangrar|desangrado|hemorragia|emorragia|hemorragias|emorrajia|hemorrajia
nariz ~6 sangr* ~6 no|horas|minutos|para|hora|rato|anticoagulante|coagulos
sangr* ~4 nariz ~6 no|horas|minutos|para|hora|rato|anticoagulante|mucho|coagulos
anticoagulante|anticoagulantes|warfarina|eliquis|xarelto|coumadin|adelgazante|adelgazantes|adelgazar ~10 golpe|golpeo|cabeza|cayo|cai|sangr*|caida|moreton*
cayo|cai|golpeo|golpe|golpee|sangr*|cortada|corte|caida ~10 anticoagulante|anticoagulantes|warfarina|eliquis|xarelto|coumadin|adelgazantes
sangr* ~4 cabeza|cuello|oido|oidos|boca|muneca|herida|cortada|operacion|cirugia|fistula|cateter|puntos|cicatriz|cesarea|recto|ojo|muela
herida|cortada|corte|puntos|cirugia|cesarea|operacion|incision ~4 abrio|abierta|abierto|profunda|profundo|sangr*|hueso|honda|hondo|abrieron|revento|salen|tripas
corte|corto|sierra|cuchillo|machete ~8 no ~1 para ~6 llen*|sangr*|camisa|trapo|toalla|empap*
camisa|trapo|toalla|sabana ~4 lleno|llena|empap*
se|le ~2 ve|mira|salio|asoma|sale ~2 hueso|tendon|tripas|intestinos|grasa|carne
hueso ~3 afuera|salido|fuera|expuesto|ve|salio|asoma
toallas|toalla|sabanas|panal|panal|trapo|trapos|gasa|gasas|vendas|toallita ~6 sangre|empapa*|llen* ~4 sangr*|hora|horas|empapa*|una

[signal emergency_medical/gi_bleeding 0.95]
vomita|vomito|vomitando|vomite|vomitar|vomitado|escupe|escupo|escupiendo|tose|tosiendo|tosi|tosio|toso|orina|orinando|orino|obra|obrando|obro|evacua|evacuo|cago|defeca|gomito|gomita|gomitando|arroja|arrojando|devuelve|devolvio|expulsa|pipi|popo|hace|caga ~3 $sangre|coagulos|negro
sangre ~4 vomito|tos|flema|flemas|saliva|boca|oido|oidos|heces|popo|excremento|escusado|taza|recto|ano|panal|excusado|orina|nariz ~6 mucha|marea*|debil|desmay*|no|coagulos|negr*|todo|para|llena|roja|lleno|sale
excremento|heces|popo|evacuaciones|evacuacion|popos|caca|deposiciones|bano ~4 negro|negra|negras|negros|sangre|alquitran|chapopote|petroleo|sangr*|oscuras
vomito|vomita ~4 cafe|negro|cafes ~3 molido|sangre|asientos|borra
asientos|borra|poso|granos de cafe

[signal emergency_medical/amputation 0.95]
corto|corte|cortado|cortada|cortaron|trozo|mocho|amputo|arranco|arrancado|volo|mutilo|cercenado|rebano|rebane|moche|machuco|machuque|arrancaron ~5 dedo|dedos|mano|brazo|pierna|pie|vena|arteria|yema|oreja|punta|muneca|tendon
dedo|mano|brazo|pie|pierna ~3 colgando|cercenado|amputado|arrancado|mochado|cortado|desprendido|mocho

# --- alergia ------------------------------------------------------------------------------------
[signal emergency_medical/anaphylaxis 0.95]
hincha|hinchando|hinchada|hinchado|hinchadas|hinchados|hincho|hincharon|inchada|inchado|inchando|incho|inflama|inflamada|inflamado|inflamando|inflamo|inflo|infla|inflada|inflamados|inflamadas|hinchan|inflando|hinche ~5 cara|labios|labio|lengua|garganta|boca|ojos|cuello|rostro|ojo|parpados
cara|labios|labio|lengua|garganta|boca|ojos|rostro|cuello|parpados ~4 hincha|hinchando|hinchada|hinchado|hinchadas|hinchados|hincho|hincharon|inchada|inchado|inchando|incho|inchados|inflama|inflamada|inflamado|inflamando|inflamo|inflados|inflada|inflamados|hinchandose|hinchandole|deforme|globo
anafilaxia|anafilactico|anafilactica|anafilaxis|anafilasis
epipen|epinefrina|adrenalina|epi ~6 use|uso|puse|puso|ponga|caduc*|necesito|otra|otro|tengo|vencid*|inyect*|puso|no|ya|puse
reaccion|reacion|reaccin|ataque ~2 alergica|alergico|alergia|alerjica|alergika ~10 fuerte|grave|respira*|hincha*|labios|garganta|cara|horrible|severa|ronchas|muy|ahorita|dando|mala|cuerpo|incha*|aire|terrible
alergica|alergico|alergia ~10 comio|comi|comido|pico|picadura|tomo|tome|probo|picaron ~10 hincha*|garganta|respira*|ronchas|labios|cara|vomit*|aire|incha*|lengua|rasca*
ronchas|urticaria|habones|sarpullido ~8 respira*|hincha*|garganta|labios|cara|vomit*|ahog*|aire|incha*|lengua
labios|cara|lengua ~6 ronchas
lengua ~3 gorda|grande|dormida|gruesa
pico|picadura|picaron|picada|piquete|piqueton|picado ~4 abeja|avispa|abejas|avispas|hormiga|hormigas|bicho ~10 hincha*|respira*|garganta|marea*|ronchas|cara|aire|incha*|labios|alergic*|desmay*|lengua|borros*
comio|comi|comido|probo|comiendo ~4 cacahuate|cacahuates|mani|nuez|nueces|camaron|camarones|mariscos|marisco|huevo|almendra|pistache|crema ~10 hincha*|respira*|garganta|ronchas|labios|cara|vomit*|aire|incha*|alergic*|lengua|rasca*

# --- veneno, drogas -----------------------------------------------------------------------------
[signal emergency_medical/overdose 0.96]
tome|tomo|trague|tomado|tomaron ~3 entero|entera|to|todo|todas|completo ~3 pote|pomo|frasco|bote|pastillas|tylenol|caja
pomo|pote|frasco|bote ~2 entero|completo ~4 tylenol|pastillas|medicina
tome|tomo|trague ~8 tylenol|pastillas|medicinas|pastiyas ~8 arrepenti|arrepiento
sobredosis ~4 de|con|ahora|ahorita|ayuda|creo|dio|pastillas|responde
dio|dando|tuvo|tiene|tomo|creo|esta|metio|posible|una|con ~3 sobredosis
$trago|tomado|tomo|tome|tomarse|tomaron|tragado|metido|empino ~5 todas|demasiadas|bote|pote|frasco|bonche|puno|punado|monton|entero|entera|caja|doble|triple|tantas|chingo|montonal|bola|muchisimas|demasiada|completo|to|muchas ~5 $pastillas
tome|tomo|trague|trago|tomado|tomaron|comio|tomose|metio 10|12|15|16|18|20|24|25|30|35|40|45|50|60|80|90|100|diez|doce|quince|veinte|treinta|cuarenta|cincuenta ~4 $pastillas
tome|tomo|trague|trago|tomado|comio|metio ~3 5|6|7|8|9|10|12|15|20|30|40|cinco|seis|siete|ocho|nueve|diez|quince|veinte|treinta|cuarenta ~4 pastillas|tylenol|ibuprofeno|clonazepam|tabletas|pildoras|paracetamol|pastiyas|rivotril|tramadol|aspirinas|capsulas
pastillas|tylenol|pildoras|medicinas|medicamentos|pastiyas ~4 todas|tomo|tome|trago|trague|tomado|tragado|frasco|bote ~5 todas|dormir|morir|matar*|tomo|tome|trago|vacio|responde|despierta|vomit*|desmay*
frasco|bote|frascos|botes ~3 vacio|vacios|vacia|abierto|abiertos
vacio ~4 frasco|bote ~3 pastillas
demasiadas|tantas|muchas ~2 pastillas|pastiyas|pildoras
fentanilo|heroina|drogas|droga|cristal|meta|cocaina|coca|xanax|pastilla ~10 despierta|respira|azul|morado|responde|inconsciente|desmay*|reacciona|labios|morada|sobredosis|convulsion*
narcan|naloxona ~6 puse|puso|di|dimos|dio|necesito|otra|no|ya|donde|despierta|tengo|reacciona|funciona
intoxicado|intoxicada|intoxicacion|intoxico|intoxique|intoxicando
congestion alcoholica
borracho|borracha|tomado|alcohol ~8 no ~2 despierta|responde|reacciona|despertar
insulina ~6 demasiada|doble|mas|equivoco|equivoque|unidades|extra ~8 temblando|sudando|azucar|baja|bajando|confund*|marea*

[signal emergency_medical/overdose 0.8 mention]
sobredosis|sobredocis

[signal emergency_medical/poisoning 0.95]
$child_es ~6 $trago ~6 $veneno|$pastillas
$trago|tomar|tragarse|bebiendo|bebido|lamio|chupo|probo|tomarse ~4 $veneno
enveneno|envenenado|envenenada|envenenamiento|envenenando|envenene|envenenar|envenenaron
veneno ~4 ratas|rata|tomo|comio|trago|tome|hormigas|cucarachas
metio ~4 boca ~4 $veneno|$pastillas
pila|bateria ~2 boton
mezcle|mezclo|mezclamos|mezclar|revolvi|revolvio ~3 cloro|amoniaco|pinol|clorox
cloro ~4 respira*|garganta|ojos|tos*|gases|amoniaco|vapores|pecho
vapores|gases|humo ~6 respira*|marea*|tos*|garganta|inhal*|ahog*
inhalo|inhale|inhalado|respiro|respire ~3 humo|gas|gases|vapores|quimicos|cloro
monoxido
hongos ~4 silvestres|vomit*|comio|comi

[signal emergency_medical/carbon_monoxide 0.95]
monoxido ~2 carbono
fuga ~2 gas
huele ~3 gas ~8 cabeza|marea*|vomit*|nausea*|casa|todos|ninos
alarma ~3 monoxido|carbono|gas
calenton|calentador|generador|anafre|estufa|brasero|carbon ~8 dolor|duele|marea*|vomit*|desmay* ~6 todos|cabeza|familia|ninos|casa|nos

# --- lesiones -----------------------------------------------------------------------------------
[signal emergency_medical/burn 0.93]
quemo|queme|quemado|quemada|quemaron|quemadura|quemaduras|quemo|quemandose|quemarse ~8 agua|aceite|caldo|caliente|cara|ampolla*|piel|hirviendo|fuego|cafe|sopa|manteca|lumbre|pecho|brazo|mano|manos|pierna|estufa|acido|cuerpo|grado|vapor|electrica|gasolina|feo|fuerte|grave
agua|aceite|caldo|sopa|cafe|manteca ~2 hirviendo|caliente ~8 cayo|quemo|tiro|echo|derramo|encima|salpico|cara|vacio|voltio|volteo|brazo|pierna|piel|pecho
cayo|echo|tiro|derramo|vacio|volteo|voltio ~4 agua|aceite|caldo|cafe|sopa|olla ~2 hirviendo|caliente
quemadura|quemaduras ~3 segundo|tercer|tercero|grave|graves|grado
piel ~3 cae|cayendo|pelando|levanta|despega|derritio
se ~2 prendio|incendio|incendiando ~2 fuego|ropa|lumbre
incendio ~6 humo|quema*|atrapad*|respira*

[signal emergency_medical/head_injury 0.93]
golpe|golpeo|golpee|pego|pegue|golpeado|golpeada|golpazo|porrazo|chichon|madrazo|trancazo|descalabro|descalabrado|abrio|partio ~5 cabeza|cabecita|craneo|frente|nuca ~10 vomit*|desmay*|inconsciente|confund*|sueno|sangr*|marea*|fuerte|duro|conocimiento|dormid*|raro|responde|duele|hinchad*|chichon|vista|duerme|abierta|despierta|feo|piso|cemento|rara
se|me ~2 descalabro|abrio|partio|rajo ~2 cabeza
descalabro|descalabrado|descalabrada
fractura ~2 craneo
cayo|cai|caido|caida|callo|resbalo|rodo|caer|cae|resbale|caiga|rodado ~10 escaleras|escalera|cama|techo|azotea|cabeza|bano|cadera|caballo|balcon|arbol|regadera|tina|sofa|ventana|andamio|columpio|litera ~10 cabeza|cadera|levanta*|mover|mueve|sangr*|golpe*|vomit*|inconsciente|responde|duele|hueso|conocimiento|cuello|espalda|pararse|parar|desmay*|hinchad*|llora*|rompio|quebro|gritando|dolor|chichon|confund*
cayo|cai|caida|callo|resbalo|caido ~6 no ~3 levanta*|parar|pararse|mover|mueve|puede|caminar|camina|levantar|responde|puedo
cayo|cai|caida ~8 cadera|techo|azotea|escaleras|andamio|balcon|anticoagulante*
cayo|callo|solto|cai|se ~5 bebe|bebita|nena|nene|recien ~6 cabeza|cama|brazos|piso|suelo|sofa
bebe|bebita|nena|nene ~3 cayo|callo|golpeo ~8 cabeza|cama|brazos|piso|suelo|sofa|golpe*|vomit*|chichon
mollera ~4 hundida|sumida|hinchada|caida|saltada|abultada|brincada

[signal emergency_medical/spine_injury 0.93]
no ~3 siente|siento|mueve|puede ~2 piernas|pies|cuello

[signal emergency_medical/crash 0.94]
accidente|choque|choco|choque|chocamos|chocaron|volcamos|volco|volcadura|acidente|axidente|chocado|volteo ~10 carro|auto|coche|moto|troca|camioneta|bici|bicicleta|trailer|camion|freeway ~12 duele|dolor|sangr*|cuello|cabeza|herid*|golpe*|pecho|acab*|hace|atrapad*|ahorita|inconsciente|pierna|lastim*|brazo|responde|espalda|panza|grave|quebr*
accidente|choque|choco|chocamos|volcadura ~8 duele|dolor|sangr*|herid*|golpe*|atrapad*|inconsciente|lastim*|grave|responde|desmay*
atropello|atropellaron|atropellado|atropellada|atropellan|arrollo|arrollaron|atropeyo|atropeyaron
me|lo|la pego|golpeo|arrollo ~1 un ~1 carro|camion|troca|camioneta|tren

[signal emergency_medical/trauma 0.93]
apunalo|apunalaron|apunalado|apunalada|punalada|punaladas|acuchillo|acuchillaron|acuchillado|navajazo|cuchillada|cuchilladas
encajo|enterro|clavo|encaje|enterre|clave|atraveso|enterrado|encajado|clavado|metio|ensarto|encajaron ~4 cuchillo|clavo|vidrio|fierro|varilla|palo|alambre|metal|navaja|aguja|astilla|anzuelo|pico|tijeras
balazo|balazos|balaceado|balaceada|balearon|balacearon|tiroteo|baleado|baleada|plomazo
disparo|dispararon|disparado|disparos|balearon ~4 le|me|pierna|brazo|pecho|cabeza|estomago|pistola|solo|espalda|mi|pie|accident*
se dio|pego|metio ~2 tiro|balazo|disparo
quebro|quebre|rompio|rompi|fracturo|fracture|quebrado|quebrada|roto|rota|fractura|zafo|disloco|dislocado|quebraron ~5 pierna|brazo|cadera|cuello|pie|tobillo|muneca|costilla|costillas|hueso|hombro|rodilla|columna|espalda|mano|clavicula ~8 hueso|chueco|chueca|hinchad*|dolor|afuera|doblad*|mover|ahorita|morad*|grita*|colgando|creo|cayo|cai|trono|duele|sale
brazo|pierna|tobillo|muneca|dedo|hombro ~4 chueco|chueca|doblado|doblada|deforme|torcido|volteado|zafado
machuco|machucaron|aplasto|aplastado|aplastada|aplastaron|prenso|prensado|prensada|atrapado|atrapada|atoro|trituro|agarro ~4 maquina|dedo|dedos|mano|pierna|pie|brazo|prensa|puerta|carro|debajo|caballo|tractor
mordio|mordido|mordida|ataco|atacaron|atacado ~4 perro|pitbull|perros|animal ~8 cara|cuello|sangr*|hueso|brazo|pierna|mano|hondo|honda|arranco|carne|profund*|feo
ataco|atacaron ~2 perro|pitbull|perros
golpearon|golpeo|patearon|madrearon|golpiza|asaltaron|pateo ~8 inconsciente|sangr*|respira*|costillas|cabeza|responde|desmay*|levanta*
explosion|exploto|explotaron|cohete|cohetes|cuete|cuetes|pirotecnia ~6 cara|mano|quem*|ojo|dedos|manos|ojos
sierra|motosierra|machete|hacha|cortadora|podadora|esmeril|cuchillo ~6 dedo|dedos|mano|pierna|pie|brazo|sangr*|hueso|no
ahorco|ahorcando|estrangulo|estrangulando|ahorca ~6 desmay*|respira*|garganta|cuello|voz|me|la

[signal emergency_medical/drowning 0.95]
ahogo|ahogando|ahogado|ahogada|ahogandose|ahogar ~4 alberca|piscina|tina|rio|lago|mar|agua|playa|cubeta
alberca|piscina|tina|rio|lago|cubeta|pileta ~6 ahog*|cayo|inconsciente|respira*|saca*|flotando|trago|morad*|encontr*
sacamos|saque|sacaron|saco ~5 alberca|piscina|tina|agua|rio|lago
trago ~3 agua ~6 alberca|piscina|tina|tos*|respira*

[signal emergency_medical/electric_shock 0.94]
electrocuto|electrocutado|electrocutada|electrocute|electrocutaron|electrocucion
descarga|toque|choque|toques|calambrazo ~2 electrico|electrica|electricos|luz|corriente
corriente|electricidad|enchufe|cable|contacto|tomacorriente ~6 agarro|pego|paso|dio|quemo|avento|tiro|toco ~6 mano|cuerpo|desmay*|quem*|dedos|nino|toque|descarga|corazon|late
dio|pego|agarro ~2 la? corriente
rayo ~3 cayo|pego|alcanzo

[signal emergency_medical/heat_cold 0.93]
golpe|insolacion|agotamiento ~2 calor
sol|calor ~8 ya? no ~1 suda|sudaba
no ~1 suda ~8 cosas|cayo|raro|responde|sol
insolacion|insolado|insolada|hipotermia|congelamiento
calor|sol ~8 desmay*|confund*|vomit*|convulsion*|delir*|responde|desvanec*|caliente|inconsciente
encerrado|encerrada|dejo|olvidado|olvidada|encerro ~4 carro|coche|auto ~4 bebe|nino|nina|calor|sol
bebe|nino|nina ~5 encerrado|encerrada|dentro|adentro ~3 carro|coche|auto

[signal emergency_medical/eye_injury 0.92]
ojo|ojos ~6 cloro|acido|quimico|pegamento|cal|limpiador|vidrio|clavo|palo|quemo|lejia|thinner|jabon|cemento|metal|gasolina|sangr*|kolaloka|aceite|fierro|esquirla
cloro|acido|quimico|pegamento|cal|limpiador|vidrio|lejia|thinner|cemento|kolaloka|metal|clavo|aceite|gasolina ~6 ojo|ojos
pico|revento|revento|perforo|corto|enterro|salio|pincho ~4 ojo
ojo ~3 salido|reventado|sangrando|cortado|perforado

[signal emergency_medical/bite_venom 0.93]
vibora|serpiente|cascabel|culebra|alacran|escorpion|viuda|arana|medusa|aguamala|coralillo ~5 mordio|pico|piquete|mordedura|picadura|mordida|mordido|picado
mordio|pico|piquete|mordedura|picadura|mordida|mordido|picado|picada ~4 vibora|serpiente|cascabel|culebra|alacran|escorpion|viuda|arana|medusa|coralillo|murcielago|mapache|zorrillo

# --- embarazo y parto ---------------------------------------------------------------------------
$embarazo = embarazada|embarazo|embarasada|embarasda|embaraso|semanas|gestacion|embarazadas|encinta|prenada
  trimestre|meses|sem

[signal emergency_medical/pregnancy_bleeding 0.94]
$embarazo ~10 sangr*|sangre|hemorragia|coagulos|manchando|manchado|mancha|sangro
$sangre|coagulos|manchando|manchado ~10 embarazada|embarazo|embarasada|semanas|embaraso|encinta
aborto|abortando|abortar ~6 espontaneo|creo|sangr*|teniendo|dolor|coagulos|amenaza|dando
perdiendo|perder|perdi|pierdo ~2 bebe|embarazo ~4 sangr*|dolor|creo|ahorita|siento
creo ~4 perdiendo ~2 bebe
ectopico ~6 dolor|sangr*|roto|fuerte

[signal emergency_medical/labour 0.94]
fuente ~3 rompio|rota|revento|rompido|revento|rompe|roto
rompio|revento|rompieron|revento|rompi|revente|rompiendo ~3 fuente|bolsa|aguas|agua
salio|sale|saliendo|bota|tira|escurre|perdiendo|chorrea ~3 agua|liquido|aguas ~6 embaraz*|semanas|contraccion*|meses|bebe|panza
liquido amniotico
contracciones|contraciones|contraccion|contraxiones ~8 minutos|semanas|fuertes|seguidas|cada|embaraz*|meses|parto|sangr*|no|fuerte|bebe
dolores|dolor ~2 parto
trabajo ~1 parto
parto prematuro
va|vamos|voy|esta|ya|estoy ~2 nacer|naciendo|pariendo|parir|aliviarse|dando ~4 carro|casa|ya|ahorita|bebe|nino|bano|ahora|aqui|trailer
esta|estoy|va ~2 de? ~1 parto|pariendo ~8 cabeza|ya|bebe
mira|ve|asoma|sale ~2 la? cabeza|cabecita
bebe ~3 viene|saliendo|sale|nacio|naciendo|nacer ~4 ya|ahorita|carro|casa|cabeza|ahora|bano|camino|antes
cabeza|cabecita ~4 asoma|sale|saliendo|ve|salio|mira ~4 bebe|ya|nino
ya se|le ~2 mira|ve|asoma ~2 cabeza|cabecita
ganas ~2 pujar|empujar
cordon ~5 salio|asoma|sale|cuelga|salido|siento|enredado|sali|umbilical

[signal emergency_medical/fetal_movement 0.93]
no ~4 mueve|siento|movido|sentido|moverse|patea|movio|sentia|siente|moviendo|patadas|pateado|moverlo|senti ~4 bebe|bebita|patadas|movimientos|moverse|mueve|panza|nino|movimiento|patear|mover|pataditas
bebe|bebita|nino|panza|criatura ~5 no ~3 mueve|movido|siento|patea|moviendo|movio|moverse|pateado|sentido|senti
bebe|bebita ~4 dejo|paro|deja|menos|poco|casi ~3 mover*|mueve|patear|moviendo|movimientos
dejo|deje ~3 sentir ~4 bebe|patadas|movimientos|pataditas
menos|pocos|poco|sin ~2 movimientos|movimiento|patadas ~6 bebe|embaraz*|semanas|fetal*
mueve|movimientos|patea ~2 menos|poco|poquito ~6 bebe|embaraz*|semanas

[signal emergency_medical/preeclampsia 0.93]
$embarazo|parto|cesarea|aliviarme|postparto ~12 cabeza|vista|borros*|lucecitas|hinchad*|presion|vision|estrellitas|manchas|inchad*|nublad* ~8 alta|vista|borros*|lucecitas|hinchad*|presion|cara|manos|vision|estrellitas|160|170|180|cabeza|fuerte|manchas|veo|pies|inchad*|nublad*
cabeza|vista|borros*|lucecitas|presion|vision|estrellitas|hinchad* ~12 embarazada|embarazo|embarasada
preeclampsia|preclampsia|preeclamsia|eclampsia ~6 cabeza|vista|presion|hinchad*|creo|sintomas|alta|ahorita|otra
presion ~6 180|185|190|195|200|205|210|215|220|230|240|250|18|19|20|21|22
presion ~4 altisima|disparada|nubes|cielos|disparo|subidisima|altisimo

[signal emergency_medical/postpartum 0.93]
parto|cesarea|aliviarme|alivie|postparto|luz|nacio|alivio ~12 sangr*|coagulos|hemorragia|fiebre|toallas|respira*|convulsion*|empapa*|voces ~6 mucho|mucha|hora|toalla|toallas|marea*|grandes|no|fuerte|limon|39|40|olor|escalofrios|huele|pecho|abundante|pelota
coagulos ~5 grandes|tamano|limon|pelota|puno|ciruela
toalla|toallas ~5 hora|horas|empapa*|media

# --- bebes y ninos ------------------------------------------------------------------------------
[signal emergency_medical/infant 0.95]
recien|nacido|bebito|bebita ~6 hirviendo|prendido|prendida|ardiendo|calientito|calientita|temblando
se ~2 queja|quejando|quejandose ~4 bebe|bebita|respira*
bebe|bebita|recien ~6 quejido|quejandose|ronquido|jadea|pausas
$baby_es|recien ~6 morado|morada|moradito|moradita|azul|azulito|azulita|flacido|flacida|guango|guanga|guanguito|inconsciente|gris|desguanzad*|flojito|flojita|aguado|aguadito|letargic*|aletargad*|amoratad*|tieso|tiesa|lacio|lacia|morados
$baby_es|recien ~6 no|sin|ni ~3 come|comer|comido|mama|mamar|agarra|despierta|moja|mojado|orina|pipi|chupa|leche|biberon|tetero|pecho|orinado|llora|succiona|lacta|mamila
semanas|dias|mes|meses ~1 de? nacido|nacida|edad? ~6 no|ni ~3 come|mama|agarra|despierta|moja|orina|comer|pecho
no ~2 quiere ~2 comer|mamar|pecho|leche|agarrar|biberon|teta ~6 bebe|bebita|recien|nacido|nena|nene|semanas|bebito
recien|dias|semanas ~8 fiebre|calentura|temperatura|38|39|40|100|101|102|103|104|caliente|calenturon|calenturita
bebe|bebita|nena|nene|bebito ~6 $number_word|un|dos mes|meses|semanas|dias ~8 fiebre|calentura|38|39|40|101|102|103
$number_word|un|una semana|semanas|dias ~2 de? ~1 nacido|nacida|edad? ~8 fiebre|calentura|temperatura|38|39|40|101|102|103
$number_word semanas|dias ~8 fiebre|calentura
1|2|un|uno|dos mes|meses ~8 fiebre|calentura|38|39|40
fiebre|calentura ~8 recien|semanas|dias|mes ~3 nacido|nacida|edad|vida|bebe
$number_word|un semanas|mes|dias ~1 y? ~4 fiebre|calentura
panal|panal|panales ~4 seco|secos|mojado|moja|mojados ~4 horas|desde|todo|dia|no|hoy|anoche
no ~3 moja|mojado|orina|orinado|pipi ~5 panal|bebe|desde|horas|dia
llora|llorando|grita ~5 sin|no|horas ~3 parar|para|calma|consuelo|consuela ~6 panza|fiebre|vomit*|popo|piernas|estomago|sangre
llora ~1 sin lagrimas
sin lagrimas
vomit* ~3 verde|proyectil|bilis|amarillo
ojos ~3 hundidos|sumidos
calentura|fiebre|temperatura|calenturon ~5 40|41|42|104|105|106
nino|nina|hijo|hija|bebe|nieto|nieta|mijo|mija ~10 fiebre|calentura ~8 convulsion*|tieso|rigido|cuello|despierta|manchas|letarg*|delira*|morad*|decaid*|responde|alucin*|moretones|respira*|guang*
sacudi|sacudio|zarandeo|zarandee ~4 bebe|nina|nino

# --- infeccion ----------------------------------------------------------------------------------
[signal emergency_medical/meningitis 0.93]
cuello|nuca ~4 tieso|tiesa|rigido|rigida|duro|dura|doblar|agachar|mover|dobla ~8 fiebre|calentura|cabeza|luz|vomit*|manchas|sueno|confund*
fiebre|calentura|cabeza ~10 cuello|nuca ~4 tieso|tiesa|rigido|rigida|duro|dura|doblar|agachar|mover|dobla|duele
molesta|lastima|duele ~3 luz ~6 fiebre|cuello|cabeza|calentura|vomit*
manchas|puntos|puntitos|manchitas|moretones ~3 morados|moradas|moraditos|rojos|rojas|moraditas ~8 fiebre|calentura|no|quitan|vaso|cuerpo|desaparecen|borran
fiebre|calentura ~10 manchas|puntitos|moretones|manchitas|puntos
meningitis ~5 creo|sintomas|tenga|sera|fiebre|sea|miedo

[signal emergency_medical/sepsis 0.93]
septicemia|sepsis|septico|septica ~5 creo|otra|choque|sintomas|fiebre|estar
fiebre|calentura|escalofrios|infeccion ~10 confund*|delir*|tembland*|desorient*|temblor*|temblores|incoherente|desvari*|responde|palid*
escalofrios ~4 fuertes|horribles|temblando|castanean|dientes|incontrolables
quimio|quimioterapia|trasplante|cancer|leucemia|defensas|dialisis|picc|cateter ~10 fiebre|calentura|38|39|40|101|102|103|escalofrios|temperatura
fiebre|calentura|escalofrios|temperatura ~10 quimio|quimioterapia|trasplante|leucemia|defensas|dialisis|cateter|picc
raya|rayas|linea|lineas|veta ~2 roja|rojas ~6 brazo|pierna|sube|subiendo|mano|corazon
herida|cirugia|operacion|cesarea|pie|cortada|puntos ~8 pus|negra|negro|apesta|huele|oscura|podrid* ~8 fiebre|calentura|rapido|escalofrios|confund*|creciendo
pie|dedo|dedos|pierna ~4 negro|negra|negros|podrido|gangrena

[signal emergency_medical/urinary 0.93]
no ~4 orinado|orinar|orino|orina|pipi ~3 horas|dia|ayer|desde|nada|todo
no ~4 orinado|orinar|orino|orina ~4 horas|dia|ayer|desde|nada|hinchad*|vejiga

[signal emergency_medical/abdominal_pain 0.92]
$dolor ~3 insoportable|horrible|fuertisimo|terrible|severo|intenso|fuerte|espantoso|mortal|tremendo|agudo|brutal|bestial ~4 panza|estomago|abdomen|barriga|vientre|apendice|costado|pancita|rinon|estomogo
panza|estomago|abdomen|barriga|vientre|pancita|costado|estomogo|apendice|rinon ~6 insoportable|doblado|doblada|retuerce|retorciendo|gritando|dura|duro|tabla|piedra|horrible|fuertisimo|grita|matando|apendicitis|aguanto|aguanta|enderezar|caminar|revolcando|muriendo|reventar
duele ~4 panza|estomago|abdomen|barriga|vientre|pancita|costado|estomogo ~8 mucho|insoportable|horrible|vomit*|fiebre|calentura|caminar|gritar|fuerte|aguant*|derecho|doblad*|llora*|parar|matar|peor|sangre|desmay*|demasiado|muchisimo
dolor ~4 lado ~1 derecho ~8 fiebre|vomit*|calentura|fuerte|insoportable|caminar
lado ~1 derecho ~8 apendi*|fiebre|calentura|vomit*
apendice|apendicitis ~6 creo|revento|fiebre|dolor|sera|sintomas|reventado
doblado|doblada|retorciendo|revolcando|retuerce|revuelca ~3 dolor
dolor ~4 retorciendo|revolcando|doblado|doblada|gritar|gritando|insoportable|mata|matando
no ~3 aguanto|aguanta|soporto|soporta ~3 dolor
piedra|piedras|calculo|calculos ~4 rinon|rinones|renal|renales|vesicula ~6 fiebre|insoportable|vomit*|fuerte|aguant*|escalofrios
hernia ~6 morad*|dur*|negr*|vomit*|dolor|salio|mete|meter

[signal emergency_medical/vomiting 0.92]
no ~3 retiene|retengo|detiene|aguanta|tolera|queda|mantiene|deja ~4 nada|agua|liquidos|comida|suero ~4 estomago|vomit*|ni|agua|dias|desde
vomita|vomitando|vomito|vomitar|vomitado|vomite|devuelve|arroja ~5 parar|para|todo|nada|retener|dias|horas|seguido|cada|retiene ~6 agua|todo|toma|come|dias|horas|desde|noche|ayer|suero|nada|ni

[signal emergency_medical/testicular 0.93]
testiculo|testiculos|huevos|huevo|bolas|genitales|guevos|huevito|testicula|escroto ~6 hinchad*|dolor|duele|duelen|torcid*|inflamad*|insoportable|repente|fuerte|morad*|inchad*
dolor|duele|duelen|golpe|hinchad* ~4 testiculo|testiculos|escroto|huevos|guevos
torsion testicular
ereccion ~5 horas|baja|quita

# --- azucar -------------------------------------------------------------------------------------
[signal emergency_medical/sugar 0.93]
azucar|azucares|glucosa|asucar|glicemia|glucometro|sensor ~8 20|25|28|30|32|35|36|38|39|40|41|42|43|44|45|46|47|48|49|50|51|52|53|54|400|410|420|430|440|450|460|470|480|490|500|510|520|530|550|560|580|590|600|700|high|hi|low|lo
azucar|azucares|glucosa|asucar ~4 bajo|baja|bajando|bajisima|subio|alta|altisima|bajon|desplomo|cayo|bajar|bajita|bajisimo|subida ~8 temblando|tiembla|sudando|suda|confund*|desmay*|responde|marea*|vomit*|frio|habla*|convulsion*|inconsciente|mucho|despierta|hablar|palid*|reacciona|raro|sudor
diabetico|diabetica|diabetis|diabetes|diabetiko ~8 confund*|desmay*|responde|vomit*|inconsciente|sudando|temblando|coma|aliento|respira*|despierta|frutas|reacciona|sudor
coma|shock|choque ~1 diabetico|insulina|diabetica
hipoglucemia|hipoglicemia|cetoacidosis|cetonas
glucagon ~5 puse|di|necesito|ponerle|no
aliento ~3 fruta|frutas|acetona
no ~4 dialisis ~8 respira*|hinchad*|aire|pecho|debil
crisis ~2 falciforme|celulas|drepanocit*

[signal emergency_medical/clot 0.93]
pierna|pantorrilla|chamorro|muslo|pie|tobillo|batata|canilla ~6 hinchad*|inchad*|roja|rojo|dolor|duele|caliente|inflamad*|morad*|hincho ~12 respira*|aire|pecho|tos*|falta|ahog*
respira*|aire|pecho|falta ~12 pierna|pantorrilla|chamorro|muslo ~5 hinchad*|inchad*|roja|dolor|duele|caliente|inflamad*|hincho
pantorrilla|pierna|chamorro ~5 hinchad*|inchad*|roja|dura|caliente|inflamad*|hincho ~8 operacion|cirugia|viaje|vuelo|cesarea|coagulo|operaron|yeso|avion|embaraz*|operado|operada|pastillas|trombo*|otra
operacion|cirugia|operaron|viaje|vuelo|cesarea ~10 pantorrilla|pierna|chamorro ~5 hinchad*|inchad*|roja|dura|caliente|inflamad*|hincho|duele
coagulo|coagulos|trombo|trombosis ~5 pierna|pulmon|pulmones|creo|respira*|pecho|cerebro
embolia ~2 pulmonar
pierna|pie|brazo|mano|dedos ~4 frio|fria|blanco|blanca|azul|morada|morado|frios|palida ~6 siento|siente|pulso|dormid*|dolor|duele|repente|yeso|color
yeso ~4 apretado|aprieta ~6 dedos|morad*|dormid*|azul*|siento

# --- mente en peligro, abstinencia --------------------------------------------------------------
[signal emergency_medical/psychosis 0.9]
voces ~5 mate|matar|haga|hacer|dicen|ordenan|piden|lastime|diciendo|digan|mandan|tire|obligan ~4 mate|matar|dano|dano|muera|lastim*|mal|aviente|muert*|matarme|cort*|matarlo|hacerle
oye|oigo|escucha|escucho|oyendo|escuchando ~2 voces ~8 matar|dano|cuchillo|miedo|mate|agresiv*|lastim*|asust*|peligro*|dicen|matarme
alucinando|alucina|alucinaciones|alucino ~8 fiebre|cuchillo|agresiv*|desnud*|no|violent*|gritando|alcohol|bichos|tomar|repente|ve|asust*
ve|viendo|veo|mira|miro ~3 cosas|gente|personas|sombras|bichos|demonios|aranas ~4 no ~3 estan|hay|existen|son|ahi
esquizofrenico|esquizofrenia|psicotico|psicosis|bipolar|brote|paranoico|paranoica ~8 cuchillo|agresiv*|matar|arma|violent*|peligro*|desnud*|pistola|amenaza*|calle|encerrad*|golpe*|medicina
brote|crisis psicotico|psicotica

[signal emergency_medical/withdrawal 0.92]
abstinencia ~8 temblando|convulsion*|vomit*|ve|alucin*|alcohol|sudando|muriendo|fuerte|mal|feo|temblor*|heroina
malilla
dejo|deje|dejado|sin ~3 tomar|alcohol|beber|clonazepam|xanax|cerveza ~8 temblando|tiembla|convulsion*|alucin*|ve|sudando|temblor*|temblores|bichos|confund*
delirium tremens

[signal emergency_medical/device 0.92]
traqueo|traqueostomia|ventilador|bipap ~5 salio|tapo|tapada|alarma|suena|desconecto|tapado|fallo|cayo
oxigeno ~4 acabo|acaba|vacio|fallo|descompuso|termino|tanque ~4 vacio|acabo|fallo|queda|no|luz|respira*
tanque ~3 oxigeno ~4 vacio|acabo|acaba|queda|termino|sin
luz ~3 fue ~6 oxigeno|ventilador|concentrador
sonda|cateter|tubo|picc ~3 salio|arranco|cayo|zafo|jalo
salio|arranco|cayo|zafo|jalo ~3 sonda|cateter|tubo|picc
valvula ~6 vomit*|cabeza|sueno|hinchad*

# --- contado en varias frases -------------------------------------------------------------------
[signal emergency_medical/head_injury 0.9 across]
golpe*|pego|pegue ~3 cabeza ~12 vomit*|sueno|dormid*|confund*|anticoagulante*|warfarina|eliquis|desmay*|raro|rara
cayo|cai|caida ~12 anticoagulante*|warfarina|eliquis|coumadin

[signal emergency_medical/chest_pain 0.9 across]
brazo ~2 izquierdo ~10 sud*|palid*|gris|nausea*
sud* ~10 brazo ~2 izquierdo ~4 $duele|$dormido|pesado

[signal emergency_medical/anaphylaxis 0.9 across]
ronchas ~10 respira*|garganta|labios|hincha*|vomit*|ahog*|tos|ronc*
avispa|avispas|abeja|abejas|camaron|mariscos|cacahuate|nuez ~12 lengua|garganta|labios|hincha*|borros*|respira*

[signal emergency_medical/pregnancy_bleeding 0.9 across]
embarazada|embarasada ~12 sangr*|desmay*|convulsion*

[signal emergency_medical/sepsis 0.9 across]
quimio|quimioterapia|trasplante ~12 fiebre|calentura|escalofrios|38|39|40
cirugia|operacion|cesarea|herida ~12 fiebre|calentura|escalofrios ~12 pus|confund*|40|39|roj*|huele

[signal emergency_medical/overdose 0.9 across]
tome|tomo|trague|trago|tomaron ~3 to|todo|todas|todos ~5 pote|frasco|bote|pastillas|tylenol|medicinas|caja

[signal emergency_medical/bleeding 0.9 across]
corte|corto|sierra|cuchillo|machete ~8 no ~1 para

# --- dos conceptos juntos -------------------------------------------------------------------------
[signal emergency_medical/chest_pain 0.8 across]
pecho|corazon|corason|quijada|mandibula|costillas|esternon <~12> sudo|suda|sudando|sudor|sudores|palido|palida|gris|nauseas|asco|desmayo|helado|helada
pecho|corazon|corason|costillas <~8> aprieta|apretaran|apretando|apretado|oprime|faja|cincho|banda|peso|aplasta|puntada|punzada|quijada|mandibula|faja|cinturon
duele|duelen|dolor ~6 corazon|corason|quijada|mandibula ~8 sud*|pecho|aire|brazo|nause*|vomit*

[signal emergency_medical/breathing 0.85]
falta|faltando ~2 aire
no ~3 hablar ~6 aire|respir*
silba|silbando|chifla|pita ~3 pecho
cada ~2 vez ~4 respir* ~4 duele|punza|clava

[signal emergency_medical/stroke 0.8]
quedo|quede ~2 sin ~1 habla|voz|movimiento|fuerza|ver|vista
se ~2 le|me ~1 cayo|caen|caia|resbalo ~3 taza|vaso|cuchara|cosas|plato ~4 mano|manos
veo|ve|vio|mira|miro ~3 negro|oscuro|nada|nubes|doble ~4 lado|ojo|repente
repente ~4 veo|ve|negro|borroso|oscuro|doble|chueco
no ~2 me|le ~1 salen|sale|vienen ~2 palabras|voz

[signal emergency_medical/overdose 0.85]
tomo|tome|trago|trague|comio|dio|di ~8 $pastillas ~12 dormido|dormida|sueno|mareado|mareada|vomit*|despierta|reacciona|raro|rara|desmay*|adormilad*|responde

[signal emergency_medical/choking 0.88]
trabo|atoro|atraveso|quedo|trabado|atorado ~6 comida|carne|espina|hueso|pastilla|pedazo|bocado|tortilla|pollo
comida|carne|espina|hueso|pastilla|pedazo|bocado ~6 atoro|trabo|atorado|atorada|trabado|trabada|atraveso
no ~2 me|le ~1 pasa ~3 agua|saliva|nada|comida

[signal emergency_medical/sugar 0.92]
azucar|asucar|glucosa|glicemia ~5 $sugar_low|$sugar_high

[signal emergency_medical/low_oxygen 0.92]
oxigeno|saturacion|oximetro|oxigenacion ~5 $oxygen_low

[signal emergency_medical/preeclampsia 0.88]
presion ~4 $pressure_high

[signal emergency_medical/anaphylaxis 0.85 across]
avispas|avispa|abejas|abeja|hormigas|camaron|camarones|mariscos|cacahuate|nuez|penicilina|antibiotico|vacuna|pico|picaron ~12 ojos|cara|labios|lengua|garganta|boca ~4 hincha*|incha*|inflama*|cierra*|duerme*
hincha*|hinchan|incha*|inflama* ~4 ojos|cara|labios|lengua|garganta|boca ~12 avispas|avispa|abejas|abeja|camaron|mariscos|cacahuate|nuez|penicilina|antibiotico|pico|picaron

[signal emergency_medical/infant 0.9]
bebe|bebita|nino|nina|recien ~6 $number_word|quince|veinte|diez dias|semanas ~8 fiebre|calentura|hirviendo|caliente|morad*|no
$number_word|quince|veinte|diez dias|semanas ~6 fiebre|calentura|hirviendo|ardiendo

[signal emergency_medical/sepsis 0.85 across]
fiebre|calentura|hirviendo|ardiendo ~12 delir*|confund*|desvari*|alucin*|incoherenc*|cosas
