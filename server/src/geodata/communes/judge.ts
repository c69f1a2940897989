import type { MultiPolygon, Polygon } from 'geojson';
import type { CommuneIdentity } from './match.ts';

/** Share of the official area beyond which a difference is reported, and beyond which it is another commune. */
const NOTABLE = 0.02;
const FOREIGN = 0.2;

export interface Commune extends CommuneIdentity {
  /** Official area. */
  readonly areaKm2: number;
}

/** What PostGIS finds of a candidate. */
export interface Finding {
  readonly valid: boolean;
  readonly reason: string;
  readonly coversPoint: boolean | null;
  readonly areaKm2: number | null;
}

export interface Candidate {
  readonly commune: Commune;
  readonly by: 'code' | 'name';
  readonly area: Polygon | MultiPolygon;
  readonly finding: Finding;
}

export interface Accepted {
  readonly code: string;
  readonly name: string;
  readonly by: 'code' | 'name';
  readonly areaKm2: number;
  readonly officialKm2: number;
  /** (area - official) / official. */
  readonly deviation: number;
  /** The deviation is worth a look. */
  readonly notable: boolean;
  readonly area: Polygon | MultiPolygon;
}

export interface Rejected {
  readonly name: string;
  readonly reason: string;
}

function faultOf({ finding, commune }: Candidate): string | undefined {
  if (!finding.valid) return `not a valid shape: ${finding.reason}`;
  if (finding.coversPoint !== true)
    return 'does not contain the representative point of the commune';
  const deviation = Math.abs((finding.areaKm2 ?? 0) / commune.areaKm2 - 1);
  if (deviation <= FOREIGN) return undefined;
  return `has ${finding.areaKm2?.toFixed(1)} km², the commune ${commune.areaKm2} km²`;
}

/** Accepts, for each commune, the one candidate that can be it. */
export function judge(candidates: readonly Candidate[]): {
  readonly accepted: readonly Accepted[];
  readonly rejected: readonly Rejected[];
} {
  const accepted: Accepted[] = [];
  const rejected: Rejected[] = [];
  for (const commune of new Set(candidates.map((candidate) => candidate.commune))) {
    const own = candidates.filter((candidate) => candidate.commune === commune);
    const sound = own.filter((candidate) => faultOf(candidate) === undefined);
    const [first] = sound;
    if (first === undefined || sound.length > 1) {
      const faults = own.map(faultOf).filter((fault) => fault !== undefined);
      const reason = sound.length > 1 ? `${sound.length} features fit` : faults.join('; ');
      rejected.push({ name: commune.name, reason });
      continue;
    }
    const areaKm2 = first.finding.areaKm2 ?? 0;
    const deviation = areaKm2 / commune.areaKm2 - 1;
    accepted.push({
      code: commune.code,
      name: commune.name,
      by: first.by,
      areaKm2,
      officialKm2: commune.areaKm2,
      deviation,
      notable: Math.abs(deviation) > NOTABLE,
      area: first.area,
    });
  }
  return { accepted, rejected };
}
