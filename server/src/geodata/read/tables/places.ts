import { list, number, oneOf, optional, ref, text } from '../columns.ts';
import { bilingual, defineTable } from '../table.ts';
import {
  COMMUNE_TYPES,
  type Commune,
  FORMER_PROVINCES,
  type Industry,
  type IndustryWord,
  REGIONS,
  VSIC_EDITIONS,
} from '../types.ts';
import { point } from './position.ts';

export const communesTable = defineTable({
  file: 'communes.csv',
  key: ['code'],
  columns: {
    code: text(/^\d{5}$/, 'five digits'),
    type: oneOf(COMMUNE_TYPES),
    name_vi: text(),
    name_en: text(),
    area_km2: number(0.01, 10_000),
    lon: number(-180, 180),
    lat: number(-180, 180),
    orientation: oneOf(REGIONS),
    also_orientation: optional(oneOf(REGIONS)),
    former_province: oneOf(FORMER_PROVINCES),
    former_districts: list(text()),
    former_communes: list(text()),
    note_vi: optional(text()),
    note_en: optional(text()),
  },
  build: (c, fail): Commune => ({
    code: c.code,
    type: c.type,
    name: { vi: c.name_vi, en: c.name_en },
    areaKm2: c.area_km2,
    point: point(c.lon, c.lat, fail) ?? [c.lon, c.lat],
    orientation: c.orientation,
    alsoOrientation: c.also_orientation,
    formerProvince: c.former_province,
    formerDistricts: c.former_districts,
    formerCommunes: c.former_communes,
    note: bilingual('note', c.note_vi, c.note_en, fail),
  }),
});

export const industriesTable = defineTable({
  file: 'industries.csv',
  key: ['code'],
  columns: {
    code: text(/^\d{2}$/, 'two digits'),
    section: text(/^[A-U]$/, 'one letter A..U'),
    name_vi: text(),
    name_en: text(),
    edition: oneOf(VSIC_EDITIONS),
  },
  build: (c): Industry => ({
    code: c.code,
    section: c.section,
    name: { vi: c.name_vi, en: c.name_en },
    edition: c.edition,
  }),
});

export const industryWordsTable = defineTable({
  file: 'industry_words.csv',
  key: ['phrase'],
  columns: {
    phrase: text(),
    phrase_en: text(),
    direct: list(ref(industriesTable.file)),
    interpreted: list(ref(industriesTable.file)),
    note_vi: optional(text()),
    note_en: optional(text()),
  },
  build: (c, fail): IndustryWord => {
    const twice = c.direct.find((code) => c.interpreted.includes(code));
    if (twice !== undefined) fail('interpreted', `${twice} is given as direct too`);
    return {
      phrase: c.phrase,
      phraseEn: c.phrase_en,
      direct: c.direct,
      interpreted: c.interpreted,
      note: bilingual('note', c.note_vi, c.note_en, fail),
    };
  },
});
