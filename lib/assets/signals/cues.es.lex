# What decides the assertion of a match, Spanish as written in the United States.

[cue negation 3]
no
nadie
nunca|no|jamas|tampoco he|ha|hemos|han|haya ~1 querido|tenido|pensado|intentado|sentido|habido
no|nunca|jamas le|me|les|se|nos
no perdio|tuvo|hubo|presenta
sin
nunca
jamas
ni
tampoco
niega
nego
negativo
ningun
ninguna
nada de
no tengo
no tiene
no he tenido
no ha tenido
no hay
no siento ningun*
no quiero
no pienso
no voy a
descartaron
descartado
se descarto

[cue doubt 8]
no creo|pienso|parece que|ser|sea|es
no es que
no digo que
no porque
no vaya a ser
en vez de
en lugar de
lejos de
para evitar
para prevenir
para que no

[cue-after negation 3]
ya se ~1 quito|paso|fue|calmo|pasaron|quitaron
ya no .
ya ~1 esta ~1 bien
se me quito|paso
se le quito|paso
ya paso
desaparecio
salio negativo|normal|bien
salieron normales|bien|negativos

[cue pseudo 0]
como si
sin habla|voz|vista|mi|movimiento|ver|reaccionar|despertar|respuesta
no ~1 despertar
para ya no
luz|parto|cesarea|operacion|cirugia|operaron|nacio|alivie|bebe|opere|operado|operada ~3 hace ~2 semana|semanas|mes|meses|dias
hace ~2 semana|semanas|mes|meses ~5 luz|parto|cesarea|operacion|cirugia|operaron|nacio|alivie|bebe
nunca antes ~1 le|me|nos|la
nunca ~1 antes
no me|le|lo|la deja|dejan
no es ~2 mi
ya tengo $number_word
no solo
no solamente
no nada mas
no se si|que|como|donde|cuanto|cual|quien|cuando|por
no sabemos
no sabe
no sabia
no puedo|puede|pueden|podia|pude
no para
no paran
no deja|dejan de
no dejan
no deja
no quita
no se ~2 quita|calma|pasa|detiene|mejora|baja|para
no reacciona|responde|despierta|contesta|abre|come|respira|mueve
no aguanto|aguanta|soporto|soporta
no mejora
no siento|siente|sentimos
no importa
no es normal
no esta bien
no estoy bien
no me siento bien
no se siente bien
no ayuda
no funciona
no hay salida
no hay esperanza
no hay nadie
no tiene pulso
no tengo salida|esperanza|ganas|fuerzas|razon|motivo
no entiendo
no pude
sin parar
sin control
sin aire
sin salida
sin poder
sin sentido
sin conocimiento
sin ganas
sin esperanza
sin fuerzas
ya no aguanto|puedo|quiero|doy|soporto
nunca ~2 habia|he|ha ~3 asi|tan|tanto|antes
nunca me|le habia
nada mas
ni siquiera
o no
por que no
si no
verdad que no

[cue history 6 emergency_medical self_harm medication_safety]
hace ~2 semana|semanas
la semana pasada

[cue history 25]
hace|ase ~2 anos|meses|ano|mes|decadas
en|desde|del|de|el|ano|hasta ~1 195*|196*|197*|198*|199*|200*|201*|202*
a los $number_word
$number_word anos atras
una vez ~3 cuando|en
de chica|chico|chamaco|chamaca|chiquilla|morra
en la|mi prepa|secundaria|primaria|juventud|ninez|universidad
antes me|le
me|le|nos daban|pegaba|pegaban
hace tiempo
hace mucho
el ano pasado
el mes pasado
el verano|invierno pasado
anos atras
meses atras
en enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
historial
historia de|clinica
antecedentes
antecedente
cuando era ~2 nino|nina|chico|chica|joven|adolescente|pequeno|pequena|bebe
cuando tenia
de nino|nina|chiquito|chiquita|joven
de mi infancia
en mi infancia|pasado
antes tenia
solia
anteriormente
previo|previa|previos|previas
en el pasado
del pasado
ya lo|la|me|le vieron|atendieron|revisaron|trataron|hospitalizaron
me dieron de alta
le dieron de alta
de alta
estuvo|estuve internado|internada|hospitalizado|hospitalizada
fui|fue ~3 por|con ~2 a|al emergencias|urgencias|hospital
fui a emergencias|urgencias
mi visita|ida a emergencias|urgencias
visita a|de emergencias|urgencias
cuando fui|fue|llegue|entre|estuve
sobreviviente
sobrevivi
desde que|mi ~3 infarto|derrame|cirugia|operacion
despues de|del ~2 infarto|derrame|embolia
murio de|por
fallecio de|por
aniversario
en mi expediente
en el expediente

