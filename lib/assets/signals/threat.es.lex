# harm_to_others, abuse, anger; Spanish as written in the United States.

$ellos = doctor|doctora|enfermera|enfermero|recepcionista|todos|alguien|ellos|ustedes|esposo|esposa|marido
  novio|novia|ex|vecino|jefe|hijo|hija|bebe|mama|papa|hermano|viejo|vieja|gente|ella|el|tipo|cabron|pendejo
  desgraciado|suegra|cunado|companero|companera|maestro|maestra|padrastro|mujer|hijos|ninos|personal
[signal harm_to_others/threat 0.95]
voz|voces ~6 ahogue|mate|lastime|aviente|tire|queme|ataque|sacuda ~3 bebe|nino|nina|hijo|hija|mama|esposo|alguien|el|ella
los|lo|la|las|te|le|les ~1 voy|vamos|va ~1 a? ~1 matar|golpear|madrear|balear|apunalar|quemar|reventar|romper|partir|chingar|tronar|acuchillar|hacer|quebrar|pegar|lastimar|ahorcar|desaparecer|envenenar|picar
voy|quiero|quisiera|pienso|ganas|puedo|quiere|iba|va|amenazo|amenaza|amenazando|dijo|dice|vaya ~3 matarlo|matarla|matarlos|matarlas|matarte|golpearlo|golpearla|golpearlos|lastimarlo|lastimarla|apunalarlo|quemarlo|matarnos|balacearlos|ahorcarlo|ahorcarla|ahogarlo|ahogarla|envenenarlo|acuchillarlo|sacudirlo|sacudirla
voy|quiero|quisiera|pienso|ganas|quiere|iba|va|amenazo|amenaza|amenazando|dijo|dice|vaya ~3 golpear|lastimar|madrear|matar|balacear|ahorcar|ahogar|envenenar|acuchillar|hacerle|pegarle|partirle|romperle|quebrarle ~1 a|dano|madre|cara|todos|hocico|la|el|esa|ese ~2 $ellos|dano|madre|cara|hocico|escuela|clinica
matarlo|matarla|matarlos|matarte|matarlas
voy|quiero|ganas|quiere|amenazo|amenaza|dijo|dice|va|iba ~3 matar ~1 a ~3 $ellos|su|mi|todos|alguien
amenazo|amenaza|amenazando|amenazado|amenazaron|amenazas ~6 matar*|golpe*|muerte|pistola|arma|cuchillo|matarme|matarnos|personal|enfermer*|quemar|dano|mi|nos|hijos
llevo|llevar|traigo|traer|cargo|voy|llegar|regresar|regreso|vuelvo|ir ~4 con ~2 pistola|cuchillo|arma|machete|bat|rifle|fierro|cuete
traigo|llevo|tengo ~2 pistola|arma|cuchillo|machete ~6 doctor*|clinica|alguien|van|ver|matar*|voy
quemar|quemo|bomba|balacear|explotar|tirotear ~4 clinica|oficina|hospital|escuela|edificio|lugar|casa
se ~1 van|va ~2 arrepentir|acordar
van|va ~1 a ~1 morir|arrepentirse|lamentar|sufrir
me ~2 las ~3 pagar|pagan ~6 sangre|pistola|muert*|golpe*
si ~6 me|atienden|dan ~4 voy ~4 pistola|cuchillo|machete|arma|matar|quemar
se|ya ~3 donde ~3 vive|viven|trabaja|estaciona
voces ~5 lastim*|matar*|mate|ataque|dano
ganas ~2 matarlo|matarla|golpear*|ahorcar*|pegarle|lastimar*|matar
miedo ~5 lastimar*|hacerle|golpear*|pegarle|matar* ~4 bebe|hijo|hija|ninos|alguien|el|ella|nino|esposo|dano
pensamientos|ideas|impulsos ~4 lastimar*|hacerle|matar*|danar|ahogar* ~4 bebe|hijo|hija|alguien|otros|ninos|familia|dano|personas
lastimar|danar|matar ~3 otros|alguien|demas|personas|otras
cuidense|cuidate|cuidese ~4 espaldas|espalda|consecuencias|afuera
a balazos|golpes|chingadazos|madrazos
romperle|partirle|quebrarle|romper|partir ~3 madre|hocico|cara|cuello|piernas
merece|merecen ~2 morir|muerte|golpe*|muera*|mueran
ojala ~2 se mueran|mueran|muera
tiene|trae|agarro|saco|con ~2 pistola|cuchillo|arma|machete ~6 matarnos|matarlos|matarme|matarlo|amenaz*|gritando|apunt*

