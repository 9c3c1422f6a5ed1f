# financial_hardship, complaint, legal_threat, privacy_concern, repeat_contact,
# fraud_or_abuse_of_service; Spanish as written in the United States.

[signal financial_hardship/cannot_pay 0.85 self]
no ~3 puedo|podemos|puede|alcanza|tengo|tenemos|voy|pude|tiene|podre|podia|alcanzo|ajusta|completo ~4 pagar|pagarla|pagarlo|pagarles|costear|pago|comprar|comprarla|comprarlas|comprarlo|cubrir|completar|pagarlos|pagarle
no ~3 alcanza|ajusta|completa|rinde
no ~2 tengo|tenemos|hay|traigo|cuento|tiene ~3 dinero|plata|feria|lana|trabajo|seguro|aseguranza|ingresos|recursos|como|pa|para|centavo|varo|chamba|cheque|aseguransa|con
no ~1 me|nos|le ~1 alcanza|ajusta
perdi|perdio|perdimos|quede|quedo|quedamos|quite|quitaron|cortaron|despidieron|corrieron|descansaron|recortaron|bajaron|quitaron|perdido ~4 trabajo|empleo|seguro|chamba|aseguranza|medicaid|horas|casa|jale|medi|beneficios|cobertura
desempleado|desempleada|desempleo|desempleados
me|lo|le|la corrieron|despidieron|descansaron
apenas ~3 alcanza|ajusta|sale|saco|tengo|gano|renta|comer|completo|sobrevivo
o ~2 pago|compro|como|comemos|pagamos|como ~3 o|renta|comida|medicina|luz|biles
renta|comida|comer|luz|gas|medicina|medicinas|insulina|pastillas|leche|mandado|biles ~2 o ~3 renta|comida|comer|luz|gas|medicina|medicinas|insulina|pastillas|bil|biles|esto|mandado|leche|compro|pago|doctor
entre ~3 pagar|comprar|comer|renta|comida|medicina ~6 y|o
escoger|elegir|decidir ~5 renta|comida|comer|luz|medicina|medicinas|insulina|pagar
muy|demasiado|tan|bien ~2 caro|cara|caros|caras ~6 no|puedo|pagar|alcanza|mi|para
atrasado|atrasada|atrasados|debo|deben|debemos ~4 renta|luz|biles|meses|pagos
nos|me|van ~2 cortaron|cortar|cortan|desalojar|quitar|embargar|corren|corrieron ~3 luz|agua|gas|casa|carro|departamento|apartamento|renta|sueldo
desalojo|bancarrota|embargo|quiebra
deuda|deudas|endeudado|endeudada ~4 no|mucho|mucha|ahog*|hasta|puedo|salir|tengo
estampillas|cupones|banco ~2 de? ~1 comida|alimentos
madre|mama|papa|padre ~1 soltera|soltero ~8 pagar|dinero|alcanza|puedo|trabajo|hijos
gano|vivo|vivimos|ingreso|pension|cheque ~4 poco|minimo|fijo|incapacidad|desempleo|seguro|poquito|apenas|social|al
situacion|problemas|crisis|apuros|dificultad|dificultades|mal|ayuda ~2 economica|economicos|financiera|economico|economicamente|dinero|financieros|economicas
economicamente
saltando|brincando|partiendo|rindiendo|saltandome|estirando|racionando|salto|parto|dejando|deje ~4 dosis|pastillas|medicina|insulina|comidas|pastilla ~8 rinda|caro|cara|dinero|pagar|alcanz*|rindan|dure|duren|mitad|cuesta|comprar*
imposible ~2 pagar
de donde ~2 sacar|saco|agarrar
batallando|batallo|batallamos ~5 pagar|dinero|renta|biles|economic*
pobre|pobres|pobreza|escasos ~3 recursos|somos|muy|gente

