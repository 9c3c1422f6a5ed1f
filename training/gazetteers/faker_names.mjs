// Prints the person names of every locale of @faker-js/faker as JSON: {locale: {first: [...], last: [...]}}.
// Usage: node faker_names.mjs PACKAGE_DIR
import {readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const folder = resolve(process.argv[2], 'dist', 'locale');
const out = {};
for (const file of readdirSync(folder).filter((f) => f.endsWith('.js')).sort()) {
  const {faker} = await import(pathToFileURL(join(folder, file)).href);
  const person = faker.rawDefinitions.person ?? {};
  const names = (entry) => Object.values(entry ?? {}).flat().map((v) => typeof v === 'object' ? v.value : v);
  out[file.replace('.js', '')] = {first: names(person.first_name), last: names(person.last_name)};
}
process.stdout.write(JSON.stringify(out));
