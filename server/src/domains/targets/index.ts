import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { MomentQuery } from '../../lib/moment.ts';
import { reading } from '../../lib/route.ts';
import {
  Allocation,
  AllocationList,
  AllocationQuery,
  Progress,
  Target,
  TargetList,
} from './schema.ts';

export const targetsPlugin = fp(
  async (app) => {
    for (const schema of [Target, TargetList, Progress, Allocation, AllocationList])
      app.addSchema(schema);
    app.get(
      '/api/targets',
      {
        schema: reading({
          tag: 'targets',
          summary: 'What the plan wants by when',
          query: {},
          returns: Type.Ref('TargetList'),
        }),
      },
      async () => '',
    );
    app.get(
      '/api/targets/:id/progress',
      {
        schema: reading({
          tag: 'targets',
          summary: 'What the ledger holds towards a target',
          query: { as_of: MomentQuery.as_of },
          params: Type.Object({ id: Type.String() }),
          returns: Type.Ref('Progress'),
        }),
      },
      async () => '',
    );
    app.get(
      '/api/allocations',
      {
        schema: reading({
          tag: 'targets',
          summary: 'The ledger of allocated land',
          query: AllocationQuery,
          returns: Type.Ref('AllocationList'),
        }),
      },
      async () => '',
    );
  },
  { name: 'targets', dependencies: ['context', 'schemas', 'query'] },
);