[signal complaint/service 0.75 self]
queja|quejas|quejarme|reclamo|reclamar|inconforme|inconformidad|reclamacion|quejo|reportar|reporto|denuncia|denunciar
mal|mala|malo|pesimo|pesima|horrible|terrible|peor|malisimo|malisima|feo|fea|deficiente|desastroso|asco|grosera|grosero|groseros|groseras ~3 servicio|atencion|trato|experiencia|manera|modo|modos|gente|doctor|doctora|enfermera|clinica|recepcionista|personal|actitud|atendieron|trataron|organizacion|muchacha|senorita|senora
servicio|atencion|trato|experiencia|actitud ~3 mal|mala|malo|pesimo|pesima|horrible|terrible|peor|malisimo|fea|feo|deja|asco
grosera|grosero|groseros|groserias|groseria|majadera|majadero|prepotente|maleducada|maleducado|altanera|altanero|despota|sangrona|sangron|mamona|mamon|pesada|racista|racistas|racismo|discriminacion|discriminaron|discriminan|discrimino|humillo|humillaron|humillada|humillado|burlo|burlaron|burlan
decepcionado|decepcionada|insatisfecho|insatisfecha|molesto|molesta|inconforme|frustrado|frustrada|frustrante|indignado|indignada|ofendido|ofendida|disgustada|disgustado|descontenta|descontento|decepcion
me|nos|la|lo|le ~1 trataron|trato|tratan|atendieron|hablo|hablaron|grito|gritaron|colgo|colgaron|cuelgan|ignoraron|ignoro|ignoran|contesto|cuelga|gritan|trata|miro|mintieron|mintio|corrieron|regresaron|plantaron|dejaron|tuvieron ~4 mal|feo|horas|esperando|como|grosera|fea|telefono|basura|perro|muy|animal|plantado|plantada|en|hora|colgado|grosero|groseria|menos|tonta|caso
me ~1 colgo|colgaron|cuelgan|grito|gritaron|ignoraron|ignoran|mintieron|humillo
no ~2 me|nos|le ~1 hacen|hicieron|hizo|hace|haga ~1 caso
no ~1 hacen|hicieron|hizo|hace ~1 caso
horas|hora ~2 esperando|espera|en|sentada|sentado|ahi|parada
espere|esperamos|esperar|esperando|espero|esperamos|tuve|hizo|hicieron ~4 hora|horas|dias|semanas|meses|eternidad|minutos|mes|rato|semana
nadie ~4 contesta|contesto|responde|ayuda|llama|llamo|hace|contestan|sabe|explico|atiende|atendio|respondio|regresa|dice|avisa|aviso|ayudo|dio|hizo
no ~2 contestan|responden|regresan|devuelven|llaman|avisan|ayudan|explican|atienden|escuchan|avisaron|explicaron|llamaron|regresaron|respondieron|ayudaron|escucho|explico|examino|reviso|escuchan|resuelven|resolvieron|atendieron|cumplen|dijeron|contesta|escucha|quisieron|quiso|devolvieron|sirven|sirve|han
error|errores|equivocado|equivocada|equivocacion|equivocados|mal|incorrecto|incorrecta ~4 cobr*|receta|medicina|cuenta|nombre|expediente|factura|ustedes|otra|diagnostico|bil|medicamento|su|diagnosticaron|hicieron|cargo|siempre
quiero|necesito|puedo|con ~3 hablar ~4 gerente|supervisor|supervisora|encargado|encargada|jefe|director|manager|supervaisor|responsable
gerente|supervisor|supervisora|manager|encargado ~3 quiero|hablar|necesito|favor
falta ~1 de ~1 respeto|profesionalismo|etica|educacion|atencion|comunicacion|consideracion|empatia|interes|informacion
poco|nada ~1 profesional|profesionales|etico
injusto|injusticia|inaceptable|indignante|abuso|ridiculo|increible|pesimo|pesima|vergonzoso|lamentable|desastre|verguenza|negligencia|negligente|inconcebible
no ~2 es|se ~1 justo|vale
no ~2 vuelvo|regreso|recomiendo|volvere|volver|regresar
nunca ~3 contestan|llaman|llamaron|responden|llego|llegan|avisan|avisaron|regresan|regresaron|hay|contesta|me|mandaron|mandan|explicaron|dan|tienen|llegaron
cansado|cansada|harto|harta|canse|hartos ~4 esperar|llamar|esto|que|mismo|ustedes|llamando|vueltas|sus|su|estar
puras ~2 vueltas|mentiras|largas|excusas|promesas
traen|trae|mandan|dan|avientan ~3 vuelta|vueltas|largas
sucio|sucia|cochino|mugroso|cochina|asqueroso ~3 bano|cuarto|clinica|sala|hospital|consultorio|oficina|piso
como ~1 es ~1 posible
no ~1 puede|es ~1 ser|posible|justo
perdieron ~3 mis|papeles|examen|muestra|expediente|referencia|mi|resultados|la|el
cancelaron|cambiaron|cancelan ~4 sin|avis*|otra|vez|ultima|cita

