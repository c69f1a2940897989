import {
  FORMER_PROVINCES,
  type FormerProvince,
  KINDS,
  type Kind,
  STATUSES,
  type Status,
} from '../read/types.ts';

/** Which counted zones a sum or a count is about. `null` = no restriction. */
export interface Selector {
  readonly kind: Kind | null;
  readonly province: FormerProvince | null;
  readonly status: readonly Status[] | null;
  /** Only zones whose planned area is known. */
  readonly areaKnown: boolean;
  /** Leaves out zones known to be established after this year. */
  readonly establishedBy: number | null;
}

export type Parsed<T> = { readonly value: T } | { readonly fault: string };

/**
 * Reads `kind=ccn; province=thai-nguyen; status=established|operating; area=known; established_by=2025`.
 * Every part may be left out; zones that are not counted in the plan are never selected.
 */
export function parseSelector(text: string): Parsed<Selector> {
  let selector: Selector = {
    kind: null,
    province: null,
    status: null,
    areaKnown: false,
    establishedBy: null,
  };
  for (const part of text.split(';').map((item) => item.trim())) {
    const [key = '', value = ''] = part.split('=', 2);
    const restriction = restrict(key, value);
    if (restriction === null) return { fault: `"${part}" selects nothing known` };
    selector = { ...selector, ...restriction };
  }
  return { value: selector };
}

function restrict(key: string, value: string): Partial<Selector> | null {
  switch (key) {
    case 'kind': {
      const kind = KINDS.find((known) => known === value);
      return kind === undefined ? null : { kind };
    }
    case 'province': {
      const province = FORMER_PROVINCES.find((known) => known === value);
      return province === undefined ? null : { province };
    }
    case 'status': {
      const wanted = value.split('|');
      const status = STATUSES.filter((known) => wanted.includes(known));
      return status.length === wanted.length ? { status } : null;
    }
    case 'area':
      return value === 'known' ? { areaKnown: true } : null;
    case 'established_by':
      return /^\d{4}$/.test(value) ? { establishedBy: Number(value) } : null;
    default:
      return null;
  }
}
