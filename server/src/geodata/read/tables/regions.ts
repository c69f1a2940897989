import { ORIENTATION_BASES, STANCES } from '../../../lib/orientation.ts';
import { list, number, oneOf, optional, ref, text } from '../columns.ts';
import { bilingual, defineTable } from '../table.ts';
import {
  CONFIDENCES,
  type Orientation,
  type OrientationIndustry,
  REGIONS,
  type RegionInfo,
} from '../types.ts';

const notes = { note_vi: optional(text()), note_en: optional(text()) };

/** A region before its outline, which stands in `regions.geojson`. */
export type RegionRow = Omit<RegionInfo, 'geometry' | 'accuracyM' | 'outlineSource'>;

export const regionsTable = defineTable({
  file: 'regions.csv',
  key: ['code'],
  columns: {
    code: oneOf(REGIONS),
    name_vi: text(),
    name_en: text(),
    former_districts: list(text()),
    confidence: oneOf(CONFIDENCES),
    sources: list(ref('sources.csv')),
    quote: optional(text()),
    ...notes,
  },
  build: (c, fail): RegionRow => ({
    code: c.code,
    name: { vi: c.name_vi, en: c.name_en },
    formerDistricts: c.former_districts,
    confidence: c.confidence,
    sources: c.sources,
    quote: c.quote,
    note: bilingual('note', c.note_vi, c.note_en, fail),
  }),
});

export const orientationsTable = defineTable({
  file: 'orientations.csv',
  key: ['plan', 'region'],
  columns: {
    plan: ref('plans.csv'),
    region: oneOf(REGIONS),
    priorities_vi: text(),
    priorities_en: text(),
    priorities_quote: optional(text()),
    direction_vi: optional(text()),
    direction_en: optional(text()),
    direction_quote: optional(text()),
    source: ref('sources.csv'),
    ...notes,
  },
  build: (c, fail): Orientation => ({
    plan: c.plan,
    region: c.region,
    priorities: { vi: c.priorities_vi, en: c.priorities_en },
    prioritiesQuote: c.priorities_quote,
    direction: bilingual('direction', c.direction_vi, c.direction_en, fail),
    directionQuote: c.direction_quote,
    source: c.source,
    note: bilingual('note', c.note_vi, c.note_en, fail),
  }),
});

export const orientationIndustriesTable = defineTable({
  file: 'orientation_industries.csv',
  key: ['plan', 'region', 'n'],
  columns: {
    plan: ref('plans.csv'),
    region: oneOf([...REGIONS, 'province']),
    n: number(1, 1000, true),
    industry: optional(ref('industries.csv')),
    stance: oneOf(STANCES),
    basis: oneOf(ORIENTATION_BASES),
    phrase: text(),
    ...notes,
  },
  build: (c, fail): OrientationIndustry => {
    if ((c.industry === null) !== (c.basis === 'criterion')) {
      fail('industry', 'a criterion names no industry, every other basis does');
    }
    return {
      plan: c.plan,
      region: c.region,
      n: c.n,
      industry: c.industry,
      stance: c.stance,
      phrase: c.phrase,
      basis: c.basis,
      note: bilingual('note', c.note_vi, c.note_en, fail),
    };
  },
});