[signal legal_threat/lawyer 0.88 self]
abogado|abogada|abogados|abojado|licenciado ~8 hablar|hablare|contactar|contratar|llamar|demanda*|ustedes|voy|llamare|corte|hable|consultar|contrate|buscar|consiguiendo|mi|dice|dijo|con|va|van|ya
hablar|hablare|contactar|contratar|voy|llamar|hable|consultar|conseguir|buscar|tengo|mi|con|contrate|consegui|contactare|consultando|saber ~4 abogado|abogada|abogados|licenciado
demanda|demandar|demandarlos|demandare|demando|demandas|demandarla|demandarlo|demandamos|demandarles|demandaremos|demandados|demandaria
accion|acciones|medidas|proceso|via|pasos|asesoria|recurso|instancias ~1 legal|legales
negligencia ~3 medica|denuncia*|abogado|demand*|caso
mala ~1 practica|praxis
malpractice
corte|juzgado|tribunal ~4 voy|vemos|llevar*|ver|ustedes|nos|verlos|demand*|vernos
llevar|llevarlos|llevare|vemos|ver|veremos|ir ~4 corte|juicio|tribunal|tribunales|juez
reportar|reportarlos|reporto|denunciar|denunciarlos|denuncia|quejarme|queja|reportare|reporte|denunciare|denuncio|poner|presentar|meter|quejare ~6 estado|junta|departamento|medicare|hhs|autoridades|noticias|policia|consejo|comision|licencia|noticiero|univision|telemundo|prensa|periodico|fiscal|gobierno|medicaid|consulado|derechos|hipaa|procuraduria|bbb|salud
noticias|noticiero|univision|telemundo|prensa|periodico|television|tele|medios|redes|reportero|canal|facebook ~6 llamar|voy|ir|salir|contar|hablar|publicar|subir|enteren|sepa|saber|contactar|ustedes|denunci*
voy|llamar|salir|publicar|ir|contactar|hablar|llamare ~4 noticias|noticiero|univision|telemundo|prensa|periodico|television|medios|reportero|redes
departamento ~2 salud|justicia|seguros
junta ~1 medica
derechos ~2 civiles|humanos|paciente|legales
fiscal ~1 general
poner|levantar|presentar|interponer ~2 una? ~1 denuncia|demanda|cargos
se ~2 las ~2 ver ~3 abogado
hacer|hago|hare ~2 responsables|responsable
responsables|responsabilizo|indemnizacion|indemnicen|compensacion

[signal privacy_concern/breach 0.85 self]
privacidad ~4 viol*|derecho|respet*|preocup*|queja|mi|invad*|oficial|falta|aviso
viol*|falta|invad*|brecha|fuga|filtr* ~3 privacidad|confidencialidad|datos|informacion|intimidad
informacion|datos|expediente|resultados|record|records|diagnostico|historial ~5 otra|otro|equivocad*|robaron|robad*|filtr*|hack*|sin|publico|expuest*|alguien|ex|vecina|familia|circulando|facebook|compart*|ajena|ajeno|vendieron
hackearon|hackeo|jaquearon|hackeada|hackeado|jakearon|hakearon|hackear|jaqueado
robaron|robo|robaran|robar|usurp* ~2 identidad|datos|informacion|seguro|cuenta
robo ~1 de ~1 identidad
quien|alguien|persona|empleada|enfermera|vecina|cunada|ex|prima|comadre|recepcionista|esposo|exesposo|suegra ~4 vio|ve|miro|entro|abrio|reviso|leyo|acceso|checo|metio|ha|mira|tiene|sabe|accedio|dijo|conto|divulgo|accesado|visto|entrado|enterado ~5 expediente|record|records|informacion|cuenta|archivo|datos|resultados|portal|mensajes|historial|diagnostico|papeles
mandaron|enviaron|dieron|dijeron|mando|envio|dio|dijo|compartieron|contaron|entregaron|llego|llegaron|compartio|divulgaron|conto|leyeron|gritaron|grito|dejaron|ensenaron|ensenaron|revelaron|llamaron ~8 otra|otro|equivocad*|sin|vecina|ex|trabajo|patron|familia|todos|ajen*|alguien|esposo|mama|suegra|jefe|persona|delante|voz|frente|cunada|buzon
papeles|resultados|carta|informacion|cuenta|datos|bil|expediente|medicinas|correo|receta|estudios|factura|documentos ~3 de ~2 otra|otro|alguien|ajena ~2 persona|paciente|senora|senor|gente|mas
sin ~2 mi ~2 permiso|consentimiento|autorizacion|autorizar|saber
confidencial|confidencialidad
voz alta
quien ~4 lee|ve|tiene|puede ~4 mensajes|informacion|acceso|expediente|datos
esta|es ~3 segura|seguro|protegida|privada|privado|confidencial ~2 informacion|mensaje|datos
correo|carta|sobre|fax ~2 abierto|abierta|equivocado

