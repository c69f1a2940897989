import type { ReferenceTrouble } from './types.ts';

interface Seen {
  came: number;
  failed: number;
}

/**
 * Judges sources by what came and what failed since the map last stood still. A source of which nothing was asked
 * keeps the judgement it has.
 */
export function watchTrouble(
  onTrouble: (source: string, trouble: ReferenceTrouble | null) => void,
) {
  const seen = new Map<string, Seen>();
  const told = new Map<string, ReferenceTrouble>();
  const of = (source: string): Seen => {
    const known = seen.get(source) ?? { came: 0, failed: 0 };
    seen.set(source, known);
    return known;
  };
  const tell = (source: string, trouble: ReferenceTrouble | null) => {
    if ((told.get(source) ?? null) === trouble) return;
    if (trouble === null) told.delete(source);
    else told.set(source, trouble);
    onTrouble(source, trouble);
  };
  return {
    came(source: string): void {
      of(source).came += 1;
    },
    failed(source: string): void {
      of(source).failed += 1;
    },
    settle(): void {
      for (const [source, { came, failed }] of seen) {
        if (failed > 0) tell(source, came > 0 ? 'partly' : 'failed');
        else if (came > 0) tell(source, null);
      }
      seen.clear();
    },
    /** The source is gone; one of the same name begins anew. */
    forget(source: string): void {
      seen.delete(source);
      tell(source, null);
    },
  };
}
