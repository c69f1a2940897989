import {
  type BoundaryOrigin,
  FINDING_CODES,
  type Finding,
  type Fix,
  type Staged,
} from './types.ts';

/** An origin as the contract carries it: lists are plain, codes are words. */
export interface CarriedOrigin {
  file: string;
  size: number;
  sha256: string;
  format: BoundaryOrigin['format'];
  crs: number;
  axes: BoundaryOrigin['axes'];
  crs_by: BoundaryOrigin['crs_by'];
  fixes: Record<string, unknown>[];
  findings: { code: string; count: number; figures: Record<string, number | string> }[];
}

/** As many letters as a figure of an origin has; the names of many communes are longer. */
const MOST_LETTERS = 300;

/** What an origin tells of a finding. */
export const toldOf = ({ code, count, figures }: Finding) => ({
  code,
  count,
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, MOST_LETTERS) : value,
    ]),
  ),
});

/** As many findings as an origin carries. */
const MOST_CARRIED = 60;

/** The staged boundary with what was found after its file was examined. */
export function withFound({ geometry, origin }: Staged, found: readonly Finding[]): Staged {
  const findings = [...origin.findings, ...found.map(toldOf)].slice(0, MOST_CARRIED);
  return { geometry, origin: { ...origin, findings } };
}

export function toContract(origin: BoundaryOrigin): CarriedOrigin {
  return {
    ...origin,
    fixes: origin.fixes.map((fix) => ({ ...fix })),
    findings: origin.findings.map(({ code, count, figures }) => ({
      code,
      count,
      figures: { ...figures },
    })),
  };
}

const codes: ReadonlySet<string> = new Set(FINDING_CODES);

/** What was left as it is, as findings that can be said; one that this client does not know is passed over. */
export function findingsOf({ findings }: CarriedOrigin): Finding[] {
  return findings
    .filter(({ code }) => codes.has(code))
    .map((carried) => ({ ...(carried as Finding), severity: 'note', place: null, fixes: [] }));
}

const FIX_CODES: ReadonlySet<unknown> = new Set<Fix['code']>([
  'use_crs',
  'swap_axes',
  'close_rings',
  'drop_duplicates',
  'drop_collinear',
  'drop_slivers',
  'simplify',
  'decode_text',
  'pick',
  'drop_altitude',
]);

/** What was mended, in order. */
export function fixesOf({ fixes }: CarriedOrigin): Fix[] {
  return fixes.filter(({ code }) => FIX_CODES.has(code)) as Fix[];
}
