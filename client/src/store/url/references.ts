import { MOST_SHOWN, NO_REFERENCES, type ShownReference } from '../references.ts';

const KEY = 'ref';
const WELL_FORMED = /^([\w-]{22})\.(\d{1,3})$/;
const FULL = 100;

/** Reference layers with their opacity, topmost first, so that a link shows the same: `ref=ID.80,ID.40`. */
export function writeReferences(shown: readonly ShownReference[], params: URLSearchParams): void {
  if (shown.length > 0)
    params.set(KEY, shown.map(({ id, opacity }) => `${id}.${opacity}`).join(','));
}

/** The layers a link names, each once; what it names wrongly is left out. */
export function readReferences(params: URLSearchParams): readonly ShownReference[] {
  const found = new Map<string, ShownReference>();
  for (const part of (params.get(KEY) ?? '').split(',')) {
    const [, id, percent] = WELL_FORMED.exec(part) ?? [];
    const opacity = Number(percent);
    if (id && opacity <= FULL && !found.has(id)) found.set(id, { id, opacity });
  }
  return found.size === 0 ? NO_REFERENCES : [...found.values()].slice(0, MOST_SHOWN);
}
