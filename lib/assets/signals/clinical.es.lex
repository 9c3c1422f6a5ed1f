# clinical_content and medication_safety; Spanish as written in the United States.

$sintoma = fiebre|calentura|tos|gripa|gripe|dolor|dolores|comezon|picazon|ronchas|salpullido|sarpullido|nausea
  nauseas|vomito|vomitos|diarrea|estrenimiento|mareo|mareos|mareado|mareada|hinchado|hinchada|hinchazon
  inflamado|inflamada|inflamacion|infeccion|ardor|flujo|sangrado|moreton|moretones|bolita|bola|bulto|lunar
  mancha|manchas|granos|grano|ampollas|pus|congestion|mocos|flemas|flema|escalofrios|debilidad|cansancio
  cansado|cansada|calambres|calambre|hormigueo|insomnio|palpitaciones|agruras|acidez|gases|colicos|colico
  migrana|jaqueca|alergia|alergias|presion|azucar|sintoma|sintomas|covid|estornudos|garganta|llaga|llagas
  herida|sudores|temblor|temblores|reflujo|gastritis|anginas|oido|muela|regla|empacho|entumido|entumida
  resfriado|calenturita|dolorcito|ronquera|hemorroides|infectado|infectada|caspa|sangre|cachetes|vomitando
$cuerpo = cabeza|cuello|espalda|hombro|brazo|codo|muneca|mano|dedo|pecho|seno|senos|costilla|costillas|costado
  estomago|panza|barriga|vientre|cadera|ingle|pierna|muslo|rodilla|pantorrilla|tobillo|pie|talon|oido|oidos
  ojo|ojos|nariz|garganta|muela|diente|dientes|encia|encias|mandibula|piel|lengua|labio|vejiga|rinon|rinones
  cintura|pies|manos|rodillas|piernas|brazos|musculo|huesos|hueso|herida|cicatriz|puntos|una|abdomen|ombligo
  vagina|pene|testiculo|axila|planta|pompis|cuerpo|nuca|colita|parte|partes
$droga = $pastillas|antibiotico|antibioticos|amoxicilina|jarabe|pomada|crema|gotas|inyeccion|vacuna|dosis|cortisona
  prednisona|omeprazol|naproxeno|metformina|losartan|inhalador|suero|te|suplemento|suplementos|anticonceptivo
  anticonceptivos|atorvastatina|levotiroxina|sertralina|ozempic|lisinopril|clonazepam|benadryl|motrin|advil
  diclofenaco|ketorolaco|penicilina|antidepresivo|gabapentina|amlodipino|esteroide|esteroides|parche|supositorio

