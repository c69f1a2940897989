import type {
  Bilingual,
  Claim,
  Figure,
  FormerProvince,
  GeodataSet,
  Kind,
  OfficialFigure,
  Status,
} from '../read/types.ts';
import type { Selector } from './selector.ts';

/** What the checks need to know of a zone. */
export interface ZoneFacts {
  readonly slug: string;
  readonly name: Bilingual;
  readonly kind: Kind;
  readonly counted: boolean;
  readonly namePublished: boolean;
  readonly formerProvince: FormerProvince;
  readonly status: Status;
  /** Hectares; the chosen value of the whole zone, exact or approximate; `null` where only bounds or nothing is known. */
  readonly plannedHa: number | null;
  readonly establishedYear: number | null;
}

/** Everything a check may refer to. */
export interface Facts {
  readonly zones: readonly ZoneFacts[];
  readonly figures: ReadonlyMap<string, OfficialFigure>;
  readonly claims: ReadonlyMap<string, Claim>;
}

export function factsOf({ zones, claims, officialFigures }: GeodataSet): Facts {
  const chosen = new Map(
    claims
      .filter((claim) => claim.chosen && claim.scope === '')
      .map((claim) => [`${claim.zone}/${claim.field}`, claim]),
  );
  const figure = (zone: string, field: string): number | null => {
    const claim = chosen.get(`${zone}/${field}`);
    return claim !== undefined && 'figure' in claim ? exactValue(claim.figure) : null;
  };
  return {
    zones: zones.map((zone) => {
      const status = chosen.get(`${zone.slug}/status`);
      return {
        slug: zone.slug,
        name: zone.name,
        kind: zone.kind,
        counted: zone.counted,
        namePublished: zone.namePublished,
        formerProvince: zone.formerProvince,
        status: status !== undefined && 'text' in status ? (status.text as Status) : 'unknown',
        plannedHa: figure(zone.slug, 'planned_area_ha'),
        establishedYear: figure(zone.slug, 'established_year'),
      };
    }),
    figures: new Map(officialFigures.map((official) => [official.key, official])),
    claims: new Map(claims.map((claim) => [claim.key, claim])),
  };
}

/** The value of a figure whose bounds coincide; a mere bound is no value. */
export function exactValue({ min, max }: Figure): number | null {
  return min === max ? min : null;
}

export function selectZones(facts: Facts, selector: Selector): ZoneFacts[] {
  const { kind, province, status, areaKnown, establishedBy } = selector;
  return facts.zones.filter(
    (zone) =>
      zone.counted &&
      (kind === null || zone.kind === kind) &&
      (province === null || zone.formerProvince === province) &&
      (status === null || status.includes(zone.status)) &&
      (!areaKnown || zone.plannedHa !== null) &&
      (establishedBy === null || (zone.establishedYear ?? 0) <= establishedBy),
  );
}

/** Sum of the known planned areas, hectares to two decimals. Zones without a known area add nothing. */
export function sumKnownHa(zones: readonly ZoneFacts[]): number {
  return round(zones.reduce((sum, { plannedHa }) => sum + (plannedHa ?? 0), 0));
}

export function round(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
