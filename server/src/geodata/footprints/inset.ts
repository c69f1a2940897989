import type { Polygon } from 'geojson';
import type { LonLat } from '../read/types.ts';
import { metresPerDegree } from './geodesic.ts';
import type { PlacedFootprint } from './place.ts';
import { drawExactly, INSET_SHAPE } from './shape.ts';

/**
 * Free ground south-east of the province where zones of unpublished location stand, EPSG:4326 degrees. The
 * client writes its title into the uppermost `title` degrees.
 */
export const INSET_BOX = {
  west: 106.12,
  south: 21.33,
  east: 106.36,
  north: 21.58,
  title: 0.034,
} as const;

/** The frame as a polygon for the basemap. */
export const INSET_FRAME: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [INSET_BOX.west, INSET_BOX.south],
      [INSET_BOX.east, INSET_BOX.south],
      [INSET_BOX.east, INSET_BOX.north],
      [INSET_BOX.west, INSET_BOX.north],
      [INSET_BOX.west, INSET_BOX.south],
    ],
  ],
};

const PADDING_M = 900;
const GAP_M = 120;
/** Cells wider than this would scatter few zones over the whole box. */
const MAX_CELL_M = 3000;

export interface InsetRequest {
  readonly id: number;
  /** Hectares to draw. */
  readonly ha: number;
  /** Zones of a block stand together; blocks follow each other from north to south by this number. */
  readonly block: number;
}

interface Block {
  readonly zones: readonly InsetRequest[];
  /** Side of the cell that its largest zone needs, metres. */
  readonly need: number;
}

const metres = metresPerDegree((INSET_BOX.south + INSET_BOX.north) / 2);
const width = (INSET_BOX.east - INSET_BOX.west) * metres.lon - 2 * PADDING_M;
const height = (INSET_BOX.north - INSET_BOX.south - INSET_BOX.title) * metres.lat - 2 * PADDING_M;
/** Width of an inset shape of 1 m². */
const shapeWidth = Math.max(...INSET_SHAPE.flat()) * 2;

function blocksOf(requests: readonly InsetRequest[]): Block[] {
  const numbers = [...new Set(requests.map((request) => request.block))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const zones = requests.filter((request) => request.block === number);
    zones.sort((a, b) => a.id - b.id);
    const largest = Math.max(...zones.map((zone) => zone.ha));
    return { zones, need: Math.sqrt(largest * 10_000) * shapeWidth + GAP_M };
  });
}

interface Grid {
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

/** All blocks share the cell, and so the columns, unless a large zone needs a wider one. */
function gridOf(block: Block, cell: number): Grid {
  const side = Math.max(cell, block.need);
  const columns = Math.max(1, Math.floor(width / side));
  return { cell: width / columns, columns, rows: Math.ceil(block.zones.length / columns) };
}

const BETWEEN_BLOCKS = 0.45;

function heightOf(grids: readonly Grid[]): number {
  return grids.reduce(
    (sum, grid, i) => sum + grid.rows * grid.cell + (i > 0 ? BETWEEN_BLOCKS * grid.cell : 0),
    0,
  );
}

function widestGrids(blocks: readonly Block[]): Grid[] | undefined {
  for (let cell = MAX_CELL_M; cell > GAP_M; cell *= 0.98) {
    const grids = blocks.map((block) => gridOf(block, cell));
    if (heightOf(grids) <= height && grids.every((grid) => grid.cell * grid.columns <= width + 1)) {
      return grids;
    }
  }
  return undefined;
}

/**
 * Stands zones of unpublished location in the box: a tidy grid by block and id, each zone of its exact area.
 *
 * @returns the footprints, and the ids for which the box has no room (then all of them)
 */
export function layOutInset(requests: readonly InsetRequest[]): {
  readonly placed: PlacedFootprint[];
  readonly unplaced: number[];
} {
  const blocks = blocksOf(requests);
  const grids = widestGrids(blocks);
  if (!grids) return { placed: [], unplaced: requests.map((request) => request.id) };
  const placed: PlacedFootprint[] = [];
  let top = INSET_BOX.north - INSET_BOX.title - PADDING_M / metres.lat;
  blocks.forEach((block, b) => {
    const grid = grids[b];
    if (!grid) return;
    block.zones.forEach((zone, i) => {
      const column = i % grid.columns;
      const row = Math.floor(i / grid.columns);
      const centre: LonLat = [
        INSET_BOX.west + (PADDING_M + (column + 0.5) * grid.cell) / metres.lon,
        top - ((row + 0.5) * grid.cell) / metres.lat,
      ];
      placed.push({ id: zone.id, centre, ring: drawExactly(INSET_SHAPE, centre, zone.ha) });
    });
    top -= ((grid.rows + BETWEEN_BLOCKS) * grid.cell) / metres.lat;
  });
  return { placed, unplaced: [] };
}
