import { list, oneOf, optional, partialDate, ref, text, yesNo } from '../columns.ts';
import { bilingual, defineTable, type Fail } from '../table.ts';
import {
  ATTRIBUTIONS,
  CLAIM_FIELDS,
  type Claim,
  CONFIDENCES,
  FIGURE_FIELDS,
  type Figure,
  type FigureField,
  STATUSES,
  TEXT_FIELDS,
} from '../types.ts';
import { figureColumns, figureOf } from './figure.ts';

const LIMITS: Record<FigureField, readonly [number, number]> = {
  planned_area_ha: [0, 100_000],
  industrial_area_ha: [0, 100_000],
  service_area_ha: [0, 100_000],
  leasable_area_ha: [0, 100_000],
  leased_area_ha: [0, 100_000],
  leased_service_area_ha: [0, 100_000],
  occupancy_stated_pct: [0, 100],
  established_year: [1900, 2100],
};

/** `row` claims come without sources here: they share those of `zone_sources.csv`. */
export const claimsTable = defineTable({
  file: 'claims.csv',
  key: ['key'],
  columns: {
    key: text(),
    zone: ref('zones.csv'),
    field: oneOf(CLAIM_FIELDS),
    scope: optional(ref('scopes.csv')),
    ...figureColumns,
    text: optional(text()),
    as_of: optional(partialDate()),
    attribution: oneOf(ATTRIBUTIONS),
    sources: list(ref('sources.csv')),
    source_text: optional(text()),
    confidence: optional(oneOf(CONFIDENCES)),
    chosen: yesNo(),
    quote: optional(text()),
    note_vi: optional(text()),
    note_en: optional(text()),
  },
  build: (c, fail): Claim => {
    const stem = `${c.zone}/${c.field}/${c.scope === null ? '' : `${c.scope}/`}`;
    if (!c.key.startsWith(stem) || !/^[1-9]\d*$/.test(c.key.slice(stem.length))) {
      fail('key', `expected ${stem} and a number`);
    }
    checkAttribution(c.attribution, c.sources, c.source_text, fail);
    const unknown = c.field === 'status' && c.text === 'unknown';
    if (unknown && c.confidence !== null) fail('confidence', 'an unknown status claims nothing');
    if (!unknown && c.confidence === null) fail('confidence', 'must not be empty');
    const base = {
      key: c.key,
      zone: c.zone,
      scope: c.scope ?? '',
      asOf: c.as_of,
      attribution: c.attribution,
      sources: c.sources,
      sourceText: c.source_text,
      confidence: c.confidence,
      chosen: c.chosen,
      quote: c.quote,
      note: bilingual('note', c.note_vi, c.note_en, fail),
    };
    const figure = figureOf(c, fail);
    const figureField = FIGURE_FIELDS.find((field) => field === c.field);
    if (figureField !== undefined) {
      if (c.text !== null) fail('text', `${figureField} is a figure, not words`);
      return { ...base, field: figureField, figure: checkFigure(figureField, figure, fail) };
    }
    const textField = TEXT_FIELDS.find((field) => field === c.field) ?? 'status';
    if (figure !== null) fail('min', `${textField} is given in words`);
    if (c.text === null) fail('text', 'must not be empty');
    if (textField === 'status' && !STATUSES.some((status) => status === c.text)) {
      fail('text', `expected one of ${STATUSES.join(', ')}`);
    }
    return { ...base, field: textField, text: c.text ?? '' };
  },
});

function checkAttribution(
  attribution: (typeof ATTRIBUTIONS)[number],
  sources: readonly string[],
  sourceText: string | null,
  fail: Fail,
): void {
  if (attribution === 'field' && sources.length === 0) {
    fail('sources', 'attribution "field" needs the source that says the value');
  }
  if (attribution !== 'field' && sources.length > 0) {
    fail('sources', `attribution "${attribution}" takes no source here`);
  }
  if (attribution !== 'text' && sourceText !== null) {
    fail('source_text', `attribution "${attribution}" names no source in words`);
  }
}

function checkFigure(field: FigureField, figure: Figure | null, fail: Fail): Figure {
  if (figure === null) {
    fail('min', 'a figure needs at least one bound');
    return { min: null, max: null, minInclusive: true, maxInclusive: true, approx: false };
  }
  const [low, high] = LIMITS[field];
  for (const side of ['min', 'max'] as const) {
    const value = figure[side];
    if (value !== null && (value < low || value > high)) fail(side, `outside ${low}..${high}`);
  }
  if (field === 'established_year') checkYear(figure, fail);
  return figure;
}

function checkYear({ min, max }: Figure, fail: Fail): void {
  if (min !== max) fail('max', 'a year is exact');
  if (min !== null && !Number.isInteger(min)) fail('min', 'not a whole number');
}
