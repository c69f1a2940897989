import fp from 'fastify-plugin';
import { Outline } from '../lib/outline.ts';
import { MultiPolygon, Problem, Source } from '../lib/schema.ts';
import { Value } from '../lib/value.ts';

/** Schemas that several domains refer to by name. */
export const schemasPlugin = fp(
  async (app) => {
    for (const schema of [Problem, Source, MultiPolygon, Outline, Value]) app.addSchema(schema);
  },
  { name: 'schemas' },
);
