import type { Claim, Source, ZoneDetail, ZoneFeature } from '../api/types.ts';

export function makeSource(id: string, patch: Partial<Source> = {}): Source {
  return {
    id,
    type: 'press',
    title: `Nguồn ${id}`,
    title_basis: 'published',
    publisher: 'Báo Thử',
    doc_no: null,
    url: null,
    published: null,
    accessed: null,
    licence: null,
    note: null,
    note_en: null,
    ...patch,
  };
}

let claims = 0;
/** A chosen claim of the whole zone, stated by one source of its own, of unknown date. */
export function makeClaim(field: string, patch: Partial<Claim> = {}): Claim {
  claims += 1;
  return {
    key: `${field}/${claims}`,
    field,
    scope: '',
    scope_name_vi: null,
    scope_name_en: null,
    scope_extent: null,
    min: null,
    max: null,
    min_inclusive: null,
    max_inclusive: null,
    text: null,
    json: null,
    unit: null,
    approx: false,
    confidence: 'stated',
    attribution: 'field',
    attribution_text: null,
    quote: null,
    note: null,
    note_en: null,
    as_of: null,
    chosen: true,
    sample: false,
    sources: ['s1'],
    ...patch,
  };
}

/** A claim of one exact number. */
export const exactly = (value: number, unit: 'ha' | '%' = 'ha'): Partial<Claim> => ({
  min: value,
  max: value,
  min_inclusive: true,
  max_inclusive: true,
  unit,
});

export function makeDetail(zone: ZoneFeature, patch: Partial<ZoneDetail> = {}): ZoneDetail {
  return {
    ...zone,
    occupancy_rates: { statutory: null, leasable: null, stated: null },
    decision: null,
    developer: null,
    investment: null,
    utilities: null,
    contact: null,
    note_vi: null,
    note_en: null,
    industry_words_en: [],
    claims: [],
    sources: [makeSource('s1'), makeSource('s2'), makeSource('s3')],
    lineage: [],
    revision: 1,
    as_of: '2026-11-22',
    ...patch,
  };
}
