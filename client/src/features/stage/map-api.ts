import { createContext, useContext } from 'react';
import type { MapApi } from '../../map/types.ts';

/** The commands of the map once it is drawn; null before, or where there is no map. */
export interface MapHandle {
  current: MapApi | null;
}

export const MapApiContext = createContext<MapHandle>({ current: null });
export const useMapApi = (): MapHandle => useContext(MapApiContext);
