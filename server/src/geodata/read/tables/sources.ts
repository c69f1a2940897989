import { oneOf, optional, partialDate, slug, text, url } from '../columns.ts';
import { bilingual, defineTable } from '../table.ts';
import { type Plan, SOURCE_TYPES, type Source, TITLE_BASES } from '../types.ts';

export const sourcesTable = defineTable({
  file: 'sources.csv',
  key: ['id'],
  columns: {
    id: slug(),
    type: oneOf(SOURCE_TYPES),
    title: text(),
    title_basis: oneOf(TITLE_BASES),
    publisher: text(),
    doc_no: optional(text()),
    url: optional(url()),
    published: optional(partialDate()),
    accessed: optional(partialDate()),
    licence: text(),
    note_vi: optional(text()),
    note_en: optional(text()),
  },
  build: (c, fail): Source => ({
    id: c.id,
    type: c.type,
    title: c.title,
    titleBasis: c.title_basis,
    publisher: c.publisher,
    docNo: c.doc_no,
    url: c.url,
    published: c.published,
    accessed: c.accessed,
    licence: c.licence,
    note: bilingual('note', c.note_vi, c.note_en, fail),
  }),
});

export const plansTable = defineTable({
  file: 'plans.csv',
  key: ['id'],
  columns: {
    id: slug(),
    title_vi: text(),
    title_en: text(),
    source: { ...text(), references: sourcesTable.file },
    adopted: optional(partialDate()),
  },
  build: (c): Plan => ({
    id: c.id,
    title: { vi: c.title_vi, en: c.title_en },
    source: c.source,
    adopted: c.adopted,
  }),
});
