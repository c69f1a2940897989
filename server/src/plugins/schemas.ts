import fp from 'fastify-plugin';
import { OrientationName, OrientationValue } from '../lib/orientation.ts';
import { Outline } from '../lib/outline.ts';
import { MultiPolygon, Problem, Source } from '../lib/schema.ts';
import { Value } from '../lib/value.ts';

/** Schemas that several domains refer to by name. */
export const schemasPlugin = fp(
  async (app) => {
    const shared = [
      Problem,
      Source,
      MultiPolygon,
      Outline,
      Value,
      OrientationName,
      OrientationValue,
    ];
    for (const schema of shared) app.addSchema(schema);
  },
  { name: 'schemas' },
);