[signal clinical_content/judgement 0.85]
es|esta|sera|seria|son|estara|estan|eso|esto ~3 normal|grave|malo|peligroso|peligrosa|seguro|serio|contagioso|cancer|infectado|infectada|preocupante|urgente|danino|danino|bueno|normales|infeccion
es|sera|estara ~2 normal
puedo|puede|podemos|podria|puedes|debo|debe|deberia|tengo|tiene|hay|seria|conviene|esta|necesito|necesita|hace ~3 que? ~2 tomar|tomarme|darle|dar|seguir|dejar|parar|suspender|mezclar|combinar|ponerle|ponerme|usar|comer|beber|ir|llevarlo|llevarla|hacer|esperar|preocuparme|banarme|hacerme|ejercicio|manejar|bajar|subir|cambiar|inyectarme|preocupar|tomarlo|tomarla|doblar|aplicar|aguantar|amamantar|saltarme|tomarse|bien ~8 $droga|$sintoma|$cuerpo|dosis|pastilla|emergencias|urgencias|doctor|alcohol|cerveza|operacion|cirugia|juntas|juntos|con|preocup*|embarazada|ayunas|si
que ~3 puedo|debo|hago|hacer|le|me|significa|sera|tomo|recomienda|recomiendan|doy|quiere|causa|puede|tendra|tengo|tiene|es|pongo|tomar|significan ~5 dar|tomar|hacer|significa|decir|ser|poner|hago|bueno|recomienda|tiene|malo|doy|$sintoma|$droga|untar|comer|echar|significan|causando|pueda|sirve|ponerle
que ~2 significa|significan|quiere
que ~2 sera|tendra
que ~2 es ~2 bueno
bueno|buena|sirve|ayuda ~2 para ~3 $sintoma|$cuerpo
por|x ~1 que|q ~3 me|le|tengo|tiene|estoy|esta|se|no ~5 $sintoma|duele|hincha|cansa|marea|sale|da|salio|salen|siento|duelen
porque ~3 me|le ~3 duele|sale|da|hincha|marea|arde
efectos|efecto ~1 secundarios|secundario|adversos
cada ~1 cuanto|cuantas
cuanto|cuanta|cuantas|cuantos ~4 tylenol|ibuprofeno|mg|dosis|ml|pastillas|medicina|tomar|dar|darle|doy|jarabe|gotas|insulina|miligramos|cucharadas|tomo
como ~2 le|se|puedo|bajo|bajar|tomo|debo|me|quito|cuido|limpio ~3 bajo|bajar|quitar|quita|curar|cura|tomar|tratar|aliviar|controlar|limpiar|tomo|cuidar|inyectar|controlo ~4 $sintoma|$droga|$cuerpo|herida|la|el
$droga ~5 $droga|embarazada|alcohol|juntos|juntas|pecho ~5 puedo|puede|malo|seguro|mezclar|hace|dano|interaccion|junto|afecta
puedo|puede|mezclar|combinar|tomar ~5 $droga ~5 con|y|junto|embarazada|lactando|pecho ~4 $droga|alcohol|cerveza|embarazada|jugo|comida|pecho|te
interaccion|interactua|contraindicado|contraindicada|contraindicaciones
resultados|resultado|analisis|examen|examenes|laboratorio|laboratorios|radiografia|biopsia|ultrasonido|resonancia|colesterol|trigliceridos|a1c|hemoglobina|estudios|numeros|tiroides|placa|mamografia|papanicolaou|prueba|glucosa|plaquetas|trigliceridos|creatinina|niveles ~8 significa|significan|normal|normales|anormal|alto|altos|alta|bajo|bajos|baja|mal|preocup*|explic*|entiend*|positivo|negativo|malo|malos|grave|rojo|quiere|quieren|elevad*|miedo|cancer|bien|salieron|salio
alto|alta|altos|elevado|bajo|baja|elevada ~3 colesterol|a1c|trigliceridos|potasio|plaquetas|hemoglobina|tiroides|hierro|higado|creatinina|presion|azucar
necesito|necesita|ocupo|ocupa|necesitara|sera|hace|hara ~4 antibiotico|antibioticos|puntos|radiografia|examen|ver|ir|vacuna|operacion|puntadas|cirugia|sacar
hace|hara|haga|afecta|afectar ~2 dano|mal|mala
remedio|remedios ~2 casero|caseros|para
sin ~1 receta ~4 tomar|comprar|medicina|tos
consejo|opinion|duda|pregunta|preguntas|dudas|consulta ~4 medica|medico|enfermera|medicina|doctor|medicamento|sintoma*|resultado*|dosis
creo|pienso|sera|parece ~4 $sintoma|infeccion|infectado|quebrado|alergia|embarazada|fracturado|covid|infectada
no ~3 se|me|le|quita|ha|baja|mejora|sana|cede ~3 quita|mejora|baja|sana|cede|quitado|mejorado|bajado|cierra|pasa ~8 $sintoma|$cuerpo|dias|semana|medicina|antibiotico|semanas
$sintoma|$cuerpo ~8 peor|empeora|empeoro|quita|mejora|baja|desde|dias|semanas|semana|meses|creciendo|crecio|mejorado
me ~1 preocupa|asusta ~6 $sintoma|$cuerpo|resultado*|lunar|bolita|peso|medicina|que
ya ~2 vencio|caduco|vencida|caducada|caducado|vencido ~4 $droga

[signal clinical_content/symptom 0.65 mention]
me|le|te|nos|les|m ~1 duele|duelen|arde|pica|sale|salio|salieron|da|dan|dio|dieron|dolia|molesta|ardio|punza|hormiguea|truena|tiembla|sangra|supura|baja|sube
tengo|tiene|tuve|traigo|trae|siento|siente|ando|anda|amaneci|amanecio|con|estoy|esta|desde|sigo|sigue|tenido|empezo|presenta ~4 $sintoma
$cuerpo ~4 duele|hinchad*|hincha|hincho|roja|rojo|arde|inflamad*|pica|sangra|infectad*|lastimad*|dolor|morad*|caliente|adolorid*
$sintoma ~3 en|de|por ~3 $cuerpo|todo
vomit*|diarrea
baje|subi|bajo|subio|perdi|perdido|bajado|subido ~3 libras|kilos|peso|apetito|pelo|cabello|gusto|olfato
embarazada ~4 creo|prueba|puedo|estoy|retraso
no ~2 baja|bajado|bajo|llega|llegado ~2 regla|periodo
retraso
salio|di|sali ~1 positivo|positiva
pico|mordio|picadura|piquete ~3 garrapata|arana|abeja|perro|gato|mosquito|animal

