import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { basemapQuery, communesQuery, landingQuery, orientationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/context.tsx';
import { useMedia } from '../../lib/media.ts';
import { NO_NOTES } from '../../map/notes.ts';
import type { MapPadding, MapScene } from '../../map/types.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { useReferences } from '../layers/useReferences.ts';
import { useResults } from '../results/context.tsx';
import { useTheme } from '../topbar/useTheme.ts';
import { useNeighbours } from './useNeighbours.ts';

type Ids = ReadonlySet<number> | null;

/** Zones that pass the filters and of which the open page speaks. */
function narrowed(filtered: Ids, highlight: Ids): Ids {
  if (!filtered || !highlight) return filtered ?? highlight;
  return new Set([...highlight].filter((id) => filtered.has(id)));
}

/** Everything the map shows, gathered from state and answers. */
export function useMapScene(padding: MapPadding): MapScene {
  const { lang } = useWords();
  const theme = useTheme();
  const { all, matching: filtered } = useResults();
  const { data: orientations = null } = useQuery(orientationsQuery(useMoment()));
  const { data: communes = null } = useQuery(communesQuery);
  const { data: basemap = null } = useQuery(basemapQuery);
  const { data: landing } = useQuery(landingQuery);
  const onlineBasemap = landing?.basemap_style_url ?? null;
  const selected = useAtlas((s) => s.selected);
  const hoveredId = useAtlas((s) => s.hovered);
  const pulsedIds = useAtlas((s) => s.pulsed);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const showOrientations = useAtlas((s) => s.showOrientations);
  const orientationOpacity = useAtlas((s) => s.orientationOpacity);
  const orientationsAbove = useAtlas((s) => s.orientationsAbove);
  const activeOrientation = useAtlas((s) => s.region);
  const measure = useAtlas((s) => s.measure);
  const sketch = useAtlas((s) => s.sketch);
  const { outlines: neighbours } = useNeighbours();
  const overlay = useAtlas((s) => s.overlay);
  const plots = useAtlas((s) => s.plots);
  const held = useAtlas((s) => s.heldLayer);
  const highlight = useAtlas((s) => s.highlight);
  const references = useReferences();

  const matching = useMemo(() => narrowed(filtered, highlight), [filtered, highlight]);
  const zones = useMemo(() => (all ? { features: all.zones } : null), [all]);
  const selectedId = (selected && all?.bySlug.get(selected)?.id) || null;
  return useMemo(
    () => ({
      zones,
      matching,
      selectedId,
      hoveredId,
      pulsedIds,
      still,
      orientations,
      communes,
      basemap,
      showOrientations,
      orientationOpacity,
      orientationsAbove,
      activeOrientation,
      theme,
      lang,
      measure,
      sketch,
      neighbours,
      overlay,
      plots,
      held,
      notes: NO_NOTES,
      references,
      padding,
      onlineBasemap,
    }),
    [
      zones,
      matching,
      selectedId,
      hoveredId,
      pulsedIds,
      still,
      orientations,
      communes,
      basemap,
      showOrientations,
      orientationOpacity,
      orientationsAbove,
      activeOrientation,
      theme,
      lang,
      measure,
      sketch,
      neighbours,
      overlay,
      plots,
      held,
      references,
      padding,
      onlineBasemap,
    ],
  );
}
