import fp from 'fastify-plugin';
import { comparisonRoutes } from './comparison/routes.ts';
import { draftRoutes } from './draft/routes.ts';
import { entryRoutes } from './entries/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { fieldRoutes } from './fields/routes.ts';
import { geometryRoutes } from './geometry/routes.ts';
import { ledgerTableRoutes } from './ledger-table/routes.ts';
import { readRoutes } from './read/routes.ts';
import { restorationRoutes } from './restoration/routes.ts';
import { SCHEMAS } from './schema.ts';
import { stepRoutes } from './steps/routes.ts';
import { tableRoutes } from './table/routes.ts';
import { acceptTables } from './table/upload.ts';

/** Change requests: what is proposed, by whom, on what evidence, and what became of it. */
export const changeRequestsPlugin = fp(
  async (app) => {
    for (const schema of SCHEMAS) app.addSchema(schema);
    await app.register(fieldRoutes);
    await app.register(draftRoutes);
    await app.register(readRoutes);
    await app.register(stepRoutes);
    await app.register(async (tables) => {
      acceptTables(tables);
      await tables.register(tableRoutes);
      await tables.register(ledgerTableRoutes);
    });
    await app.register(comparisonRoutes);
    await app.register(entryRoutes);
    await app.register(geometryRoutes);
    await app.register(evidenceRoutes);
    await app.register(restorationRoutes);
  },
  { name: 'change-requests', dependencies: ['context', 'schemas', 'query', 'session'] },
);