[signal abuse/partner_violence 0.92]
esposo|marido|novio|ex|pareja|esposa|novia|papa|mama|padrastro|padre|madre|hermano|tio|viejo|companero|suegro|cunado ~3 pega|pegaba|golpea|golpeaba|ahorca|ahorco|patea|pateo|cachetea|cacheteo|empuja|empujo|maltrata|maltrato|abusa|abuso|viola|violo|amenaza|amenazo|estrangulo|obliga|obligo|insulta|humilla|encierra|encerro|cela|manosea|manoseo|jalonea|jaloneo|jalo
me|nos|la|lo ~1 golpeo|pego|avento|avento|quemo|lastimo|jalo ~3 esposo|marido|novio|ex|pareja|papa|padrastro|cara|con|cable|cinto|enfrente|otra|anoche
esposo|marido|novio|ex|pareja|papa|padrastro ~2 me|nos|la|lo|le golpeo|pego|avento|quemo|lastimo|grita|toco|toca
me|nos|les ~1 pega|pegan|golpea|golpean|golpearon|ahorca|ahorco|patea|pateo|maltrata|maltratan|maltrato|viola|violo|violaron|cachetea|cacheteo|empujo|encierra|encerro|jalonea|abusa|manosea|manoseo|estrangulo|estrangula|toqueteo ~2 cuando|y|mi|el|con|si|todos|siempre|mucho|otra|toma|borracho|esposo|marido|por|en|la|anoche|de|fuerte
me ~1 violaron|violo|manoseo|maltrata|maltratan|ahorco|ahorca|golpea|golpearon
me|nos|la|le ~1 tiene|tienen ~2 encerrada|amenazada|vigilada|encerrado|amarrado|amarrada|golpeada|controlada|secuestrada
violencia ~2 domestica|intrafamiliar|hogar|familiar|casa
sufro|vivo|sufrimos|hay ~2 violencia
relacion|esposo|marido|novio|pareja|padre|hogar|persona ~2 abusivo|abusiva|violento|golpeador|agresivo|violenta|toxica|maltratador|agresiva
maltrato|maltratada|maltratado|maltratando|abusada|golpeada|golpiza|golpizas ~4 por|de|esposo|mi|me|infantil|fisico|la|el|en|emocional|anciano
abuso ~2 domestico|fisico|infantil|emocional|sexual|de|conmigo
miedo ~2 de|a|por ~2 esposo|marido|novio|ex|pareja|el|padrastro|papa|hijo
no ~2 me|la|nos deja|permite ~3 salir|trabajar|estudiar
no ~2 me|la|nos deja|dejan|permite ~2 ver|hablar|llamar|usar ~3 familia|mama|telefono|celular|amigas|nadie|doctor|hermana
me ~2 quita|quito|controla|revisa|esconde|escondio ~3 telefono|celular|dinero|pastillas|medicinas|llaves|pasaporte|papeles|cheque|documentos
va|dijo|dice|amenaza|amenazo|quiere|puede ~4 matarme|matarnos
orden de restriccion|proteccion|alejamiento
moretones|golpes|marcas|quemaduras|moreton ~6 esposo|marido|novio|el|cuidadora|guarderia|padrastro|papa|pareja|hizo|dejo|mi|asilo|pega
me|la|le ~1 puso|pone ~2 mano ~1 encima
manos ~3 cuello

[signal abuse/sexual_assault 0.93]
viola|violo|violaron|violacion|violada|violado|violador|violan|violarme|violarla
abuso|abusaron|abusando|abusa|abusado|abusada|agresion|acoso|ataque|asalto ~2 sexual|sexualmente
abuso|abusaron|abusando|abusa|abusaba ~2 de ~2 mi|ella|el|hija|hijo|nina|nino|nieta|mija|una|sobrina
toco|toca|tocaron|tocando|manoseo|manosea|tocaba|toqueteo ~5 partes|indebid*|privad*|inapropiad*|senos|pechos|cuerpo|intim*|donde|bubis|genitales
manoseo|manosearon|manosea|manoseando
me|la ~1 forzo|obligo|fuerza|obliga|forzaron|obligaron ~4 sexo|relaciones|tener|acostar*|estar|cosas
drogaron|drogo ~6 bebida|desperte|violaron|trago|recuerdo
sin ~2 mi ~1 consentimiento ~4 sexo|toco|relaciones|intim*
trata ~1 de personas

