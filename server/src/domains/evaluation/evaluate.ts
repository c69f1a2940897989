import type { Queryable } from '../../db/database.ts';
import type { Moment } from '../../lib/moment.ts';
import { ApiError } from '../../lib/problem.ts';
import type { Source } from '../../lib/schema.ts';
import { metByAll } from './bounds.ts';
import { groupResult, METRICS, zoneMet } from './metrics.ts';
import {
  readSources,
  readStatedOperating,
  readTarget,
  readZones,
  type ZoneRow,
} from './repository.ts';
import type { Evaluation } from './schema.ts';

/** The body of an evaluation, its sources spelled out (the schema only refers to them). */
type EvaluationBody = Omit<Evaluation, 'sources'> & { readonly sources: readonly Source[] };

const isKnown = ({ min, max, code }: ZoneRow) => min !== null || max !== null || code !== null;

/**
 * Where one of the plan's other targets stands.
 *
 * @throws {ApiError} 404 `target_not_found`, `target_without_evaluation`
 */
export async function evaluate(db: Queryable, id: string, moment: Moment): Promise<EvaluationBody> {
  const target = await readTarget(db, id);
  if (!target) {
    const detail = `No target has the id "${id.slice(0, 100)}". /api/targets lists them.`;
    throw new ApiError('target_not_found', detail);
  }
  const metric = METRICS[target.metric];
  if (!metric) {
    const detail = `"${id}" is followed in the ledger: /api/targets/${id}/progress.`;
    throw new ApiError('target_without_evaluation', detail);
  }
  const zones = await readZones(db, moment, metric);
  const stated = metric.operating ? await readStatedOperating(db) : new Map<string, number>();
  const groups = metric.kinds.map((kind) => {
    const own = zones.filter((zone) => zone.kind === kind);
    const count = stated.get(kind) ?? null;
    const unnamed = Math.max(0, (count ?? 0) - own.length);
    const withFigure = own.filter(isKnown).length;
    return {
      kind,
      denominator: {
        zones: own.length,
        with_figure: withFigure,
        without_figure: own.length - withFigure,
        stated: count,
      },
      ...groupResult(metric, target, own, unnamed, moment.date),
    };
  });
  const known = zones.filter(isKnown);
  const { source, ...what } = target;
  return {
    ...what,
    as_of: moment.date,
    met: metByAll(groups.map(({ met }) => met)),
    groups,
    zones: known.map(({ weight_min, weight_max, sample, sources, ...zone }) => ({
      ...zone,
      met: zoneMet(metric, target, { ...zone, weight_min, weight_max }, moment.date),
      sources: [...sources],
    })),
    unknown: zones
      .filter((zone) => !isKnown(zone))
      .map(({ slug, kind, name_vi, name_en }) => ({ slug, kind, name_vi, name_en })),
    sources: await readSources(db, [source, ...known.flatMap(({ sources }) => sources)]),
    sample: zones.some(({ sample }) => sample),
    revision: moment.revision,
  };
}
