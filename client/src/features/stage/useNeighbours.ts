import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { boundariesQuery } from '../../api/boundaries.ts';
import { surroundings } from '../../map/sketch/surroundings.ts';
import type { SnapOutline } from '../../map/types.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';

interface Neighbours {
  outlines: readonly SnapOutline[];
  /** They could not be read: what is drawn snaps to none of them. */
  failed: boolean;
}

const NONE: readonly SnapOutline[] = [];

/** Known boundaries on the ground the map shows, while one is being drawn. */
export function useNeighbours(): Neighbours {
  const drawing = useAtlas((s) => s.sketch !== null);
  // No panel leaves the map larger than the window.
  const box = useAtlas(({ camera }) =>
    drawing && camera ? surroundings(camera, window.innerWidth, window.innerHeight) : null,
  );
  const { data, isError } = useQuery(boundariesQuery(box, useMoment()));
  const outlines = useMemo(
    () =>
      data?.map(({ geometry: { coordinates }, properties: { slug } }) => ({ slug, coordinates })) ??
      NONE,
    [data],
  );
  return { outlines: drawing ? outlines : NONE, failed: isError };
}
