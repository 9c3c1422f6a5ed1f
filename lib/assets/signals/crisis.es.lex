# self_harm, distress, bereavement, vulnerable; Spanish as written in the United States.

$quiero = quiero|quiere|quisiera|kiero|qiero|kisiera|quieren|queria|quise|quiera|deseo|desea|ganas|ganaz
  pienso|piensa|pensando|pense|pensado|penso|pensar|pensamientos|pensamiento|ideas|idea|voy|va|iba|ba|vaya
  planeo|planeando|plan|planes|intento|intente|intenta|intentar|intentado|trato|trate|tratado|tratando
  tratar|dice|diciendo|dijo|amenaza|amenazando|amenazo|habla|hablando|hablo|decidido|decidi|prefiero|prefiere
  mejor|preferiria|ojala|necesito|podria|puedo|siento|sintiendo|me|impulso|impulsos|tentacion|debo
  deberia|merezco|merece|quisieras|considerando|considerado|sigo|nomas|solo
$matarse = matarme|matarse|matar|mate|quitarme|quitarse|suicidarme|suicidarse|suicidar|ahorcarme|ahorcarse
  colgarme|colgarse|aventarme|aventarse|tirarme|tirarse|lastimarme|lastimarse|lanzarme|lanzarse|cortarme
  cortarse|dispararme|dispararse|envenenarme|envenenarse|acabar|terminar|desaparecer|morirme|morirse|morir
  danarme|danarme|danarse|herirme|herirse|pegarme|desvivirme|desvivirse|desvivir|suicidio|aventar

