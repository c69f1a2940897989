/** Writes the contract: `server/openapi.json` and the client's types. `--check` only tells whether both are current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../server/src/app.ts';
import { loadConfig, ROOT } from '../server/src/config.ts';
import type { Database } from '../server/src/db/database.ts';
import { type ApiDocument, clientTypes } from './lib/client-types.ts';

/** Building the app touches no data; whoever asks this one is mistaken. */
const refuse = async () => {
  throw new Error('the contract is generated without a database');
};
const noDatabase: Database = {
  kind: 'embedded',
  query: refuse,
  exec: refuse,
  transaction: refuse,
  listen: refuse,
  close: async () => undefined,
};

function sortedByKey<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function generate(): Promise<Record<string, string>> {
  const app = await buildApp({ db: noDatabase, config: loadConfig({}), logger: false });
  await app.ready();
  const document = JSON.parse(JSON.stringify(app.swagger())) as ApiDocument;
  await app.close();
  const sorted = {
    ...document,
    components: { ...document.components, schemas: sortedByKey(document.components.schemas) },
    paths: sortedByKey(document.paths),
  };
  return {
    'server/openapi.json': `${JSON.stringify(sorted, null, 2)}\n`,
    'client/src/api/schema.gen.ts': await clientTypes(sorted),
  };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const files = Object.entries(await generate());
if (process.argv.includes('--check')) {
  const drifted = files.filter(([path, text]) => read(join(ROOT, path)) !== text);
  for (const [path] of drifted) {
    console.error(`${path} is not what the routes say. Run "npm run gen:api" and commit it.`);
  }
  process.exitCode = drifted.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of files) writeFileSync(join(ROOT, path), text);
}
