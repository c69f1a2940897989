import type { ZoneSet } from '../../api/queries.ts';

/**
 * Of the zones a revision touched, those whose figures are others than before. A neighbour whose indicative shape
 * only made room is left out; where no figure differs, all are kept.
 */
export function withNewFigures<Z extends { slug: string }>(
  zones: readonly Z[],
  before: ZoneSet | undefined,
  after: ZoneSet | undefined,
): readonly Z[] {
  const said = (set: ZoneSet | undefined, slug: string) =>
    JSON.stringify(set?.bySlug.get(slug)?.properties);
  const changed = zones.filter(({ slug }) => said(before, slug) !== said(after, slug));
  return changed.length > 0 ? changed : zones;
}
