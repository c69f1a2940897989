import type { StateCreator } from 'zustand';
import type { ReferenceTrouble } from '../../map/references/types.ts';
import type { Atlas } from '../create.ts';
import { MOST_SHOWN, type ShownReference } from '../references.ts';

export interface ReferencesActions {
  /** Shows these reference layers and no others, topmost first. */
  setReferences(shown: readonly ShownReference[]): void;
  /** Lays one on top; as many as may be shown stay. */
  showReference(id: string, opacity: number): void;
  hideReference(id: string): void;
  /** One place up (-1) or down (1). */
  moveReference(id: string, by: -1 | 1): void;
  /** @param opacity per cent */
  setReferenceOpacity(id: string, opacity: number): void;
  /** Asks for everything of a layer anew. */
  retryReference(id: string): void;
  /** What the map says of a layer; null: nothing is wrong with it. */
  setReferenceTrouble(id: string, trouble: ReferenceTrouble | null): void;
}

function moved(
  shown: readonly ShownReference[],
  id: string,
  by: -1 | 1,
): readonly ShownReference[] {
  const from = shown.findIndex((one) => one.id === id);
  const [one, other] = [shown[from], shown[from + by]];
  if (!one || !other) return shown;
  return shown.with(from, other).with(from + by, one);
}

export const referencesActions: StateCreator<Atlas, [], [], ReferencesActions> = (set) => ({
  setReferences: (references) => set({ references: references.slice(0, MOST_SHOWN) }),
  showReference: (id, opacity) =>
    set(({ references }) => ({
      references: [{ id, opacity }, ...references.filter((one) => one.id !== id)].slice(
        0,
        MOST_SHOWN,
      ),
    })),
  hideReference: (id) =>
    set(({ references }) => ({ references: references.filter((one) => one.id !== id) })),
  moveReference: (id, by) => set(({ references }) => ({ references: moved(references, id, by) })),
  setReferenceOpacity: (id, opacity) =>
    set(({ references }) => ({
      references: references.map((one) => (one.id === id ? { id, opacity } : one)),
    })),
  retryReference: (id) =>
    set(({ referenceAttempts }) => ({
      referenceAttempts: { ...referenceAttempts, [id]: (referenceAttempts[id] ?? 0) + 1 },
    })),
  setReferenceTrouble: (id, trouble) =>
    set(({ referenceTrouble: { [id]: _, ...others } }) => ({
      referenceTrouble: trouble === null ? others : { ...others, [id]: trouble },
    })),
});
