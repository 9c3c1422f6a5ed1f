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
tome|tomo|trague|tomado ~3 entero|entera|to|todo|todas|completo ~3 pote|pomo|frasco|bote|pastillas|tylenol|caja
pomo|pote|frasco|bote ~2 entero|completo ~4 tylenol|pastillas|medicina
tylenol|pastillas|medicinas|pastiyas ~12 arrepenti|arrepiento|arrepentida|arrepentido
pastillas|pistola|soga|cuchillo|navaja|frasco|veneno ~2 aqui|lado|mano|buro|enfrente ~6 nadie|noche|solo|sola|cuenta|adios|acabar|pensando|viendolas
inyectarme|inyectarse|tomarme ~3 insulina|veneno|todo|morfina
pienso|pensando|quiero|voy|ganas|fui|camino|caminar|caminando ~4 vias|puente|rio|azotea|barranco|carretera|mar|precipicio ~6 tren|quedarme|saltar|aventar*|tirar*|brincar|meterme|ahi|noche|sola|solo
vias ~2 tren ~6 quedarme|acostarme|parado|parada|ahi|pensando
agarro|tomo|llevo|saco ~2 lazo|soga|mecate|cuerda|pistola|rifle|escopeta|cuchillo ~8 llorando|monte|cerro|solo|encerro|fue|borracho|miedo
cuando ~2 muera ~4 voy|ire|tambien ~3 con ~2 ella|el
nadie ~3 va|iba|se ~2 a|dar|daria ~2 cuenta|extranar
no ~3 siento ~3 salvo ~2 conmigo|sola|solo
pido|pedi|pide|pidiendo|pidiendole|rezo|ruego|suplico ~4 dios|diosito|virgen|senor|cielo ~6 no|lleve|llevara|llevame|recoja|morir|muerte|muera|descansar|despertar
si ~2 yo|el|ella ~1 no ~1 estuviera|existiera|viviera|estoy
sin mi ~8 mejor|menos|felices|tranquilos|sufririan|descansarian|paz
sufririan|descansarian|estarian|vivirian ~8 sin|no ~2 mi|estuviera|existiera|yo
dar|darse|darme|meter|meterse|meterme|pegar|pegarse|pegarme|doy|da|dio|pego|metio ~2 un ~1 balazo|tiro|plomazo
cuant*|cuanta|cuantas|que ~3 insulina|pastillas|medicina|mg|dosis ~8 morir|morirme|despertar|mata|matar|muera|mortal
para|pa ~3 no ~1 despertar|despertarme|amanecer
para|pa ~1 morirse|morirme|matarse|matarme
guardado|guardada|guardadas|guardo|escondido|tengo|junto ~3 veneno|pastillas|pistola|soga|raticida|cuchillo ~8 anime|decida|cuando|dia|noche|acabar|momento|valor
seguir|quiero|puedo|ganas ~2 respirando|viviendo|existiendo
no ~2 quiero|quiere|kiero ~2 seguir|estar ~4 mundo|respirando|viva|vivo|vida
pesa|duele|cansa ~2 la vida
pense|pienso|pensado|pensando|piensa ~2 en ~1 aventarme|tirarme|cortarme|ahorcarme|matarme|quitarme|lanzarme|colgarme|tomarme|irme|desaparecer|morirme
me ~2 despedi
me|se cort*|cortado ~3 munecas|venas|brazos
publico|escribio|puso|subio|dijo|mando ~6 no ~2 quiere|queria ~3 mundo|vivir|vida|seguir|aqui|vivo
monton|bola|frasco|puno|bote|punado ~2 pastillas|pastiyas|medicinas
encerro|encerrado|encerrada ~8 pistola|cuchillo|navaja|soga|pastillas|escopeta|rifle
perdi|perdio|quitaron|quito|sin|no ~3 voluntad|ganas|deseo|deseos ~2 vivir|seguir|luchar
que|k ~1 caso ~2 tiene ~2 vivir|seguir|vida|todo
no ~2 le ~1 veo|hallo|encuentro ~2 caso|sentido|chiste ~3 vivir|seguir|vida|nada|a
quiero|quisiera|ganas|deseo|quiere ~2 dejar ~2 de ~1 sufrir|vivir|existir|respirar|sentir
quiero|quisiera|ojala|quiere|deseo ~2 que ~2 se ~2 acabe|termine ~2 todo|vida|sufrimiento|ya
terminar|acabar ~2 con ~2 todo|mi|vida|sufrimiento
ya ~1 me ~1 quiero ~1 ir ~3 mundo|cielo|dios|con
nadie ~1 me necesita|quiere|extranaria|extrana
tengo|tiene ~3 todo ~2 listo|planeado|preparado|arreglado ~6 morir|irme|despedida|carta|dia|noche|adios
ya|yo ~1 se ~1 como ~3 hacerlo|matarme|voy|morir
escogi|escogio|elegi|tengo ~2 dia|fecha|lugar ~4 morir|hacerlo|irme|matarme|acabar
pensamientos|ideas|idea|pensando|pienso|ganas ~4 hacerme|hacerse|quitarme|quitarse|aventarme|cortarme|ahorcarme|tirarme|lastimarme|colgarme|matarme
pensamientos ~3 malos|feos|negros|oscuros|suicidas|muerte
ideas ~2 de ~2 muerte|suicidio|suicidas|hacerme|matarme
se ~1 encerro ~6 cuchillo|pistola|navaja|soga|pastillas|veneno|bano
se ~2 quiere|quiso|va|iba|queria|intento ~2 tirar|aventar|lanzar|colgar|ahorcar|cortar ~4 puente|techo|azotea|balcon|venas|tren|carro|cuarto|ventana|edificio|soga
lo|la|le encontre|encontramos|halle|hallamos ~4 soga|pastillas|cuchillo|navaja|colgad*|ahorcad*|cort*|carta|nota
dice|dijo|diciendo|repite|escribio|texteo|mando ~4 no ~1 quiere|queria|quiero ~2 vivir|existir|estar|seguir
dice|dijo|diciendo|repite ~3 quiere|queria|quisiera|mejor ~3 morir|morirse|muerto|muerta|muriera|desaparecer
vida ~3 no ~2 vale|sirve|merece|tiene
me ~2 muera|muriera|muero ~4 nadie|mejor|todos|ya
ojala ~3 no ~2 despierte|despertara|amaneciera|existiera|nacido
ya ~2 no ~2 quiero ~2 ta|estar|existir|nada ~2 aqui|vida|mundo|mas|vivo|viva
no ~1 quiero|quiere ~1 nada ~1 con ~1 vida
mas ~1 vale ~2 muerto|muerta|muerte
hacerme|hacerse ~2 algo ~4 miedo|sola|solo|noche|pienso
algo ~2 malo ~3 me|hacerme|hago|cometer ~4 sola|noche|miedo
tirarme|aventarme|echarme ~4 carro|camion|troca|tren|rio|puente|vacio|barranco
tomarme|tragarme|tomar ~3 todas|frasco|bote ~4 pastillas|medicinas|medicina
suicidarme|suicidarse|suicidar|suisidarme|suicidarce|suicidarnos|suisidarse|suicidandome|suicidandose|suicidaria|suicido|suisidar|suicidarte
suicida|suicidas|suisida
$quiero ~3 suicidio|suicidarme|suicidarse
intento|intentos|tentativa ~2 suicidio|suicidarse|suicidarme|matarse|matarme
matarme|matarse|ahorcarme|ahorcarse|desvivirme|desvivirse|desvivir|dispararme|dispararse|degollarme|envenenarme|autolesionarme|quitarme la|mi vida
matarme|matarse|ahorcarme|ahorcarse|desvivirme|desvivirse|desvivir|dispararme|dispararse|envenenarme
me|m quiero|kiero|quisiera|queria|voy|dan|qiero|qero|iba ~4 morir|matar|morirme|suicidar|ahorcar|desaparecer|suicidio
quiero|kiero|quisiera|quiere|queria|querer|preferiria|mejor|deseo ~2 estar|quedar ~1 muerto|muerta
mejor ~1 me|yo ~1 muero|mato|quito|mata
estar ~1 muerto|muerta ~4 mejor|quiero|pregunta|pensado
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
no ~2 quiero|quiere|kiero|kiere|quisiera|queria ~2 seguir|estar|ta|sta ~3 viviendo|vivo|viva|aqui|existiendo|mundo|sufriendo
no ~1 queria|quiero|quiere|kiero seguir .
ganas ~2 vivir ~4 no|perdi|quedan
no|sin|ni ~3 ganas ~2 vivir
no|ni ~4 vale|tiene|encuentro|encuentra|veo|hay|tengo|ve|le ~3 pena|sentido|razon|caso|motivo|chiste|proposito|gusto|ganas|razones|motivos ~4 vivir|vida|seguir|viviendo|existir
vida ~2 no ~2 vale
no ~2 vale ~2 pena ~3 vivir|vida|seguir
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
estarian|estaran|estaria|estan|estar|seria|vivirian|seran|van|vivirian ~4 mejor|felices|bien|tranquilos ~4 sin|con ~2 mi|el|ella|mama|conmigo|papa|abuela|otra
mejor ~3 que|q ~1 conmigo
mejor ~2 muerto|muerta|muertos|muertas
seguro|dinero ~6 si ~2 yo|me ~1 falto|muero|muera|falte
si ~2 yo|me ~1 falto|muero|muera ~8 seguro|dinero|dejar|hijos|familia|mejor
no ~1 existiera|existieramos|existiese
mejor|bien|felices|feliz|tranquilos|descansarian ~2 sin mi .
mundo|familia|hijos|todos ~6 mejor ~3 sin|si no|muerto|muerta
soy|siento|sentirme|siendo|puro|pura|una|un|solo|nomas ~2 carga|estorbo
carga|estorbo ~3 todos|familia|hijos|esposo|ellos|mama
para|pa ~2 que|k ~2 vivir|sigo|vivo|seguir|existo
nada|nadie ~3 por|para ~2 vivir
desaparecer ~3 siempre|mundo|vida
quiero|quisiera|ganas|gustaria|quiere ~2 desaparecer ~2 ya|siempre|todo|todos|mundo
quiero|quisiera|ganas|quiere ~2 irme|descansar|irse ~2 mundo|siempre|diosito|dios|cielo|paz
descansar ~3 siempre|ya|eterno|vida
irme ~2 mundo|diosito|cielo
adios ~4 siempre|mundo|hijos|familia|perdon|vida
despedirme|despedida|despidiendo|despidiendome|despedirse|despidio|despidiendose|despide|despedi|despidieron ~6 todos|hijos|familia|carta|siempre|mundo|vida|ninos|mama|amigos|nosotros|video|mi|gracias
se|me ~1 despidio|despedi|despidiendo|despidiendose ~2 de ~2 todos|mama|nosotros|mi|familia|los|ninos|hijos|papa
subio|publico|puso|mando ~3 video|historia|mensaje|foto|estado|audio ~4 despid*|adios|perdon
diciendo|poniendo ~2 adios
adios ~2 a ~2 familia|mama|hijos|todos|mundo
pidio|pidiendo|pedi ~1 perdon ~2 a ~2 todos|hijos|familia|nosotros
perdon ~1 a ~1 todos
carta|cartas|nota|mensaje|notas|video|voice|audio ~4 despedida|suicid*|adios|despidiendose|despidiendome|despidiendo|despedirse|despidio|llorando
escribi|escribio|hice|deje|dejo ~3 carta|cartas|nota ~4 despedida|hijos|familia|mama|esposo|adios|suicid*
regalando|regalo|regale|repartiendo|repartio|regalado ~3 sus|su|mis|mi|cosas|pertenencias|ropa|todo ~2 cosas|herramienta|herramientas|perro|gato|ropa|carro|troca|guitarra|joyas|anillo|ropa|juegos|play|celular|pertenencias|todo
ultima|ultimo ~3 vez|mensaje|dia ~4 ven|escribo|saben|oyen|vida
cuchillo|navaja|navajas|gilet|rasuradora ~6 pienso|pensando|acabar|muneca*|cort*|venas|llev*|escond*|pierna|brazos
acabar ~2 de ~1 una ~1 vez
se acaba|acabe ~2 todo|deuda|sufrimiento|dolor
quiero ~2 que ~2 todo ~2 acabe|termine
no ~2 se ~1 si ~2 aguanto|amanezco|llego
no ~3 amanecer|amanezco|amaneci|amanezca ~2 viva|vivo|manana|nunca|mas
no ~3 estar|estare|voy|este ~2 viva|vivo
manana ~1 ya ~1 no ~1 amanezco|existo|despierto
cuando ~2 ya no este
si ~2 me|yo ~1 muero
familia|hijos|esposa ~3 cobra|cobran|seguro ~4 muero|muera|muerto
vale|valgo ~2 mas ~3 muerto|muerta|asi|yo
cuiden|cuide|cuidenme|cuidame|encargo|encargue|diganle|dile|digan ~4 hijos|perro|mama|quiero|ame|amo|familia|gato|hija|hijo ~4 no|este|perdon|mucho|muera|siempre|falte
pastillas|pastiyas|pistola|soga|cuchillo|navaja|mecate|cinturon|arma|veneno|cuerda|gilet|rasuradora|cuter|pildoras|insulina|frasco|reata ~8 morir|matarme|matarse|suicid*|ahorcar*|muneca|munecas|sien|morirme|despertar
soga|mecate|reata ~4 cuello|lista|troca|carro|cuarto|garage|tengo|compre
juntando|guardando|escondiendo|juntado|escondido|junte|guarde|guardo|contando|conte|guardado|guardadas ~4 pastillas|pastiyas|pildoras|soga|pistola|insulina|mecate|medicinas|frasco
compre ~2 mas ~2 pastillas
pastillas ~6 ver si|ya no ~4 levanto|despierto|despierte|amanezco|levante
para|pa ver si ~2 no ~2 me? ~1 levanto|despierto|despierte|amanezco
tome|tomo|trague|trago|tomado|tomarme|tomarse|tragar|tomar|empine|meti ~4 todas|frasco|bote|pote|monton|punado|veneno|cloro|bonche|muchas|todo|raticida|to ~8 morir|matar*|proposito|vida|despertar|perdon|vivir|adios|intencional*|muera|morirme|suicid*|sufrir|seguir|arrepenti|queria|nadie
tome|tomo|trago|trague ~2 el|un|de raticida|veneno|matarratas|cloro
me|se tome|tomo ~1 raticida|veneno|matarratas
necesito|ayuda|ayudenme|diganme|digame ~4 algo ~2 que|q|porque ~4 noche|hoy ~2 no ~1 paso
de proposito ~4 pastillas|corto|corte|tomo|tome
pastillas|cortes|cortadas|corto|sobredosis|tomo|quemo|corte|tome ~6 de|fue|lo|adrede proposito|adrede|intencional*
corta|cortando|cortarme|cortarse|cortandose|cortandome|corte|corto|cortado|rasguna|rasgunandose ~3 munecas|venas|misma|mismo|muslos|antebrazos|muneca
cortarse|cortarme|cortandose|cortandome ~3 brazos|brazo|piernas|piel
se corta|rasguna|quema ~3 brazos|munecas|venas|piernas|muslos|sola|solo|ella|misma
me|se lastimo|lastima|lastimando|lastimado|corto|quemo ~2 yo? ~1 solo|sola|mismo|misma|proposito
me|se ~2 corte|corto|cortado|cortando|corta|rasguno ~3 brazos|venas|munecas|piernas|muslos
volvi|volvio|vuelto|empezo|empece ~2 a ~1 cortar*|cortarme|cortarse|lastimar*
brazos|munecas|piernas|muslos ~2 cortados|cortadas|marcados|rasgunados
cortandose|cortandome
cortadas|cortes|rasgunos|cortaditas ~4 brazos|munecas|muslos|antebrazos|muneca|piernas
autolesion*
$quiero ~3 lastimarme|lastimarse|danarme|danarse|herirme|cortarme|cortarse|aventarme|golpearme
lastimarme|lastimarse|lastimandome|lastimandose|danarme|herirme ~2 misma|mismo|sola|solo|proposito
lastimandome|lastimandose
lastimarme|lastimarse|lastimandome|lastimandose|danarme|danarse|herirme
hacerme|hacerse|hagas|haga ~1 dano
hacer|haga|cometer|hago|cometa|cometo ~2 una|alguna ~1 locura|tonteria|estupidez|pendejada|barbaridad
aventarme|aventarse|tirarme|tirarse|lanzarme|lanzarse|saltar|brincar|brinco|salto ~5 puente|techo|edificio|balcon|tren|azotea|freeway|ventana|carretera|metro|trafico|barranco|rio|carro|carros|camion|trailer|vias
puente|orilla|azotea|techo|balcon|vias|tren|parada|precipicio ~8 paso|saltar|brincar|aventar*|tirar*|adios|acabar|acaba|brinco|salto|nada
dar ~1 un? paso ~3 mas|y|acaba
estoy|parada|parado|aqui ~3 puente|azotea|orilla|vias
puente|azotea|balcon|techo|orilla|vias ~5 saltar|aventarme|tirarme|brincar|adios|parado|parada|aventar|acabar|tiro|vida|morir
estrellar|estrellarme|estampar|estamparme|chocar ~5 carro|coche|troca|arbol|pared|morir|muro|trailer|proposito
ahorcar|ahorcarme|ahorcarse|colgarme|colgarse
se|me ~3 ahorco|ahorca|cuelgo|colgo|ahorcado|colgado|colgar ~3 cuarto|soga|arbol|cinturon|bajamos|mecate|garage|bano|techo|closet
se|me va|voy|quiere|quiso|quiero|iba|dice ~2 colgar|ahorcar
pistola|rifle|escopeta|arma|revolver ~5 cabeza|boca|sien|mano|mesa|cama|cargada|saco|sacando|limpiando|agarro|tengo|mismo
saco|saque|agarro|agarre|tengo|compro|compre|cargo|limpiando|escondi|escondio ~3 pistola|rifle|escopeta|soga|arma|revolver|veneno|raticida|mecate|navajas
pistola|rifle|escopeta|arma ~6 mano|manos|quite|escond*|cabeza|llorando
llorando ~6 pistola|rifle|escopeta|arma
cabeza|boca|sien ~4 pistola
tiro|balazo|plomazo ~3 cabeza|sien|boca
pegarme|darme|meterme ~2 tiro|balazo
plan ~4 matarme|morir|suicid*|vida|matarse
se|ya ~2 como|donde|cuando ~3 voy|hacerlo|lo ~2 hacer|hacerlo|morir
cuantas ~3 pastillas|pildoras|mg|tylenol ~6 morir|matar*|muera|mata|mortal|morirme
forma|manera|como|metodo|formas ~4 morir|matarme|suicid*|matarse|morirme|irme ~4 dolor|rapido|sin
buscado|busque|busca|buscando|googlee ~6 morir|matar*|suicid*
dosis mortal|letal
matame|matenme|maten
dios|diosito|senor ~4 llevame|lleves|lleve|recojas|recoja|llevara|quitame|llevate|recogeme|recogiera|llevese
llevame|recogeme ~2 dios|diosito|senor|ya|contigo
nadie|quien ~4 extran*|importa|importaria|notaria|nota|notar|cuenta|lloraria ~6 muero|muriera|falto|muerto|muerta|desaparezco|muera|falte
muero|muriera|muera|falto|desaparezco|muerto ~6 nadie
si ~2 muero|muriera|mato|matara|desaparezco|desapareciera|tomo ~6 nadie|mejor|importa|alivio|extran*|pasa|pastillas|todos
no ~3 deberia|debi|hubiera ~3 nacer|nacido|existir|vivo|viva
no ~2 merezco|merece ~2 vivir|vida
para ~2 morirme|matarme|suicid*
pensamientos|ideas|pensando|pienso|piensa|pensado|habla|hablando|busca|buscando|obsesionad* ~3 muerte|morir|morirse|morirme|suicid*|matar*|quitarse|quitarme|oscuros
pensamientos ~2 malos|feos|negros|oscuros ~6 vida|vivir|hacerme|morir|dano|mi
salida ~3 morir|muerte|matarme
unica ~1 salida|solucion|manera ~4 morir|muerte|matarme|acabar
sin salida
no hay|tengo|veo ~1 salida
no ~2 confio ~2 mi|misma|mismo
no ~3 segura|seguro ~2 conmigo|sola|solo
miedo ~4 pueda|puedo|podria|vaya ~2 hacer*|hacerme
miedo ~4 lastimarme|hacerme|matarme|misma|mismo
alcanzar|alcanzarlo|alcanzarla|reunirme|irme|estar|ir|encontrarme ~3 con ~2 el|ella|mama|papa|hijo|hija|esposo|esposa|mijo|dios|mami|papi|mis ~3 cielo|alla|arriba|muerto|muerta|otro|pronto
quiero|deseo ~3 irme|ir ~2 con ~1 el|ella|mami|papi|dios|diosito
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
me ~1 estoy volviendo|desmoronando|muriendo ~2 loca|loco|miedo
volviendo|volver|vuelvo ~1 loca|loco
perdiendo ~2 cabeza|razon
por favor ~3 ayuda|ayudenme|ayudeme|ayuden|suplico|ruego
ayudenme|ayudeme|ayudame|auxilio
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
no ~1 se|sabe|puedo|puede ~1 leer|escribir
demencia|alzheimer|alzaimer|alsheimer|alzhaimer
memoria ~3 mal|perdiendo|falla|perdida|mala|fallando|problemas|perdido
confundo|confundida|confundido|confunde|revuelvo|confunden ~4 pastillas|medicinas|papeles|fechas|frascos|medicamentos|dias|instrucciones
discapacidad|discapacitado|discapacitada|incapacitado|incapacitada
sindrome ~1 down
retraso|retrasado|atraso mental|desarrollo
analfabeta|analfabeto

[signal vulnerable/no_safe_place 0.85]
vivo|vivimos|duermo|dormimos|durmiendo|viviendo ~2 en ~2 carro|calle|albergue|troca|shelter|parque|refugio
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
miedo ~6 migracion|migra|deport*|papeles|ice|deporten
postrado|postrada|encamado|encamada
no ~3 segura|seguro|salva|salvo ~3 casa|aqui
