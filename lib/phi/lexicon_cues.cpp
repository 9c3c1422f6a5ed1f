// Cue phrases, English and Spanish, in canonical form. A '.', '-' or '/' inside the message's
// phrase is skipped, so "e-mail", "s.s.n." and "d/o/b" need no rows of their own.
#include <array>

#include "phi/lexicon.h"

namespace careline::phi {
namespace {

constexpr auto rows = std::to_array<CueRow>({
    {Cue::phone,
     "phone|phone number|phone no|phone #|ph|tel|telephone|telephone number|cell|cell number|cell "
     "phone|"
     "cellphone|mobile|mobile number|mobile phone|home number|home phone|work number|work phone|"
     "contact number|callback number|call back number|call back|callback|call me at|call me "
     "on|call me back at|"
     "reach me at|reach us at|reached at|text me at|text me on|calling from|area code|"
     "new number|landline|whatsapp|direct line|emergency contact|"
     "telefono|numero de telefono|num de telefono|mi "
     "telefono|tel|tfno|tlf|tlfno|telf|fono|celular|cel|movil|"
     "numero de celular|numero celular|numero movil|llamame al|llameme al|llamar al|llamarme "
     "al|marcar al|"
     "llamen al|llame al|llamenme al|comunicarse al|contactarme al|telefono de contacto|mi "
     "celular|"
     "call us|answering at|messages to|whats app|telefono fijo|numero de contacto|hablar "
     "al|hableme al|numero de casa"},
    {Cue::number,
     "number|my number|my number is|number is|new number|my new number|best number|good "
     "number|numero|mi numero|mi numero es|"
     "numero es|call|text|reach|dial|call us|contacto|desk|num|llame|llamar|marque"},
    {Cue::fax,
     "faxed it|faxed|faxing|"
     "fax|fax number|fax no|fax #|fax it to|fax to|faxed to|facsimile|numero de fax|num de fax|fax "
     "is"},
    {Cue::email,
     "email|e mail|mail|email address|e mail address|correo|correo electronico|direccion de "
     "correo|email is|correo es|"
     "gmail|hotmail|yahoo|outlook|icloud"},
    {Cue::ssn,
     "ssn|ss|ss #|ss number|ssa number|social|social security|social security number|social "
     "security no|"
     "social security #|soc sec|soc sec no|social number|itin|tin|tax id|taxpayer id|tax "
     "identification number|"
     "individual taxpayer|seguro social|numero de seguro social|numero del seguro social|numero de "
     "seguridad social|"
     "social es|numero de social|nss del seguro social|ss no"},
    {Cue::mrn,
     "mrn|mr #|mr number|medical record|medical record number|medical record no|medical record "
     "#|record number|"
     "chart|chart number|chart no|chart #|patient id|patient number|patient no|patient #|patient "
     "identifier|"
     "hospital number|unit number|med rec|med rec no|pt id|pid|nhc|numero de historia|historia "
     "clinica|"
     "historia clinica n|numero de historia clinica|n historia|no historia|num historia|numero de "
     "expediente|"
     "expediente|expediente medico|expediente numero|numero de paciente|id de paciente|id del "
     "paciente|record id|record #|"
     "numero de registro medico|registro medico|numero de record|record medico|record numero|mi "
     "record|chart id|nh|cipa|"
     "portal id|mychart id|health record number|mrn number|numero medico|hc"},
    {Cue::health_plan,
     "group|group is|grupo|grupo es|contrato|numero de contrato|"
     "member id|member number|member no|member #|member id number|membership number|membership "
     "id|subscriber|subscriber id|"
     "subscriber number|subscriber no|insurance id|insurance number|insurance policy|insurance "
     "card|policy number|policy no|policy #|policy id|"
     "policy|group number|group no|group #|group id|plan id|plan number|health plan|medicare "
     "number|medicare id|medicare #|"
     "medicare no|medicare card|medicare|medicaid|medicaid number|medicaid id|medicaid "
     "#|mbi|hicn|beneficiary|beneficiary number|beneficiary id|beneficiary identifier|"
     "insurance member|id card|medi cal number|medi cal id|rx group|rxgrp|rx bin|rxbin|rx "
     "pcn|pcn|bin number|bin|medicare beneficiary|"
     "payer id|numero de poliza|poliza|numero de afiliado|numero de afiliacion|mi seguro es|seguro "
     "es|medicaid es|medicare es|afiliado|numero de "
     "miembro|id de miembro|"
     "miembro|numero de seguro|numero del seguro|numero de medicaid|numero de medicare|id del "
     "seguro|tarjeta sanitaria|"
     "nass|n ass|cip|numero de asegurado|asegurado|numero de suscriptor|numero de grupo|numero de "
     "beneficiario|num de poliza|identificacion de miembro|"
     "tarjeta del seguro|suscriptor|grupo numero|seguro medico numero|nuss|nss|recipient "
     "id|cin|member|insurance is|numero de identificacion del seguro"},
    {Cue::account,
     "account|account number|account no|account #|acct|acct no|acct #|acct number|bank "
     "account|checking|checking account|"
     "savings account|routing|routing number|routing no|aba|iban|swift|bic|guarantor|guarantor "
     "number|guarantor id|guarantor account|billing account|"
     "billing number|statement number|bill number|cuenta|numero de cuenta|num de cuenta|cuenta "
     "bancaria|clabe|cuenta numero|"
     "numero de ruta|ruta|numero de garante|cuenta de cheques|statement account|bank "
     "number|billing id|hospital account|patient account|patient account number"},
    {Cue::card,
     "card|card number|card no|card #|credit card|credit card number|debit card|debit card "
     "number|credit|visa|mastercard|master card|amex|"
     "american express|discover|card on file|ends "
     "in|tarjeta|tarjeta de credito|"
     "numero de tarjeta|tarjeta de debito|numero de la tarjeta|terminada "
     "en|hsa card|fsa card|flex card|cc number|cc #"},
    {Cue::card_code,
     "cvv|cvc|cvv2|cvc2|security code on the back|card security code|three digits on the back|code "
     "on the back|codigo de seguridad de la tarjeta|csc|cid|"
     "security code on the card|cvv code|codigo de atras|numero de atras"},
    {Cue::expiry,
     "exp|expires|expiration|expiration date|exp date|expiry|expiry date|vence|vencimiento|fecha "
     "de vencimiento|valid thru|good thru|expira"},
    {Cue::license,
     "driver's license|drivers license|driver license|driver's license number|drivers license "
     "number|driving license|driver's licence|driving licence|"
     "license number|license no|license #|licence number|license|licence|dl|dl #|dl "
     "number|dln|driver's lic|state id|state id number|id number on my license|"
     "passport|passport number|passport no|npi|npi number|npi #|dea|dea number|dea #|dea "
     "no|medical license|nursing license|rn license|state license|board certification|"
     "certificate|certificate number|cert no|birth certificate|green card|alien number|a "
     "number|alien registration|visa number|permit number|uscis|"
     "licencia|licencia de conducir|licencia de manejar|numero de licencia|licencia "
     "numero|pasaporte|numero de pasaporte|colegiado|numero de colegiado|"
     "n col|ncol|nocol|nº col|no col|num col|col|cedula|numero de "
     "cedula|dni|nie|nif|curp|ine|matricula "
     "consular|certificado|numero de certificado|identificacion oficial|cdl|"
     "acta de nacimiento|residencia permanente|cedula profesional"},
    {Cue::vehicle,
     "vin|vin number|vehicle identification|vehicle identification number|license plate|license "
     "plate number|plate|plate number|tag number|plates|"
     "tag|licence plate|placa|placas|numero de placa|numero de serie del carro|matricula|numero de "
     "placas|car plate|plate is|registration plate"},
    {Cue::device,
     "serial|serial number|serial no|serial #|sn|device id|device number|device "
     "identifier|udi|imei|mac address|mac|implant|lot number|lot no|lot #|lot|model number|"
     "pacemaker|pump serial|cpap serial|machine serial|meter serial|numero de serie|serie|numero "
     "de lote|lote|identificador del dispositivo|no de serie|device serial|unit serial|"
     "defibrillator|transmitter id|transmitter|sensor id|equipment number|hearing aid "
     "serial|numero del aparato|ref number on the device|serial is"},
    {Cue::other_id,
     "file|reclamacion|denegacion|"
     "claim|claim number|claim no|claim #|claim id|authorization|authorization number|auth|auth "
     "number|auth #|auth no|prior auth|prior authorization|"
     "pre auth|preauth|precert|referral|referral number|referral #|referral id|reference|reference "
     "number|reference no|reference #|ref|ref #|ref no|ref number|"
     "confirmation|confirmation number|confirmation code|confirmation #|conf #|conf "
     "number|case|case number|case no|case #|case id|ticket|ticket number|ticket #|ticket no|"
     "invoice|invoice number|invoice no|invoice #|order|order number|order #|order no|prescription "
     "number|rx number|rx #|rx no|rx|prescription #|prescription no|"
     "tracking number|tracking|tracking #|encounter|encounter number|encounter #|visit "
     "number|visit id|docket|docket number|file number|file no|file #|"
     "accession|accession number|specimen|specimen number|sample number|transaction|transaction "
     "number|transaction id|employee id|employee number|badge|badge number|student id|"
     "study id|subject id|incident number|report number|complaint number|grievance number|appeal "
     "number|id number|id no|id #|id|identification|identification number|identifier|numero de "
     "orden|"
     "numero de caso|caso numero|caso|numero de reclamo|reclamo|numero de reclamacion|numero de "
     "referencia|referencia|numero de autorizacion|autorizacion|numero de receta|receta numero|"
     "numero de confirmacion|confirmacion|numero de factura|factura|factura numero|numero de "
     "identificacion|identificacion|numero de empleado|numero de pedido|folio|numero de "
     "folio|codigo de confirmacion|"
     "episodio|num episodio|numero de episodio|n episodio|expediente numero de caso|numero de "
     "ticket|numero de rastreo|numero de muestra|numero de "
     "visita|prescription|receta|voucher|voucher number|coupon|medication number|uuid|guid|eob "
     "number|denial number|case manager number|"
     "booking number|appointment number|appointment id|numero de cita|numero de "
     "recibo|recibo|receipt|receipt number|receipt #|check number|numero de solicitud|application "
     "number|id es|policy claim"},
    {Cue::username,
     "username|user name|user id|userid|login|login name|login id|login is|handle|screen name|my "
     "user is|usuario|nombre de usuario|mi usuario "
     "es|skype|instagram|twitter|facebook|snapchat|telegram|tiktok|screenname|user name is|id de "
     "usuario"},
    {Cue::password,
     "password|password is|passcode|passphrase|pass word|pin|pin number|pin code|pin is|pin #|one "
     "time code|one time password|otp|"
     "verification code|access code|activation code|security code|security answer|login code|code "
     "is|temporary password|temp password|authentication code|contrasena|clave|clave "
     "es|"
     "codigo de verificacion|codigo de acceso|codigo de activacion|codigo de seguridad|codigo "
     "es|contrasena es|nip|pin es|numero de pin|password es|2fa code|answer to my security "
     "question|security question|respuesta de seguridad|gate code|texted me|door "
     "pwd|contrasena temporal|mother's maiden name|maiden name"},
    {Cue::biometric,
     "fingerprint id|fingerprint|voiceprint|voice print|voiceprint id|voice print id|face id "
     "template|faceprint|face template|retina scan|retinal scan|iris scan|biometric|biometric "
     "id|biometric template|"
     "palm scan|palm vein|huella digital|huella|huella de voz|biometrico|reconocimiento "
     "facial|voice id|hand geometry|face scan|huella dactilar|biometria|voice signature|palm "
     "print|finger print|face record|voice record"},
    {Cue::photo,
     "photo|picture|selfie|pic|image|headshot|foto|fotografia|imagen|photo of my face|face "
     "photo|attached photo|photos|fotos|pictures"},
    {Cue::url,
     "website|web site|webpage|web page|url|link|web address|sitio web|pagina "
     "web|enlace|pagina|homepage|blog"},
    {Cue::ip, "ip|ip address|ip addr|direccion ip|ip is"},
    {Cue::birth_date,
     "dob|d o b|date of birth|birth date|birthdate|birthday|bday|b day|born|born on|birth|fecha de "
     "nacimiento|nacimiento|"
     "nacido|nacida|nacido el|nacida el|naci|naci el|nacio|nacio el|cumpleanos|fecha "
     "nacimiento|fdn|f nacimiento|fnac|f nac|fec nac|birthday is|fn|dob is|birthdays"},
    {Cue::event_date,
     "date|date of service|dos|date of visit|appointment on|appointment is|appointment date|appt "
     "on|admitted|admission|admitted on|discharged|discharged on|discharge date|"
     "surgery on|visit on|seen on|date of surgery|fecha|fecha de ingreso|fecha de alta|fecha de la "
     "cita|cita el|cita del|fecha de|admission date|fecha de servicio|ingreso|alta|died|died "
     "on|passed away on|"
     "fallecio|fallecio el|last period|lmp|due date|scheduled for|injury date|date of "
     "injury|follow up on|effective|start date|hire date|deceased|fecha de emision|on the"},
    {Cue::age, "age|aged|edad|turned|turning|turn|turns|cumplio|cumple|cumplira|edad de|cumpli"},
    {Cue::address,
     "address|address is|home address|mailing address|street address|billing "
     "address|live at|lives at|living at|reside at|resides at|mail it to|send it to|ship it "
     "to|moved to|new address|"
     "direccion|domicilio|direccion es|vivo en|vive en|domicilio en|nueva "
     "direccion|direccion postal|mandar a|me mude a|staying at|pick me up at|pickup "
     "address|located at|address to|"
     "mudamos a|mudarnos a|correspondencia|residencia en|direccion de envio"},
    {Cue::zip,
     "zip|zip code|zipcode|postal code|postcode|post code|codigo postal|cp|c p|zip is|area "
     "postal|zona postal"},
    {Cue::city,
     "city|city of|town of|village of|county of|ciudad|ciudad de|pueblo de|municipio|municipio "
     "de|localidad|provincia|localidad provincia|poblacion|county|condado "
     "de|town|hometown|neighborhood of|barrio de|ciudad es"},
    {Cue::name,
     "my name is|my name's|name is|names|the name is|full name is|legal name is|under the "
     "name|under the name of|goes by|i go by|"
     "also known as|aka|c o|signed by|prepared by|dictated by|first name is|last name "
     "is|my son is|my daughter is|named|"
     "mi nombre es|nombre es|me llamo|se llama|se llaman|a nombre de|mi apellido "
     "es|apellido es|su nombre es|el nombre es|conocido como|"
     "firmado por|atendido por|remitido por|le dicen|me dicen|se llamaba|name on the account "
     "is|surname is|middle name is|nombre completo es|apodo|name's|"
     "it's under|its under|correct name is|name should be|name to"},
    {Cue::name_field,
     "name|full name|first name|last name|middle name|given name|family name|surname|legal "
     "name|maiden name|name of patient|patient name|patient's name|"
     "patient|pt name|pt|member name|subscriber name|provider "
     "name|provider|physician|attending|attending physician|referring physician|pcp|mother's "
     "name|father's name|"
     "emergency contact|emergency contact name|nickname|name on the account|name on "
     "card|cardholder|attn|attention|contact person|witness|spouse name|guardian name|guarantor "
     "name|"
     "from|to|re|cc|alias|mother|father|spouse|doctor|nombre|nombre completo|nombre del "
     "paciente|nombre de la paciente|apellido|apellidos|primer apellido|segundo "
     "apellido|nombres|paciente|nombre y apellidos|"
     "her name|his name|their "
     "name|medico|firmado|responsable|responsable clinico|direccion para "
     "correspondencia|facultativo|dr responsable|madre|padre|tutor|preferred "
     "name|caller|caller name|new name|old name|"
     "signature|firma|requested by|author|guardian|contact|directed "
     "by|producer|remite|solicitante"},
    {Cue::self_intro,
     "this is|i am|i'm|im|it's|its|hi it's|hey it's|speaking with|speak with|speak to|speaking "
     "to|talk to|talk with|speaking|asking for|ask for|soy|habla|le habla|les habla|de parte de|le "
     "saluda|atte|le escribe|on behalf of|calling for|this message is for|"
     "message for|hablar con|hablo con|pregunto por|spoke with|spoke to|talked to|talked with|met "
     "with|hable con|appointment with|appt with|cita con|see|saw|seeing|seen by|referred "
     "by|referred to|operated by|follow up with|followup with|under "
     "dr|per|ask|tell|nurse|signed|con el doctor|con la doctora|prescribed by|ordered by|recetado "
     "por|transfer to|transferred to|visit with|session with|con la dra|con el dr|de la dra|del "
     "dr"},
    {Cue::employer,
     "work at|work for|works at|works for|worked for|worked at|employed by|employed "
     "at|employer|employer is|trabajo en|trabaja en|trabajo para|empleador|trabajaba en|job "
     "at|boss at|hired by|company is|patron es|empresa|compania|works with"},
    {Cue::facility,
     "admitted to|seen at|transferred to the|clinic at|treated at|referred to the|discharged "
     "from|hospital is|pharmacy is|school is|office at|farmacia es|escuela es|estuvo en "
     "el|ingresado en|at the"},
    {Cue::last_digits,
     "ending in|ends in|end in|ending|ends|ends with|ending with|ending with a|terminada "
     "en|terminado en|termina en|terminan en|que termina en|acaba en|"
     "last four|last 4|last four digits|last 4 digits|last four of|last 4 of|last four "
     "numbers|ultimos cuatro|ultimos 4|ultimos cuatro digitos|ultimos 4 digitos|ultimos cuatro "
     "numeros|last 4 numbers|last five|last 5|last three|last 3|last 6|first six|ultimas "
     "cuatro|ultimos numeros"},
    {Cue::price,
     "cost|costs|price|balance|total|charge|charged|amount|owe|owed|owes|pay|paid|deductible|fee|"
     "fees|premium|saldo|costo|precio|pagar|pague|monto|deducible|debo|refund|cobraron|cobro|"
     "cobran|billed"},
    {Cue::code,
     "icd|icd 10|icd10|icd 9|cpt|cpt code|hcpcs|diagnosis code|procedure code|billing code|dx "
     "code|room|floor|step|version|chapter|section|page|size|error|error "
     "code|sala|habitacion|cuarto|piso|pagina|talla|error numero|ndc|loinc|snomed|codigo "
     "cpt|codigo de "
     "diagnostico|modifier|drg|press|option|opcion|channel|bus|route|gate|exit|highway|interstate|"
     "form|level|type|grado|model|ios|android|windows|form number|formulario|nivel|tipo|code 99"},
    {Cue::spelled,
     "spelled|spelt|spell it|that's spelled|spelling|spell that|deletreo|se escribe|se "
     "deletrea|deletreado|i'll spell it|let me spell it|spelling is|letra por letra|con las "
     "letras|deletrear"},
    {Cue::holiday,
     "christmas|christmas day|christmas eve|xmas|thanksgiving|thanksgiving day|easter|easter "
     "sunday|good friday|palm sunday|ash wednesday|"
     "halloween|hanukkah|passover|yom kippur|rosh "
     "hashanah|ramadan|eid|diwali|kwanzaa|juneteenth|new year's|new years|new year's eve|new years "
     "eve|"
     "new year's day|new years day|labor day|memorial day|veterans day|veteran's day|independence "
     "day|columbus day|presidents day|presidents' day|"
     "mother's day|mothers day|father's day|fathers day|valentine's day|valentines "
     "day|valentine's|st patrick's day|st patricks day|martin luther king day|mlk day|"
     "mardi gras|cinco de mayo|lunar new year|chinese new year|navidad|nochebuena|noche buena|ano "
     "nuevo|dia de reyes|tres reyes|reyes magos|semana santa|viernes santo|"
     "jueves santo|domingo de ramos|miercoles de ceniza|dia de muertos|dia de los muertos|dia de "
     "accion de gracias|accion de gracias|dia de las madres|dia de la madre|dia del padre|"
     "dia del trabajo|san valentin|dia de la independencia|nochevieja|dia de "
     "pascua|pascua|pascuas|boxing day|election day|super bowl sunday"},
    {Cue::as_in, "as in|like in|como en|como de"},
});

}  // namespace

std::span<const CueRow> cue_rows() noexcept {
  return rows;
}

}  // namespace careline::phi