[signal medication_safety/dose_error 0.88]
deje|dejo|suspendi|pare ~2 tomar ~4 insulina|anticoagulante|clonazepam|prednisona|litio|antidepresivo*
tome|tomo|di|dio|tomado|dado|dimos|puse|puso|inyecte|trague|tomaron|dieron|tomando|inyecto|aplique ~5 doble|dos|equivocad*|demas|mas|error|demasiad*|otra|tres|extra|triple|caducad*|vencid*|veces|ajena|accidente|por|vez|equivocacion ~5 $pastillas|dosis|medicina|insulina|jarabe|veces|cuenta|unidades|equivoc*|seguid*|recet*|error|esposo|mama|equivocacion|la|mg|ml|debia|accidente
doble ~2 dosis
dos ~1 veces ~4 $pastillas|dosis|medicina
dos veces ~4 pastilla|dosis|medicina|insulina|tome|di|mismo
por|x error|equivocacion|accidente ~5 tome|tomo|di|dio|medicina|pastilla*|dosis|inyect*|dieron|doble
tome|tomo|di|dio|dieron|dimos ~6 por|x error|equivocacion|accidente
me|se equivoque|equivoco|confundi|confundio|equivocaron|equivocaba ~5 dosis|pastilla*|medicina*|insulina|frasco|medicamento|jarabe|hora|farmacia|receta
farmacia|frasco|etiqueta|bote|doctor|enfermera ~6 equivocad*|otra|diferente|mal|otro|error|distint* ~4 medicina|pastillas|dosis|nombre|medicamento|receta|persona|mg|insulina|frasco
medicina|dosis|pastillas|medicamento|receta|insulina|pastilla ~2 equivocad*|incorrect*|ajen*|diferente|diferentes|otra|otro|cambiad*
sin ~3 insulina|medicina|anticoagulante|pastillas|medicamento|medicinas|inhalador|tratamiento|antidepresivo*|metadona|suboxone|dosis ~8 dias|desde|ya|semana|dos|tres|acabo|convulsion*|presion|quede|quedo|hoy|corazon|$number
quede|quedo|quedamos|quedando ~2 sin ~3 insulina|medicina|anticoagulante|pastillas|medicamento|medicinas|inhalador
no ~3 tomo|tome|tomado|toma|puesto|puse|inyectado|pongo ~4 insulina|medicina|anticoagulante|pastillas|warfarina|medicamento|pastilla|medicinas|dosis ~6 dias|desde|dos|tres|semana|ayer|semanas|$number
abstinencia|malilla
de golpe ~4 deje|dejo|suspendi
efecto|efectos|reaccion|reacciones ~2 secundarios|secundario|adversa|alergica|fea|mala|fuerte|feos|mal|rara|adversos ~8 medicina|pastilla*|vacuna|antibiotico|inyeccion|fuerte|fuertes|muy|no|medicamento|feo|horrible|mal|nueva
desde|despues|nueva|nuevo|empece|empezo|empezar|por ~5 medicina|pastilla|pastillas|antibiotico|medicamento|vacuna|inyeccion|dosis|jarabe|tratamiento ~8 ronchas|hincha*|marea*|vomit*|sangr*|palpit*|corazon|desmay*|confund*|tembl*|sarpullido|salpullido|rara|raro|mal|moretones|alucin*|comezon|caigo|debil|peor
medicina|pastilla|pastillas|antibiotico|medicamento|jarabe|inyeccion ~4 cayo|da|dio|hace|hizo|cae|esta|provoca|dando|pone|puso ~5 mal|ronchas|vomit*|marea*|reaccion|dormid*|alergi*|dano|palpitaciones|temblor*|peor|rara|raro|loca|loco|hincha*|sueno
mezcl*|junto|juntas|combin*|revolv* ~6 alcohol|cerveza|pastillas|medicina|clonazepam|xanax|tylenol|medicinas|tequila
tome|tomo|tomando ~5 alcohol|cerveza|tequila|vino ~6 pastillas|medicina|antibiotico|clonazepam|medicamento|pastilla
soy|es|alergico|alergica ~3 alergico|alergica|a|penicilina|sulfa ~6 recet*|dieron|mandaron|tome|dio|mando|puso
recet*|dieron|mandaron ~6 alergico|alergica
vencid*|caducad* ~4 tome|di|tomo|medicina|insulina
tome|di|tomo ~5 vencid*|caducad*
toxic*|toxicidad
inr ~4 alto|5|6|7|8|9
$child_es ~5 $trago ~5 $pastillas