[signal self_harm/suicidal_statement 0.98]
suicidarme|suicidarse|suicidar|suisidarme|suicidarce|suicidarnos|suisidarse|suicidandome|suicidandose|suicidaria|suicido
suicida|suicidas|suisida
$quiero ~3 suicidio|suicidarme|suicidarse
intento|intentos|tentativa ~2 suicidio|suicidarse|suicidarme|matarse|matarme
matarme|matarse|ahorcarme|ahorcarse|desvivirme|desvivirse|desvivir|dispararme|dispararse|degollarme|degollarse|envenenarme|autolesionarme
me|m quiero|kiero|quisiera|queria|voy|dan|qiero|qero ~4 morir|matar|morirme|suicidar|ahorcar|desaparecer|suicidio
me|se dan|dieron|entran|da ~1 ganas ~2 morirme|matarme|matarse|morirse|aventarme|cortarme|desaparecer|lastimarme|acabar|morir
m quiero|kiero morir|matar
se quiere|kiere|queria|iba|va|intento|trato|quiso|intenta ~2 morir|matar|suicidar|ahorcar|desaparecer|envenenar
quitar|quita ~1 la vida
quiero|quiere|kiero|quisiera|qiero|queria|preferiria|prefiero|prefiere|ojala|merezco|deseo|desea|ganas|pido|rezo|espero|deseando|esperando|pidiendo|pienso|piensa|pensando|dice|diciendo|pide|dan ~4 morir|morirme|morirse|muerto|muerta|muriera|muerte|moriria|murieramos
mejor|prefiero|preferiria|quisiera|deberia|merezco ~3 muerto|muerta|muriera|morirme|morir|muerte
ojala ~4 muera|muriera|muriese|despertara|despierte|existiera|nacido|llevara|lleve|mate|morirme
quisiera ~2 no ~2 despertar|existir|haber|estar|amanecer
no ~2 despertar|despertara|despierte|despertarme|amanecer|amanezca ~3 manana|mas|nunca|jamas|ya|nomas|otra|quisiera|ojala
dormir|dormirme|duerma|dormirse|acostarme ~6 no ~2 despertar|despierte|despertarme|levantarme
dormir|dormirme|dormirse ~1 para siempre
no ~1 quiero|quiere|kiero|quisiera|queria|deseo|kiere ~2 vivir|existir|vivo|viviendo|despertar
no ~2 quiero|quiere|kiero|kiere ~1 vivir|existir|despertar
no ~2 quiero|quiere|kiero|kiere|quisiera ~1 seguir|estar ~3 viviendo|vivo|viva|aqui|existiendo|mundo
no|ni ~3 vale|tiene|encuentro|encuentra|veo|hay|tengo|ve|le ~3 pena|sentido|razon|caso|motivo|chiste|proposito|gusto|ganas|razones|motivos ~3 vivir|vida|seguir|viviendo|existir
vida ~4 no ~3 vale|sentido|importa|sirve
sin ~2 ganas|razon|motivo|sentido ~2 vivir|vida|seguir|existir
perdi|perdio|perdido|quita|quitaron ~3 ganas ~2 vivir|seguir
cansado|cansada|harto|harta|cansdo|aburrido|cansadisima|fastidiada ~3 vivir|vida|existir|seguir|viviendo|todo
no ~1 aguanto|aguanta|soporto|soporta|puedo|quiero ~3 vida|vivir|viviendo|seguir|existir
no puedo ~1 seguir ~2 asi|adelante|viviendo|mas|con
acabar|acabo|acabe|terminar|termino|acabando|terminando ~2 con ~2 vida|sufrimiento|todo|existencia|tormento
ponerle|poner|ponle ~1 fin ~3 vida|todo|sufrimiento|esto
quitarme|quitarse|quito|quite|quita|quitando ~2 vida|medio
quitar ~2 vida
quitarme|quitarse ~2 medio|camino
$quiero ~2 acabar ~2 todo|conmigo
estarian|estaran|estaria|estan|seria|vivirian|seran ~3 mejor|felices|bien ~3 sin mi|el|ella
mejor|bien|felices|feliz|tranquilos|descansarian ~2 sin mi .
mundo|familia|hijos|todos|nadie ~6 mejor ~3 sin|si no|muerto|muerta
soy|siento|sentirme|siendo ~2 carga|estorbo
carga|estorbo ~3 todos|familia|hijos|esposo|ellos|mama
para ~2 que|k ~2 vivir|sigo|vivo|seguir|existo
nada|nadie ~3 por|para ~2 vivir
desaparecer ~3 siempre|mundo|vida
quiero|quisiera|ganas|gustaria|quiere ~2 desaparecer ~2 ya|siempre|todo|todos|mundo
quiero|quisiera|ganas|quiere ~2 irme|descansar|irse ~2 mundo|siempre|diosito|dios|cielo|paz
descansar ~3 siempre|ya|eterno|vida
irme ~2 mundo|diosito|cielo
adios ~4 siempre|mundo|hijos|familia|perdon|vida
despedirme|despedida|despidiendo|despidiendome|despedirse|despidio|despidiendose|despide ~6 todos|hijos|familia|carta|siempre|mundo|vida|regalando|quiero|solo|nota|amigos
carta|cartas|nota|mensaje|notas|video ~3 despedida|suicid*|adios|despidiendose|despidiendome
regalando|regalo|regale|repartiendo|repartio ~3 cosas|pertenencias|ropa|todo
ultima|ultimo ~3 vez|mensaje|dia ~4 ven|escribo|saben|oyen|vida
no ~3 amanecer|amanezco|amaneci|amanezca ~2 viva|vivo|manana|nunca|mas
no ~3 estar|estare|voy|este ~2 viva|vivo
manana ~1 ya ~1 no ~1 amanezco|existo|despierto
cuando ~1 ya no este
cuiden|cuide|cuidenme|cuidame|encargo|encargue|diganle|dile|digan ~4 hijos|perro|mama|quiero|ame|amo|familia|gato|hija|hijo ~4 no|este|perdon|mucho|muera|siempre|falte
pastillas|pastiyas|pistola|soga|cuchillo|navaja|mecate|cinturon|arma|veneno|cuerda|gilet|rasuradora|cuter|pildoras|insulina|frasco|reata ~8 morir|matarme|matarse|suicid*|ahorcar*|muneca|munecas|sien|morirme|despertar
soga|mecate|cuerda|reata ~4 cuello|lista|lista|listo
juntando|guardando|escondiendo|juntado|escondido|junte ~3 pastillas|pastiyas|pildoras|soga|pistola|insulina|mecate
tome|tomo|trague|trago|tomado|tomarme|tomarse|tragar|tomar|empine|meti ~4 todas|frasco|bote|monton|punado|veneno|cloro|bonche|muchas|todo ~8 morir|matar*|proposito|vida|despertar|perdon|vivir|adios|intencional*|muera|morirme|suicid*|sufrir
de proposito ~4 pastillas|corto|corte|tomo|tome
pastillas|cortes|cortadas|corto|sobredosis|tomo|quemo|corte|tome ~6 de|fue|lo|adrede proposito|adrede|intencional*
corta|cortando|cortarme|cortarse|cortandose|cortandome|corte|corto|cortado|rasguna|rasgunandose ~3 munecas|venas|misma|mismo|muslos|antebrazos|muneca
cortarse|cortarme|cortandose|cortandome ~3 brazos|brazo|piernas|piel
se corta|rasguna|quema ~3 brazos|munecas|venas|piernas|muslos|sola|solo|ella|misma
me|se lastimo|lastima|lastimando|lastimado ~2 solo|sola|mismo|misma|proposito
cortandose|cortandome
cortadas|cortes|rasgunos|cortaditas ~4 brazos|munecas|muslos|antebrazos|muneca|piernas
autolesion*
$quiero ~3 lastimarme|lastimarse|danarme|danarse|herirme|cortarme|cortarse|aventarme|golpearme
lastimarme|lastimarse|lastimandome|lastimandose|danarme|herirme ~2 misma|mismo|sola|solo|proposito
lastimandome|lastimandose
lastimarme|lastimarse|lastimandome|lastimandose|danarme|danarse|herirme
hacerme|hacerse|haga|hacer|haz ~1 dano
hacer|haga|cometer|hago|cometa|cometo ~2 una|alguna ~1 locura|tonteria|estupidez|pendejada|barbaridad
aventarme|aventarse|tirarme|tirarse|lanzarme|lanzarse|saltar|brincar|brinco ~5 puente|techo|edificio|balcon|tren|azotea|freeway|ventana|carretera|metro|trafico|barranco|rio|carro|carros|camion|trailer
puente|azotea|balcon|techo|orilla|vias ~5 saltar|aventarme|tirarme|brincar|adios|parado|parada|aventar|acabar|tiro|vida|morir
estrellar|estrellarme|estampar|estamparme|chocar ~5 carro|coche|troca|arbol|pared|morir|muro|trailer|proposito
ahorcar|ahorcarme|ahorcarse|ahorco|ahorcado|ahorcada|colgarme|colgarse
pistola ~4 cabeza|boca|sien
cabeza|boca|sien ~4 pistola
tiro|balazo|plomazo ~3 cabeza|sien|boca
pegarme|darme|meterme ~2 tiro|balazo
plan ~4 matarme|morir|suicid*|vida|matarse
se|ya ~2 como|donde|cuando ~3 voy|hacerlo|lo ~2 hacer|hacerlo|morir
cuantas ~3 pastillas|pildoras|mg|tylenol ~6 morir|matar*|muera|mata|mortal|morirme
forma|manera|como|metodo ~4 morir|matarme|suicid*|matarse|morirme ~4 dolor|rapido|sin
dosis mortal|letal
matame|matenme|maten
dios|diosito|senor ~4 llevame|lleves|lleve|recojas|recoja|llevara|quitame|llevate|recogeme|recogiera|llevese
llevame|recogeme ~2 dios|diosito|senor|ya|contigo
nadie|quien ~4 extran*|extran*|importa|importaria|notaria|cuenta|lloraria ~5 muero|muriera|falto|no|muerto|muerta|si|voy|desaparezco
si ~2 muero|muriera|mato|matara|desaparezco|desapareciera|tomo ~6 nadie|mejor|importa|alivio|extran*|pasa|pastillas|todos
no ~3 deberia|debi|hubiera ~3 nacer|nacido|existir|vivo|viva
no ~2 merezco|merece ~2 vivir|vida
para ~2 morirme|matarme|suicid*
pensamientos|ideas|pensando|pienso|piensa|pensado|habla|hablando|busca|buscando|obsesionad* ~3 muerte|morir|morirse|morirme|suicid*|matar*|quitarse|quitarme|oscuros
pensamientos ~2 malos|feos|negros|oscuros ~6 vida|vivir|hacerme|morir|dano|mi
salida ~3 morir|muerte|matarme
unica ~1 salida|solucion|manera ~4 morir|muerte|matarme|acabar
sin salida
no hay|tengo|veo|encuentro ~1 salida
no ~2 confio ~2 mi|mi misma|mismo
miedo ~4 lastimarme|hacerme|matarme|misma|mismo
alcanzar|alcanzarlo|alcanzarla|reunirme|irme|estar ~3 con ~2 el|ella|mama|papa|hijo|hija|esposo|esposa|mijo|dios ~2 cielo|alla|arriba|muerto|otro|pronto
dejar|dejado|dejo|deje|dejando ~3 comer|insulina|dialisis|tomar|medicina ~8 morir*|muerte|acabar|vivir|morirme|muera
desvivirme|desvivirse|desvivir
kms

