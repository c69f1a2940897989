import { fullDate, number, oneOf, optional, partialDate, ref, slug, text } from '../columns.ts';
import { bilingual, defineTable, type Fail } from '../table.ts';
import {
  ALLOCATION_STAGES,
  type Allocation,
  type Baseline,
  KINDS,
  RECIPIENT_RULES,
  RECIPIENTS,
  TARGET_OPS,
  type Target,
} from '../types.ts';

/** Targets and baselines take number, unit, quote and source from `official_figures.csv`. */
type FromFigure = 'figure' | 'text' | 'unit' | 'quote' | 'source';
export type TargetRow = Omit<Target, FromFigure>;
export type BaselineRow = Omit<Baseline, FromFigure>;

const period = { period_start: partialDate(), period_end: partialDate() };

function checkPeriod(start: string, end: string, fail: Fail): void {
  if (start > end) fail('period_end', `before the start (${start})`);
}

export const targetsTable = defineTable({
  file: 'targets.csv',
  key: ['id'],
  columns: {
    id: slug(),
    plan: ref('plans.csv'),
    metric: text(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and underscores'),
    op: oneOf(TARGET_OPS),
    official_figure: ref('official_figures.csv'),
    ...period,
    recipient_rule: oneOf(RECIPIENT_RULES),
    title_vi: text(),
    title_en: text(),
    definition_vi: text(),
    definition_en: text(),
  },
  build: (c, fail): TargetRow => {
    checkPeriod(c.period_start, c.period_end, fail);
    return {
      id: c.id,
      plan: c.plan,
      metric: c.metric,
      op: c.op,
      officialFigure: c.official_figure,
      periodStart: c.period_start,
      periodEnd: c.period_end,
      recipientRule: c.recipient_rule,
      title: { vi: c.title_vi, en: c.title_en },
      definition: { vi: c.definition_vi, en: c.definition_en },
    };
  },
});

export const baselinesTable = defineTable({
  file: 'baselines.csv',
  key: ['target', 'kind'],
  columns: {
    target: ref(targetsTable.file),
    kind: oneOf(KINDS),
    official_figure: ref('official_figures.csv'),
    ...period,
  },
  build: (c, fail): BaselineRow => {
    checkPeriod(c.period_start, c.period_end, fail);
    return {
      target: c.target,
      kind: c.kind,
      officialFigure: c.official_figure,
      periodStart: c.period_start,
      periodEnd: c.period_end,
    };
  },
});

export const allocationsTable = defineTable({
  file: 'allocations.csv',
  key: ['key'],
  columns: {
    key: slug(),
    zone: ref('zones.csv'),
    recipient: oneOf(RECIPIENTS),
    stage: oneOf(ALLOCATION_STAGES),
    area_ha: number(0.01, 10_000),
    on_date: fullDate(),
    decision_no: optional(text()),
    decision_date: optional(fullDate()),
    investor: optional(text()),
    project: optional(text()),
    source: ref('sources.csv'),
    note_vi: optional(text()),
    note_en: optional(text()),
  },
  build: (c, fail): Allocation => ({
    key: c.key,
    zone: c.zone,
    recipient: c.recipient,
    stage: c.stage,
    areaHa: c.area_ha,
    onDate: c.on_date,
    decisionNo: c.decision_no,
    decisionDate: c.decision_date,
    investor: c.investor,
    project: c.project,
    source: c.source,
    note: bilingual('note', c.note_vi, c.note_en, fail),
  }),
});
