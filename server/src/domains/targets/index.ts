import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import type { Queryable } from '../../db/database.ts';
import { MomentQuery, momentOf } from '../../lib/moment.ts';
import { etagOf, GEOJSON_TYPE, JSON_TYPE, sendRepresentation } from '../../lib/representation.ts';
import { reading } from '../../lib/route.ts';
import { listAllocations, standingEntries } from './allocations.ts';
import { targetNotFound, targetWithoutLedger } from './errors.ts';
import { ledgerCsv, ledgerGeoJson, ledgerWorkbook } from './file.ts';
import { progressOf } from './progress.ts';
import { readRecorded, readSteps, readTargets, type TargetItem } from './repository.ts';
import {
  Allocation,
  AllocationFileQuery,
  AllocationList,
  AllocationQuery,
  Progress,
  Steps,
  Target,
  TargetList,
} from './schema.ts';

const tag = 'targets';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const type = JSON_TYPE;

/** @throws {ApiError} 404 for a target that does not exist, or is not counted in hectares */
async function landTarget(
  db: Queryable,
  id: string,
): Promise<{ target: TargetItem; targetHa: number }> {
  const [target] = await readTargets(db, id);
  if (!target) throw targetNotFound(id);
  if (target.target_ha === null) throw targetWithoutLedger(id);
  return { target, targetHa: target.target_ha };
}

const routes: FastifyPluginAsyncTypebox = async (app) => {
  for (const schema of [Target, TargetList, Progress, Steps, Allocation, AllocationList]) {
    app.addSchema(schema);
  }

  const targetsSchema = reading({
    tag,
    summary: 'What the plan wants by when',
    query: {},
    returns: Type.Ref('TargetList'),
  });
  app.get('/api/targets', { schema: targetsSchema }, async (request, reply) => {
    const moment = await momentOf(app.db, app.now());
    const etag = etagOf(moment, '/api/targets');
    return sendRepresentation(request, reply, { etag, type }, async () => ({
      body: JSON.stringify({ items: await readTargets(app.db), revision: moment.revision }),
    }));
  });

  const progressSchema = {
    ...reading({
      tag,
      summary: 'What the ledger holds towards a target',
      description:
        'A sum of dated entries, never a typed number. Nothing recorded does not mean that nothing was allocated.',
      query: MomentQuery,
      returns: Type.Ref('Progress'),
    }),
    params: Type.Object({ id: Type.String() }),
  };
  app.get('/api/targets/:id/progress', { schema: progressSchema }, async (request, reply) => {
    const { id } = request.params;
    const moment = await momentOf(app.db, app.now(), request.query);
    const etag = etagOf(moment, `/api/targets/${id}/progress`, request.query);
    return sendRepresentation(request, reply, { etag, type }, async () => {
      const { target, targetHa } = await landTarget(app.db, id);
      const recorded = await readRecorded(app.db, moment, target);
      const progress = progressOf(target, targetHa, recorded, moment);
      return { body: JSON.stringify(progress), sample: progress.sample };
    });
  });

  const stepsSchema = {
    ...reading({
      tag,
      summary: 'The days on which a target came nearer, or further away',
      query: MomentQuery,
      returns: Type.Ref('Steps'),
    }),
    params: Type.Object({ id: Type.String() }),
  };
  app.get('/api/targets/:id/steps', { schema: stepsSchema }, async (request, reply) => {
    const { id } = request.params;
    const moment = await momentOf(app.db, app.now(), request.query);
    const etag = etagOf(moment, `/api/targets/${id}/steps`, request.query);
    return sendRepresentation(request, reply, { etag, type }, async () => {
      const { target } = await landTarget(app.db, id);
      const { items, sample } = await readSteps(app.db, moment, target);
      const steps = { id, items, as_of: moment.date, revision: moment.revision };
      return { body: JSON.stringify(steps), sample };
    });
  });

  const allocationsSchema = reading({
    tag,
    summary: 'The ledger of allocated land, newest first',
    query: AllocationQuery,
    returns: Type.Ref('AllocationList'),
  });
  app.get('/api/allocations', { schema: allocationsSchema }, async (request, reply) => {
    const moment = await momentOf(app.db, app.now(), request.query);
    const etag = etagOf(moment, '/api/allocations', request.query);
    return sendRepresentation(request, reply, { etag, type }, () =>
      listAllocations(app.db, moment, request.query),
    );
  });

  const files = {
    csv: { type: 'text/csv; charset=utf-8', make: ledgerCsv },
    geojson: { type: GEOJSON_TYPE, make: ledgerGeoJson },
    xlsx: { type: XLSX_TYPE, make: ledgerWorkbook },
  } as const;
  for (const [format, { type: fileType, make }] of Object.entries(files)) {
    const base = reading({
      tag,
      summary: `The ledger as ${format.toUpperCase()}`,
      description: 'Every entry that matches, newest first; of a workbook at most 20,000.',
      query: AllocationFileQuery,
      returns: Type.String(),
    });
    const content = { [fileType.split(';')[0] ?? fileType]: { schema: Type.String() } };
    const ok = { description: 'The file', content };
    const schema = { ...base, response: { ...base.response, 200: ok } };
    app.get(`/api/allocations.${format}`, { schema }, async (request, reply) => {
      const moment = await momentOf(app.db, app.now(), request.query);
      const standing = await standingEntries(app.db, moment, request.query);
      const made = make(app.db, moment, standing);
      const name = `so-giao-dat-${moment.date}.${format}`;
      reply
        .header('cache-control', 'public, no-cache')
        .header('content-disposition', `attachment; filename="${name}"`)
        .type(fileType);
      return reply.send(made instanceof Promise ? await made : Readable.from(made));
    });
  }
};

/** `GET /api/targets`, `/api/targets/:id/progress` and `/api/allocations`. */
export const targetsPlugin = fp(routes, {
  name: 'targets',
  dependencies: ['context', 'schemas', 'query'],
});