[signal self_harm/hopeless 0.75]
no ~1 veo|ve|encuentro|tengo|hay|le ~2 futuro|esperanza|sentido ~2 vida|nada|ya|mi|vivir|ninguna
ya nada ~2 sentido|importa
para que ~2 seguir|vivir|sigo
soy|sentirme|siento ~2 inutil|estorbo|carga
ya me canse ~3 vivir|vida|todo|luchar|sufrir
ya no ~1 aguanto|puedo|doy|soporto ~1 mas
no aguanto mas
ya no aguanto

[signal self_harm/suicide_mention 0.7 mention]
suicidio|suisidio|suicidios

[signal distress/panic 0.8]
ataque|ataques|crisis|atake ~2 panico|ansiedad|nervios|llanto|panico
panico|nervios ~4 mucho|muero|estoy|tengo|destrozados|punta|matan
me muero ~2 miedo|angustia|tristeza|preocupacion|pena
mucho|mucha|tengo|da|tanto|tanta|muchisimo|muchisima|siento|con|un|una|del|me|pura|vivo ~2 miedo|angustia|ansiedad|panico|terror|desesperacion|tristeza|depresion|pavor|desespero|impotencia|preocupacion|pena|verguenza|susto|mieda
asustado|asustada|aterrado|aterrada|angustiado|angustiada|desesperado|desesperada|preocupado|preocupada|destrozado|destrozada|deshecho|deshecha|devastado|devastada|deprimido|deprimida|agobiado|agobiada|desconsolado|desconsolada|desesperadisima|preocupadisima|nerviosa|nervioso|ansiosa|ansioso|triste|tristes|espantado|espantada|preocupados|asustados|mortificada|mortificado|abrumada|abrumado|apurada|apurado|desesperados|alterada|alterado|hundida|hundido|atormentada
asusta|angustia|preocupa|desespera|aterra|espanta|mortifica ~2 mucho|tanto|me|que|mas|muchisimo
desesperacion|angustia|desespero
llorando|lloro|llorar|llore|lloramos|llanto|lagrimas|chillando
no ~2 paro|dejo|puedo|para|deja ~2 llorar|temblar|pensar|llorando
no ~2 duermo|dormir|dormido|como|comer|pego ~4 preocup*|angusti*|pensando|miedo|ansiedad|nervios|susto|tristeza|desesperad*
no ~2 se ~3 que|como|donde ~2 hacer|hago|haga|acudir|salir|ir|aguantar
ya no se ~1 que
no ~2 puedo|aguanto|soporto ~2 mas
ya no ~1 puedo|aguanto
me ~1 estoy volviendo|desmoronando|muriendo ~2 loca|loco|miedo
volviendo|volver|vuelvo ~1 loca|loco
perdiendo ~2 cabeza|razon
por favor ~3 ayuda|ayudenme|ayudeme|ayuden|suplico|ruego
ayudenme|ayudeme|ayudame|auxilio
suplico|ruego|imploro
siento|sintiendo|sentirme ~3 sola|solo|perdida|perdido|vacia|vacio|inutil|fatal|impotente|morir|horrible|mal|desamparada|sin|culpable|humillada|abandonada
depresion ~4 muy|fuerte|cama|feo|peor|otra|mal
de luto
duelo
crisis nerviosa|emocional
temblando ~3 miedo|nervios
estres ~3 mucho|matando|demasiado|mata
pesadilla
corazon ~2 roto|partido|destrozado|hecho|mano

