import fp from 'fastify-plugin';
import { evaluateRoutes } from './evaluate-routes.ts';
import { scenarioRoutes } from './routes.ts';
import { SCHEMAS } from './schema.ts';

/** Scenarios: what somebody tries out beside the live data, which it only reads. */
export const scenariosPlugin = fp(
  async (app) => {
    for (const schema of SCHEMAS) app.addSchema(schema);
    await app.register(evaluateRoutes);
    await app.register(scenarioRoutes);
  },
  { name: 'scenarios', dependencies: ['context', 'schemas', 'query', 'session'] },
);
