import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Queryable } from '../../db/database.ts';
import { type Moment, momentOf } from '../../lib/moment.ts';
import { invalidValues } from '../../lib/problem.ts';
import { publicWriting } from '../../lib/route.ts';
import { refTo } from '../../lib/schema.ts';
import { contentFaults, unknownZones, zonesNamed } from './check.ts';
import { evaluate, recipientOf } from './evaluate.ts';
import { readShapeFaults, readTarget, readZones } from './live-data.ts';
import { placesOf } from './place.ts';
import { BODY_LIMIT } from './routes.ts';
import type { ScenarioContent, ScenarioQuestion, ScenarioResult } from './schema.ts';

interface Asked {
  readonly content: ScenarioContent;
  readonly target: string;
  readonly base_revision?: number;
}

/**
 * @throws {ApiError} 404 for a target that is none in hectares, 422 for a scenario that cannot be
 */
async function answer(
  db: Queryable,
  { content, target: id, base_revision }: Asked,
  moment: Moment,
): Promise<ScenarioResult> {
  const target = await readTarget(db, id, moment);
  const named = zonesNamed(content);
  const base = base_revision ?? moment.revision;
  const rows = await readZones(db, moment, [...named.keys()], recipientOf(target.rule), base);
  const slugs = new Map(rows.map(({ asked, slug }) => [asked, slug]));
  const faults = [...contentFaults(content), ...unknownZones(named, new Set(slugs.keys()))];
  if (faults.length > 0) throw invalidValues(faults);
  const drawn = [
    ...content.new_zones.map((zone) => ({ zone: null, new: zone.id, outline: zone.outline })),
    ...content.extensions.map(({ zone, outline }) => ({
      zone: slugs.get(zone) ?? null,
      new: null,
      outline,
    })),
  ].flatMap(({ outline, ...owner }) => (outline ? [{ outline, owner }] : []));
  const shapes = drawn.map(({ outline, owner }) => ({ outline, zone: owner.zone }));
  const result = evaluate(target, placesOf(content, rows), {
    faults: await readShapeFaults(db, moment, shapes),
    owners: drawn.map(({ owner }) => owner),
  });
  return {
    ...result,
    as_of: moment.date,
    revision: moment.revision,
    sample: target.sample || rows.some(({ sample }) => sample),
  };
}

/** `POST /api/scenarios/evaluate`: a computation that strangers may ask for. */
export const evaluateRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const schema = {
    ...publicWriting({
      tag: 'scenarios',
      summary: 'What a scenario would come to, and what stands in its way',
      description: 'Changes nothing and keeps nothing.',
      returns: Type.Ref('ScenarioResult'),
    }),
    body: refTo<typeof ScenarioQuestion>('ScenarioQuestion'),
  };
  app.post('/api/scenarios/evaluate', { schema, bodyLimit: BODY_LIMIT }, async (request) =>
    answer(app.db, request.body, await momentOf(app.db, app.now())),
  );
};
