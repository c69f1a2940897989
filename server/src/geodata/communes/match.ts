import type { LonLat } from '../read/types.ts';

export interface CommuneIdentity {
  /** General Statistics Office code, five digits. */
  readonly code: string;
  /** With its type in front: `Xã Kha Sơn`. */
  readonly name: string;
  readonly point: LonLat;
}

export interface Candidate {
  /** 1-based number of the feature in the file. */
  readonly n: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Match<F extends Candidate, C extends CommuneIdentity> {
  readonly commune: C;
  /** Several where a name occurs more than once in the file. */
  readonly features: readonly F[];
  readonly by: 'code' | 'name';
}

const CODE_KEYS = /code|ma|gso|id$/i;

function codesOf({ properties }: Candidate): string[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
    return CODE_KEYS.test(key) && /^\d{4,5}$/.test(text) ? [text.padStart(5, '0')] : [];
  });
}

/** Lower case, composed, one space: equal for equal names however they were typed. */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Without type, tones and marks: `Xã Điềm Thuỵ` and `ĐIỀM THỤY` become `diem thuy`. */
function folded(name: string): string {
  return plain(name)
    .replace(/^(xã|phường|thị trấn) /, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd');
}

function index<F extends Candidate>(features: readonly F[], keysOf: (feature: F) => string[]) {
  const byKey = new Map<string, F[]>();
  for (const feature of features) {
    for (const key of new Set(keysOf(feature))) {
      byKey.set(key, [...(byKey.get(key) ?? []), feature]);
    }
  }
  return byKey;
}

/**
 * Finds the features of each commune: by its code in a property that looks like one, else by its full name in any
 * property, else by the name without type and tones where that names one commune only.
 */
export function matchCommunes<F extends Candidate, C extends CommuneIdentity>(
  features: readonly F[],
  communes: readonly C[],
): { readonly matches: readonly Match<F, C>[]; readonly missing: readonly C[] } {
  const texts = ({ properties }: F) =>
    Object.values(properties).filter((value): value is string => typeof value === 'string');
  const byCode = index(features, codesOf);
  const byName = index(features, (feature) => texts(feature).map(plain));
  const byFolded = index(features, (feature) => texts(feature).map(folded));
  const namesakes = new Map<string, number>();
  for (const { name } of communes) {
    namesakes.set(folded(name), (namesakes.get(folded(name)) ?? 0) + 1);
  }
  const matches: Match<F, C>[] = [];
  const missing: C[] = [];
  for (const commune of communes) {
    const code = byCode.get(commune.code);
    const key = folded(commune.name);
    const name =
      byName.get(plain(commune.name)) ?? (namesakes.get(key) === 1 ? byFolded.get(key) : undefined);
    if (code) matches.push({ commune, features: code, by: 'code' });
    else if (name) matches.push({ commune, features: name, by: 'name' });
    else missing.push(commune);
  }
  return { matches, missing };
}
