import { useQuery } from '@tanstack/react-query';
import type { MultiPolygon } from 'geojson';
import { useEffect, useMemo } from 'react';
import { type AllocationQuery, plotsQuery } from '../../api/ledger.ts';
import { asMulti } from '../../lib/as-multi.ts';
import { NO_PLOTS, type Plot } from '../../map/plots.ts';
import { useAtlas } from '../../store/context.tsx';
import { useMapApi } from '../stage/map-api.ts';

/** The plots of entries that are known; none while they are not loaded, or not asked for. */
export function usePlots(query: AllocationQuery, asked: boolean): readonly Plot[] {
  const { data } = useQuery({ ...plotsQuery(query), enabled: asked });
  return useMemo(
    () =>
      data?.features.flatMap(({ geometry, properties }): Plot[] => {
        if (!geometry) return [];
        const { key, area_ha: ha } = properties;
        return [{ key, ha, geometry: asMulti(geometry), tone: 'standing' }];
      }) ?? NO_PLOTS,
    [data],
  );
}

/** Shows plots on the map as long as they are given. */
export function useShownPlots(plots: readonly Plot[]): void {
  const setPlots = useAtlas((s) => s.setPlots);
  useEffect(() => {
    if (plots.length === 0) return;
    setPlots(plots);
    return () => setPlots(NO_PLOTS);
  }, [plots, setPlots]);
}

/** A box this much wider on each side still shows where a plot lies, degrees: about 100 m. */
const AROUND = 0.001;

function boundsOf({ coordinates }: MultiPolygon): [number, number, number, number] {
  const points = coordinates.flat(2);
  const lons = points.map(([lon = 0]) => lon);
  const lats = points.map(([, lat = 0]) => lat);
  return [
    Math.min(...lons) - AROUND,
    Math.min(...lats) - AROUND,
    Math.max(...lons) + AROUND,
    Math.max(...lats) + AROUND,
  ];
}

/** Flies once to the plot that was asked for in the ledger. */
export function useWantedPlot(plots: readonly Plot[]): void {
  const map = useMapApi();
  const wanted = useAtlas((s) => s.wantedPlot);
  const wantPlot = useAtlas((s) => s.wantPlot);
  useEffect(() => {
    const plot = plots.find(({ key }) => key === wanted);
    if (!plot || !map.current) return;
    map.current.fitPlace(boundsOf(plot.geometry));
    wantPlot(null);
  }, [plots, wanted, wantPlot, map]);
}