[cue hypothesis 12 emergency_medical medication_safety clinical_content bereavement vulnerable]
si

[cue hypothesis 12]
si me|le|llega|llego|empieza|vuelve ~1 da|pasa|siento|siente|a|otra|llegara
si un|una|alguien|algun|cualquier
si ~1 paciente|pacientes|alumno|estudiante
si me da
si le da
si tengo
que pasa si
que hago si
y si
por si
por si acaso
en caso de
en caso que
a menos que
que hacer
que debo hacer|si
miedo de|a que|tener ~1 de
riesgo de
probabilidad de
prevenir
evitar
sintomas de|como
senales de|como
signos de
efecto|efectos secundario|secundarios
puede|pueden|podria|podrian causar|provocar|dar|producir|ocasionar
causa|causar|provoca|produce|provocar
me|le|nos dijeron|dijo|dijeron|explicaron ~4 si|llamara|llamar|fuera|regresara|viniera|avisara
dijeron|dijo ~3 si
las instrucciones
la hoja
el papel ~2 dice
instrucciones
como se|saber si|cuando
como saber
como reconocer
cuales son
diferencia entre
informacion sobre|de|acerca
clase|curso|taller|platica|articulo|libro|pelicula|novela|noticia|video sobre|de
lei ~2 que|de|sobre|un
preguntas|pregunta sobre|de
cuestionario
el formulario
formulario
encuesta
ha tenido usted
usted tiene
tiene usted
ha pensado usted|en
ha tenido
algun dia
supongamos
alergico|alergica a
alergia a
primeros auxilios

[cue present 10]
ahora
ahorita
horita
orita
en este momento
ahora mismo
ahorita mismo
en estos momentos
hoy
esta manana|tarde|noche|madrugada
anoche
desde anoche|ayer|hoy|ahorita|temprano|antier
desde esta|la manana|tarde|noche|madrugada
desde hace ~2 rato|hora|horas|minutos|dias|dia
hace ~2 rato|minutos|hora|horas|ratito|momento
hace unos|unas minutos|horas
de repente
de golpe
de pronto
acaba|acabo de
ayuda
ayudenme
ayudeme
auxilio
socorro
apurense
urgente
rapido
manden|llamen|ocupo|necesito ~2 ambulancia
esta pasando
me esta
le esta
lo esta
estoy teniendo
esta teniendo
cada vez peor|mas
todo el dia
toda la noche

[cue present 2]
todavia
sigue
siguen
sigo

[cue recent 30]
otra vez
de nuevo
nuevamente
volvio
volvieron
regreso
ayer
igual que
lo mismo
como la otra|ultima vez

[cue break 0]
pero
aunque
sino
entonces
porque
por que
pq
xq
sin embargo
ademas
voy a
me voy a
mejor me
ya

[cue list 0]
ni
o

[cue other 1]
mi $kin_es
mis $kin_es
mi $child_es
su $kin_es
el|la|un|una $kin_es
el|la|un|una $child_es
al nino|bebe|senor|paciente
nuestro|nuestra $kin_es|$child_es
$baby_es
$kin_es
ella
ellos

[cue other 0]
le
les
su
lo

[cue self 1]
yo
tengo
siento
estoy
soy
quiero
voy
tome
ando
traigo

[cue self 0]
me
mi
mis
conmigo
m
puedo
