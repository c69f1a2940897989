import { number, oneOf, optional, partialDate, ref, text } from '../columns.ts';
import { bilingual, defineTable } from '../table.ts';
import {
  CHECK_OUTCOMES,
  CHECK_TOPICS,
  OFFICIAL_AREAS,
  OFFICIAL_KINDS,
  type OfficialCheck,
  type OfficialFigure,
  RELATIONS,
  UNITS,
} from '../types.ts';
import { figureColumns, figureOf } from './figure.ts';

const key = () => text(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and underscores');

export const officialFiguresTable = defineTable({
  file: 'official_figures.csv',
  key: ['key'],
  columns: {
    key: key(),
    kind: oneOf(OFFICIAL_KINDS),
    area: oneOf(OFFICIAL_AREAS),
    label_vi: text(),
    label_en: text(),
    ...figureColumns,
    text: optional(text()),
    unit: oneOf(UNITS),
    as_of: optional(partialDate()),
    source: ref('sources.csv'),
    quote: optional(text()),
    note_vi: optional(text()),
    note_en: optional(text()),
  },
  build: (c, fail): OfficialFigure => {
    const figure = figureOf(c, fail);
    if ((figure === null) === (c.text === null)) fail('text', 'give either a figure or words');
    return {
      key: c.key,
      kind: c.kind,
      area: c.area,
      label: { vi: c.label_vi, en: c.label_en },
      figure,
      text: c.text,
      unit: c.unit,
      asOf: c.as_of,
      source: c.source,
      quote: c.quote,
      note: bilingual('note', c.note_vi, c.note_en, fail),
    };
  },
});

export const officialChecksTable = defineTable({
  file: 'official_checks.csv',
  key: ['key'],
  columns: {
    key: key(),
    topic: oneOf(CHECK_TOPICS),
    expected: oneOf(CHECK_OUTCOMES),
    left: text(),
    relation: oneOf(RELATIONS),
    right: text(),
    tolerance: number(0, 1000),
    unit: oneOf(UNITS),
    title_vi: text(),
    title_en: text(),
    explanation_vi: text(),
    explanation_en: text(),
  },
  build: (c): OfficialCheck => ({
    key: c.key,
    topic: c.topic,
    expected: c.expected,
    left: c.left,
    relation: c.relation,
    right: c.right,
    tolerance: c.tolerance,
    unit: c.unit,
    title: { vi: c.title_vi, en: c.title_en },
    explanation: { vi: c.explanation_vi, en: c.explanation_en },
  }),
});