[signal abuse/child 0.93]
pega|golpea|maltrata|abusa|sacude|encierra|maltratan|pegan|golpean|lastiman|toca|descuida ~3 nino|nina|ninos|hijo|hija|hijos|bebe|nieto|nieta|sobrino|sobrina|mijo|mija|chiquito|nietos
pego|golpeo|quemo|sacudio|lastimo|toco|encerro ~2 al|a|la|mi|el ~1 nino|nina|ninos|hijo|hija|hijos|bebe|nieto|nieta|sobrino|sobrina
abuso|maltrato|negligencia ~2 infantil|menores|menor|nino|ninos
moretones|golpes|marcas|quemaduras|chichon ~6 nino|nina|hijo|hija|bebe|guarderia|nieto|nieta|escuela
guarderia|ninera|nana|cuidadora|maestra ~6 pego|pega|golpe*|moretones|maltrat*|lastim*|sacudi*|grit*
mi padrastro|tio|papa|mama|primo|padre ~3 me ~2 toca|pega|toco|pego|golpea|lastima
dejan|deja|dejo|dejaron ~3 solos|solo|sola|solitos ~3 ninos|bebe|hijos|nino|dias|toda

[signal abuse/elder 0.92]
abuso|maltrato|negligencia ~2 anciano|ancianos|mayores|adulto
asilo|cuidadora|cuidador|enfermera|hogar|nursing|residencia|turno|guarderia|maestra ~8 pega|pego|golpe*|maltrat*|grita|gritan|roba|robo|robando|descuid*|abandon*|jalone*|lastim*|encierr*|amarr*|moreton* ~8 mama|papa|abuel*|mami|papi|ella|dinero|cheque|orinad*|suegr*|senora|nino|nina|hijo|hija|bebe
moretones ~8 papi|mami|mama|papa|abuel* ~8 turno|amarr*|noche|asilo|cuid*
cuida|cuidadora ~6 roba|robo|jalonea|pega|grita|maltrata
tio|padrastro|primo|hermano|abuelo|maestro|padre ~2 la|me|lo ~1 toca|toco|tocaba|manosea
quita|roba|robando|robo|cobra|agarra|quitan ~4 cheque|dinero|pension|medicinas|seguro ~4 mama|papa|abuel*|ella|el|su|social
llagas|escaras|ulceras ~6 asilo|descuid*|nadie|hueso|cuid*|cambian|nursing|home|huelen
orinada|orinado|sucia|sucio|cagada|mojada|mojado|popo ~4 horas|todo|asilo|cambian|nadie|dia

[signal anger/hostile 0.8 self]
chinga|chingar|chingada|chingados|chingaderas|chingadera|chingue|chinguen|chingen|puta|putos|puto|putas|pinche|pinches|pendejo|pendejos|pendeja|pendejas|cabron|cabrones|mierda|pendejadas|pendejada|culero|culeros|verga|carajo|joder|jodan|jodiendo|mamadas|cagada|maldito|maldita|malditos|desgraciados|desgraciado|hijueputa|cono|cono|estupidos|estupido|estupida|estupidez|imbeciles|imbecil|idiotas|idiota|ineptos|inepto|inepta|incompetentes|incompetente|rateros|ratero|ladrones|mentirosos|sinverguenzas|sinverguenza|inutiles|babosos|cochinada|porqueria|payasos|corruptos|asquerosos|mediocres|burros|abusivos|descarados
enojado|enojada|enojadisima|enojadisimo|furioso|furiosa|encabronado|encabronada|encabrona|indignado|indignada|molesto|molesta|emputado|emputada|harto|harta|hartos|colerico|coraje|rabia|enfurecida|indignante|indignacion|encorajinada
me ~2 da|dio|dan ~2 coraje|rabia|asco
hasta ~1 la ~1 madre
hasta ~1 el ~1 gorro|copete|cansancio
estoy|ya|estamos|tienen ~2 harto|harta|hartos
que ~2 les ~2 pasa
como ~1 se ~1 atreven
no ~1 tienen ~1 madre|verguenza
que ~1 poca ~1 madre
poca madre
ya ~1 basta
ya ~1 estuvo
es ~2 una ~1 burla|verguenza|falta|groseria|groseria|estafa|chingadera|basura
burla|burlan|burlando ~3 gente|uno|mi|nosotros
verguenza ~3 deberia|dar|darles
no ~1 sirven ~1 para
vayanse|vayase ~2 al|a
inaceptable|ridiculo|inaudito|increible
peor ~2 servicio|clinica|doctor|atencion|hospital|oficina
