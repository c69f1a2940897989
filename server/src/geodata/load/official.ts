import type { Queryable } from '../../db/database.ts';
import type { CheckResult } from '../check/official.ts';
import type { GeodataSet, OfficialFigure } from '../read/types.ts';
import { insertRows, pruneRows, replaceRows, upsertRows } from './rows.ts';
import { periodText, rangeText } from './values.ts';

function officialRow(figure: OfficialFigure) {
  return {
    key: figure.key,
    kind: figure.kind,
    v_range: figure.figure === null ? null : rangeText(figure.figure),
    v_text: figure.text,
    approx: figure.figure?.approx ?? false,
    unit: figure.unit,
    scope: figure.area,
    label_vi: figure.label.vi,
    label_en: figure.label.en,
    as_of: figure.asOf,
    quote: figure.quote,
    source: figure.source,
    note: figure.note?.vi ?? null,
    note_en: figure.note?.en ?? null,
  };
}

function termRow(term: CheckResult['left']['terms'][number]) {
  const [only, ...others] = term.factors;
  return {
    label_vi: term.label.vi,
    label_en: term.label.en,
    sign: term.sign,
    value: term.value,
    unit: term.unit,
    figure: others.length === 0 ? (only?.ref ?? null) : null,
  };
}

/** What the province states, how its statements agree, what it wants and what there was before. */
export async function writeOfficial(
  tx: Queryable,
  set: GeodataSet,
  checks: readonly CheckResult[],
): Promise<void> {
  await replaceRows(
    tx,
    'official_check',
    checks.map((check) => ({
      key: check.key,
      topic: check.topic,
      agrees: check.agrees,
      left_terms: check.left.terms.map(termRow),
      relation: check.relation,
      right_terms: check.right.terms.map(termRow),
      left_value: check.left.value,
      right_value: check.right.value,
      difference: check.difference,
      unit: check.unit,
      title_vi: check.title.vi,
      title_en: check.title.en,
      explanation_vi: check.explanation.vi,
      explanation_en: check.explanation.en,
      sources: check.sources,
    })),
  );
  await tx.query('DELETE FROM baseline');
  await upsertRows(tx, 'official_figure', ['key'], set.officialFigures.map(officialRow));
  const targets = set.targets.map((target) => ({
    id: target.id,
    plan: target.plan,
    metric: target.metric,
    op: target.op,
    value: target.figure?.min ?? null,
    value_text: target.text,
    unit: target.unit,
    approx: target.figure?.approx ?? false,
    period: periodText(target.periodStart, target.periodEnd),
    title_vi: target.title.vi,
    title_en: target.title.en,
    definition_vi: target.definition.vi,
    definition_en: target.definition.en,
    recipient_rule: target.recipientRule,
    quote: target.quote,
    source: target.source,
    official_figure: target.officialFigure,
  }));
  await upsertRows(tx, 'target', ['id'], targets);
  await pruneRows(
    tx,
    'target',
    'id',
    targets.map(({ id }) => id),
  );
  await insertRows(
    tx,
    'baseline',
    set.baselines.map((baseline, i) => ({
      target: baseline.target,
      n: i + 1,
      period: periodText(baseline.periodStart, baseline.periodEnd),
      kind: baseline.kind,
      value: baseline.figure.min ?? baseline.figure.max,
      approx: baseline.figure.approx,
      quote: baseline.quote,
      source: baseline.source,
      official_figure: baseline.officialFigure,
    })),
  );
  await pruneRows(
    tx,
    'official_figure',
    'key',
    set.officialFigures.map(({ key }) => key),
  );
}