[signal repeat_contact/again 0.8 self]
segunda|tercera|cuarta|quinta|sexta|decima|enesima|ultima|2da|3ra|4ta|milesima|otra|septima ~1 vez|llamada|ocasion|mensaje
ya ~3 llame|hable|pedi|mande|escribi|dije|deje|pregunte|envie|avise|explique|marque|solicite|reporte|llamado|hablado|mandado|pedido|fui|dicho|llamamos|habia|dejado|mandamos|hice|he|intente|di|entregue|les
he ~3 llamado|hablado|pedido|mandado|escrito|dicho|dejado|preguntado|enviado|marcado|tratado|solicitado|estado|ido|insistido|intentado
veces|dos|tres|cuatro|cinco|varias|muchas|multiples|mil ~3 llamo|llame|llamado|pedi|pedido|mensajes|llamadas|recados|correos|mandado|hablado|dicho|marque|dejado|preguntado|escrito|he|mensaje
llamo|llame|llamado|pedi|pedido|hablado|hable|dicho|dije|mandado|mande|marcado|marque|dejado|deje|escrito|escribi|preguntado|explicado ~4 veces|dos|tres|cuatro|cinco|varias|muchas|ayer|pasada|pasado|antes|mil|ya|varios
todavia|aun|sigo|seguimos|sigue|siguen ~3 no|sin|nada|esperando|igual ~4 respuesta|contest*|llam*|nada|resuelv*|recib*|noticias|respond*|llega*|nadie|mandan|resuelto|me|resultados
sigo|seguimos ~2 esperando|igual|sin
nadie ~3 llamo|llamado|contesta|contestado|respondio|responde|regresa|regreso|regresado|llama|resuelve|ha|devolvio|habla|hablo|contesto
no ~3 he ~2 recibido|tenido ~2 respuesta|nada|llamada|noticias|contestacion|ninguna
de nuevo
como ~2 les|le ~1 dije|mencione|comente|explique|habia
cuantas ~1 veces
una|y ~1 otra ~2 vez
vuelvo|volvi|volver|regreso ~2 a ~1 llamar|escribir|preguntar|pedir|marcar|insistir|mandar
mismo ~1 problema|asunto|tema
insisto|insistiendo|insistir
sin ~2 respuesta|contestar|resolver|solucion
siempre ~3 lo ~1 mismo

[signal fraud_or_abuse_of_service/data_without_authority 0.85 self]
quiero|necesito|puede|pueden|puedo|dame|deme|denme|ver|saber|entrar|meterme|revisar|checar|acceso|contrasena|saque|averiguar|mandeme|mande|digame|quisiera|enterarme|conseguir ~8 esposo|esposa|marido|ex|vecina|vecino|novio|novia|cunada|empleado|empleada|hermana|hermano|amiga|amigo|companera|companero|suegra|inquilino|nuera|yerno|trabajador|prima|comadre|patron ~6 resultados|expediente|record|records|cuenta|portal|contrasena|informacion|diagnostico|cita|citas|mensajes|embarazada|historial|prueba|pruebas|examenes|medicinas|direccion|datos
resultados|expediente|records|contrasena|cuenta|informacion|portal|historial|diagnostico|examenes|datos|pruebas ~3 de|del ~2 mi|la|un|una|el ~1 esposo|esposa|marido|ex|vecina|vecino|novio|novia|cunada|empleado|empleada|hermana|hermano|amiga|amigo|suegra|inquilino|nuera|trabajador|companera
sin ~2 que ~2 sepa|entere|de|sepan|se|ella|el
hacerme|hago|hacer|hacemos|haciendome|hice|finjo|fingir ~2 pasar|cuenta ~2 por
decir|digo|diga ~2 que ~2 soy ~3 ella|el|esposa|esposo|doctor
usar|uso|usando|prestar|presta|preste|prestada|prestado|presto|prestarle|prestarme ~4 seguro|tarjeta|medicaid|identidad|aseguranza|nombre|numero|id|social
seguro|tarjeta|medicaid|aseguranza|social ~3 de|prestad* ~2 mi? ~2 prima|hermana|hermano|amigo|amiga|primo|otra|vecina|cunada
falsific*|falso|falsa|inventar|invente|inventen|alterar|modificar|falsos|chueco ~4 nota|receta|fecha|carta|papel|expediente|diagnostico|certificado|justificante|firma|resultado|papeles|seguro
cambiar|cambie|cambien|poner|ponga|pongan ~4 fecha|diagnostico|nota|codigo ~5 para|seguro|pague|trabajo|cubra
mas|otra|otro|adelant*|repon*|reponer|necesito|quiero ~4 oxicodona|percocet|xanax|clonazepam|norco|adderall|hidrocodona|vicodin|rivotril|morfina|controlad*
sin ~2 receta
bajo ~1 la? ~1 mesa|agua
pago|pagar|doy|pagarle|efectivo|cash|dinero|lana|feria ~5 sin ~3 preguntas|factura|cita|receta|papeles|recibo
saltar|saltarnos|saltarse|brincar|evitar|sin ~3 verificacion|verificar|seguridad|autorizacion|identificacion
vender|vendo|vende ~3 pastillas|medicinas|receta|medicamento