[signal bereavement/death 0.85 other]
fallecio|fallecido|fallecida|fallecio|fallecieron|fallecer|fallecimiento|difunto|difunta|finado|finada|fayecio|fallece
murio|murio|muerto|muerta|murieron|muerte|se ~3 $kin_es|$child_es|el|ella|ayer|anoche|manana|semana|mes|paciente|hospital|sus|cancer
$kin_es|$child_es ~3 murio|murieron|muerto|fallec*
se nos|me murio|fue|murieron|adelanto|muere|muriendo
muriendo|muriendose|agonizando|agonia|morir ~4 mama|papa|abuel*|esposo|esposa|hospicio|cancer|casa|despedirnos|despedir*
acta|certificado ~2 defuncion|muerte
defuncion
funeral|funerales|velorio|velar|velando|entierro|sepelio|funeraria|cremacion|sepultar|cremar|enterrar|enterramos|novenario
viuda|viudo
perdi|perdimos|perdio ~3 mama|papa|hijo|hija|bebe|esposo|esposa|hermano|hermana|abuel*|embarazo|nino|nina|nieto|mijo|mija|senora
perdida|partida|muerte de|del ~3 $kin_es|$child_es|ser
hospicio|hospice|paliativos|paliativo
cuidados paliativos
etapa|fase terminal|final
terminal
ultimos dias|momentos|horas
dias|semanas|meses|poco de vida
queda|quedan ~3 poco|dias|semanas|meses ~2 vida
desahuciado|desahuciada|desahuciaron
ya no ~2 esta ~2 nosotros
en paz descanse|descansa
que dios lo|la tenga
desconectar|desconectaron|desconecten|desconectarlo|desconectarla
nacio ~2 muerto|muerta|muertito|muertita
pesame
herederos|herencia|albacea

