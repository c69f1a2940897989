import type { Claim, CountedConfidence, GeodataSet, Zone } from '../read/types.ts';
import type { LoadInput } from './input.ts';
import { asMultiPolygon, hashOf, rangeText } from './values.ts';

/** One claim as it goes into the table `claim`, with what the load wants done with it. */
export interface ClaimRow {
  readonly key: string;
  readonly content_hash: string;
  readonly zone: number;
  readonly field: string;
  readonly scope: string;
  readonly v_range: string | null;
  readonly v_text: string | null;
  readonly v_json: unknown;
  readonly approx: boolean;
  readonly confidence: string | null;
  readonly attribution: 'field' | 'row' | 'text';
  readonly attribution_text: string | null;
  readonly quote: string | null;
  readonly note: string | null;
  readonly note_en: string | null;
  readonly as_of: string | null;
  readonly sample: boolean;
}

export interface PlannedClaim {
  readonly row: ClaimRow;
  readonly sources: readonly string[];
  /** The zone's value rests on it, unless a desk has decided otherwise. */
  readonly chosen: boolean;
  /** Member of a list field; `''` for a field with one value. */
  readonly item: string;
}

type Content = Omit<ClaimRow, 'content_hash'>;

const NOTHING = {
  scope: '',
  v_range: null,
  v_text: null,
  v_json: null,
  approx: false,
  attribution_text: null,
  quote: null,
  note: null,
  note_en: null,
  as_of: null,
  sample: false,
} as const;

function planned(
  content: Content,
  sources: readonly string[],
  chosen = true,
  item = '',
): PlannedClaim {
  const row = { ...content, content_hash: hashOf([content, sources]) };
  return { row, sources, chosen, item };
}

const COUNTED: Record<CountedConfidence, string> = {
  stated: 'stated',
  likely: 'derived',
  uncertain: 'unconfirmed',
};

/**
 * What `zones.csv` says of a zone, as claims of one of the sources behind its row. What is not published makes
 * no claim: no orientation, no location.
 */
function zoneClaims(zone: Zone, id: number): PlannedClaim[] {
  const base = (field: string) => ({
    ...NOTHING,
    key: `${zone.slug}/${field}/1`,
    zone: id,
    field,
    attribution: 'row' as const,
  });
  const claims: Content[] = [
    {
      ...base('name_vi'),
      v_text: zone.name.vi,
      v_json: { en: zone.name.en, published: zone.namePublished },
      confidence: zone.namePublished ? 'stated' : 'derived',
    },
    {
      ...base('counted'),
      v_text: zone.counted ? 'yes' : 'no',
      v_json: { confidence: zone.countedConfidence },
      confidence: COUNTED[zone.countedConfidence],
    },
    {
      ...base('place'),
      v_json: {
        old_province: zone.formerProvince,
        old_districts: zone.formerDistricts,
        old_communes: zone.formerCommunes,
        communes: zone.communes,
      },
      confidence: null,
    },
  ];
  if (zone.point !== null) {
    const [lon, lat] = zone.point;
    claims.push({
      ...base('location'),
      v_json: { basis: zone.locationBasis, lon, lat, radius_km: zone.radiusKm },
      confidence: ['commune', 'district'].includes(zone.locationBasis) ? 'derived' : 'stated',
    });
  }
  if (zone.orientation !== 'unknown') {
    claims.push({ ...base('orientation'), v_text: zone.orientation, confidence: 'derived' });
  }
  if (zone.note !== null) {
    claims.push({ ...base('note'), v_json: zone.note, confidence: null });
  }
  return claims.map((content) => planned(content, zone.sources));
}

function publishedClaim(claim: Claim, id: number, sample: boolean): PlannedClaim {
  const content: Content = {
    key: claim.key,
    zone: id,
    field: claim.field,
    scope: claim.scope,
    v_range: 'figure' in claim ? rangeText(claim.figure) : null,
    v_text: 'figure' in claim ? null : claim.text,
    v_json: null,
    approx: 'figure' in claim && claim.figure.approx,
    confidence: claim.confidence,
    attribution: claim.attribution,
    attribution_text: claim.sourceText,
    quote: claim.quote,
    note: claim.note?.vi ?? null,
    note_en: claim.note?.en ?? null,
    as_of: claim.asOf,
    sample,
  };
  return planned(content, claim.sources, claim.chosen, claim.field === 'industry' ? claim.key : '');
}

function boundaryClaims(set: GeodataSet, ids: ReadonlyMap<string, number>): PlannedClaim[] {
  return set.boundaries.map((boundary) =>
    planned(
      {
        ...NOTHING,
        key: `${boundary.zone}/boundary/1`,
        zone: ids.get(boundary.zone) ?? 0,
        field: 'boundary',
        v_json: {
          basis: boundary.basis,
          method: boundary.method,
          accuracy_m: boundary.accuracyM,
          geometry_hash: hashOf(asMultiPolygon(boundary.geometry)),
        },
        confidence: 'stated',
        attribution: 'field',
        as_of: boundary.asOf,
      },
      [boundary.source],
    ),
  );
}

/** Every claim that the facts make, in a fixed order. */
export function claimsOf({ set, samples }: LoadInput): PlannedClaim[] {
  const ids = new Map(set.zones.map((zone) => [zone.slug, zone.id]));
  return [
    ...set.zones.flatMap((zone) => zoneClaims(zone, zone.id)),
    ...set.claims.map((claim) =>
      publishedClaim(claim, ids.get(claim.zone) ?? 0, samples.has(claim.key)),
    ),
    ...boundaryClaims(set, ids),
  ];
}
