import { list, number, oneOf, optional, partialDate, ref, slug, text, yesNo } from '../columns.ts';
import { bilingual, defineTable, type Fail } from '../table.ts';
import {
  ALIAS_TYPES,
  CONFIDENCES,
  COUNTED_CONFIDENCES,
  FORMER_PROVINCES,
  KINDS,
  LINEAGES,
  LOCATION_BASES,
  SCOPE_EXTENTS,
  type Scope,
  ZONE_REGIONS,
  type Zone,
  type ZoneAlias,
  type ZoneLineage,
} from '../types.ts';
import { point } from './position.ts';

const FILE = 'zones.csv';

/** A zone before its sources, which stand in a file of their own. */
export type ZoneRow = Omit<Zone, 'sources'>;

export const zonesTable = defineTable({
  file: FILE,
  key: ['slug'],
  columns: {
    id: number(1, 2_147_483_647, true),
    slug: slug(),
    kind: oneOf(KINDS),
    name_vi: text(),
    name_en: text(),
    name_published: yesNo(),
    counted: yesNo(),
    counted_confidence: oneOf(COUNTED_CONFIDENCES),
    former_province: oneOf(FORMER_PROVINCES),
    former_districts: list(text()),
    former_communes: list(text()),
    communes: list(ref('communes.csv')),
    orientation: oneOf(ZONE_REGIONS),
    location_basis: oneOf(LOCATION_BASES),
    lon: optional(number(-180, 180)),
    lat: optional(number(-180, 180)),
    radius_km: optional(number(0.01, 100)),
    note_vi: optional(text()),
    note_en: optional(text()),
  },
  build: (c, fail): ZoneRow => {
    const position = point(c.lon, c.lat, fail);
    const placed = c.lon !== null || c.lat !== null;
    checkPlace(c.location_basis === 'unpublished', placed, c.radius_km, fail);
    return {
      id: c.id,
      slug: c.slug,
      kind: c.kind,
      name: { vi: c.name_vi, en: c.name_en },
      namePublished: c.name_published,
      counted: c.counted,
      countedConfidence: c.counted_confidence,
      formerProvince: c.former_province,
      formerDistricts: c.former_districts,
      formerCommunes: c.former_communes,
      communes: c.communes,
      orientation: c.orientation,
      locationBasis: c.location_basis,
      point: position,
      radiusKm: c.radius_km,
      note: bilingual('note', c.note_vi, c.note_en, fail),
    };
  },
});

function checkPlace(
  unpublished: boolean,
  placed: boolean,
  radius: number | null,
  fail: Fail,
): void {
  if (unpublished && placed) fail('lon', 'an unpublished location has no coordinates');
  if (unpublished && radius !== null) fail('radius_km', 'an unpublished location has no radius');
  if (!unpublished && !placed) fail('lon', 'a published location needs coordinates');
  if (!unpublished && radius === null) fail('radius_km', 'a published location needs a radius');
}

/** The sources behind a zone's row. */
export const zoneSourcesTable = defineTable({
  file: 'zone_sources.csv',
  key: ['zone', 'source'],
  columns: { zone: ref(FILE), source: ref('sources.csv') },
  build: (c) => c,
});

export const zoneAliasesTable = defineTable({
  file: 'zone_aliases.csv',
  key: ['zone', 'type', 'alias'],
  columns: {
    zone: ref(FILE),
    type: oneOf(ALIAS_TYPES),
    alias: text(),
    note_vi: optional(text()),
    note_en: optional(text()),
  },
  build: (c, fail): ZoneAlias => {
    if (c.type === 'slug' && 'fault' in slug().parse(c.alias)) fail('alias', 'not a slug');
    return {
      zone: c.zone,
      type: c.type,
      alias: c.alias,
      note: bilingual('note', c.note_vi, c.note_en, fail),
    };
  },
});

export const zoneLineageTable = defineTable({
  file: 'zone_lineage.csv',
  key: ['from', 'to', 'how'],
  columns: {
    from: ref(FILE),
    to: ref(FILE),
    how: oneOf(LINEAGES),
    on_date: optional(partialDate()),
    confidence: oneOf(CONFIDENCES),
    note_vi: optional(text()),
    note_en: optional(text()),
  },
  build: (c, fail): ZoneLineage => {
    if (c.from === c.to) fail('to', 'a zone cannot follow itself');
    return {
      from: c.from,
      to: c.to,
      how: c.how,
      onDate: c.on_date,
      confidence: c.confidence,
      note: bilingual('note', c.note_vi, c.note_en, fail),
    };
  },
});

export const scopesTable = defineTable({
  file: 'scopes.csv',
  key: ['slug'],
  columns: { slug: slug(), extent: oneOf(SCOPE_EXTENTS), name_vi: text(), name_en: text() },
  build: (c): Scope => ({
    slug: c.slug,
    extent: c.extent,
    name: { vi: c.name_vi, en: c.name_en },
  }),
});