[signal bereavement/own_dying 0.85 self]
me estoy muriendo ~3 cancer|de
me ~2 quedan|queda|dieron ~3 meses|semanas|dias ~2 vida

[signal vulnerable/minor 0.85]
tengo ~2 9|10|11|12|13|14|15|16|17|catorce|quince|dieciseis|diecisiete|trece|doce|once|diez|dieciseis ~1 anos|anitos|y|pero
soy ~2 menor
menor ~1 de edad
no ~4 digan|diga|digas|sepa|sepan|entere|enteren|avisen|cuenten|llamen|saben|sabe ~3 papas|mama|papa|padres|mami|papi|apa|ama|jefa
mis papas|padres|jefes|mama|papa ~2 no ~2 saben|sepan|sabe|sepa|enteren|estan
sin ~3 papas|padres|mama|permiso ~3 sepan|enteren|sepa|entere|papas|padres
estoy|sola|solo|solita|solito ~2 sola|solo|solita|solito|casa ~6 mama|papa|papas|nadie|trabajando|hermanito|hermanita|grande|adulto|ningun
voy|estoy ~2 en ~1 la? ~1 secundaria|prepa|primaria|middle|sexto|septimo|octavo|noveno|high|grado

[signal vulnerable/cognition 0.8]
demencia|alzheimer|alzaimer|alsheimer|alzhaimer
se ~1 me|le olvida|olvidan|olvido|va
memoria ~3 mal|perdiendo|falla|perdida|mala|fallando|problemas|perdido
no ~3 se|sabe|puedo|puede|se ~2 leer|escribir|leo
no se|sabe ~1 leer
no ~3 entiendo|entiende|comprendo|comprende|entendi|entendemos ~5 papeles|papel|carta|instrucciones|medicinas|ingles|dice|receta|pastillas|nada|explic*|doctor|cuenta|letras|formas
confundo|confundida|confundido|confunde|revuelvo|confunden ~4 pastillas|medicinas|papeles|fechas|frascos|medicamentos|dias|instrucciones
no ~2 oigo|oye|veo|ve|escucho ~2 bien|nada|mucho
discapacidad|discapacitado|discapacitada|incapacitado|incapacitada
autista|autismo
sordo|sorda|ciego|ciega
sindrome ~1 down
retraso|retrasado|atraso mental|desarrollo
analfabeta|analfabeto

[signal vulnerable/no_safe_place 0.85]
vivo|vivimos|duermo|dormimos|durmiendo|viviendo|quedando|estoy|vive|duerme ~3 carro|calle|refugio|albergue|troca|shelter|van|camioneta|tienda|parque|sofa|motel|garage|garaje
en la calle
sin ~1 casa|techo|hogar|vivienda|donde
no ~2 tengo|tenemos|hay|tiene|se ~2 donde|casa|techo|lugar ~3 ir|vivir|dormir|quedarme|quedarnos|quedarse|irme|pasar
a donde|adonde ir|irme
nos|me|le corrieron|desalojaron|sacaron|echaron|desalojan|van|botaron ~4 casa|departamento|apartamento|renta|calle|desaloj*
desalojo|desalojados
indigente|desamparado|desamparada
sin ~2 luz|agua|comida|gas|comer|calefaccion ~4 casa|dias|ninos|hijos|desde
no ~2 tengo|tenemos|hay|he|hemos ~3 comer|comida|comido ~4 dias|hijos|ninos|casa|nada|hoy|desde|dinero
vivo|vive|estoy|esta ~2 solo|sola|solita|solito ~8 nadie|cuida|ayuda|caigo|caer|puedo|puede|ayude|levant*|mayor|caminar|familia|enferm*|miedo
no ~2 tengo|tiene|hay ~2 quien|nadie ~4 cuide|ayude|lleve|vea|ayuda|cuida|atienda
papeles|migracion|deport*|migra|ice|documentos|indocumentad* ~6 miedo|reporten|llamen|deport*|sin|temor|seguro|indocumentad*|no
miedo ~6 migracion|migra|deport*|papeles|ice|deporten
postrado|postrada|encamado|encamada
no ~3 segura|seguro|salva|salvo ~3 casa|aqui
