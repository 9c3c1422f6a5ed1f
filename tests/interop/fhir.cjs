// Reads NDJSON on stdin and says for every line what two independent validators of FHIR R4 make of it:
// {"solara":bool,"fhir":bool,"why":[…]}.
const { createAuditEventSchema } = require('@solarahealth/fhir-r4');
const { Fhir } = require('fhir');

const schema = createAuditEventSchema();
const fhir = new Fhir();
const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter((line) => line !== '');
for (const line of lines) {
  const event = JSON.parse(line);
  const first = schema.safeParse(event);
  const second = fhir.validate(event, { errorOnUnexpected: true });
  const why = [];
  if (!first.success) why.push(...first.error.issues.map((i) => `solara: ${i.path.join('.')}: ${i.message}`));
  if (!second.valid) {
    why.push(...second.messages.filter((m) => m.severity === 'error').map((m) => `fhir: ${m.location}: ${m.message}`));
  }
  console.log(JSON.stringify({ solara: first.success, fhir: second.valid, why }));
}
