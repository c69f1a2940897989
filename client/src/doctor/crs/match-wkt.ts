import proj4 from 'proj4';
import parseWkt, { type ParsedWkt } from 'wkt-parser';
import { type GridSystem, SYSTEMS } from '../../lib/geodesy/catalogue.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { projectionOf } from '../../lib/geodesy/projection.ts';
import { planarM } from '../shape/planar.ts';
import type { DeclaredCrs, Finding } from '../types.ts';
import { NAME_LENGTH } from './match-code.ts';

export interface MatchedWkt {
  readonly declared: DeclaredCrs;
  readonly notes: readonly Finding[];
}

/** In the middle of the province; the difference of two shifts hardly changes from here to its edges. */
const CENTRE: LngLat = [105.84, 21.6];
const SAME_SHIFT_M = 0.01;

const near = (a: number | undefined, b: number, by: number) => Math.abs((a ?? 0) - b) <= by;

type Datum = GridSystem['datum'] | 'hn72' | null;

function datumOf({ datumCode = '', GEOGCS, name = '' }: ParsedWkt): Datum {
  const text = `${datumCode} ${GEOGCS?.name ?? ''} ${name}`;
  // The datum itself goes before the name of the whole, which people type.
  if (/viet.?nam.?2000|4756/i.test(datumCode)) return 'vn2000';
  if (/ha.?noi|indian|krass?ov/i.test(text)) return 'hn72';
  if (/wgs.?(?:19)?84|4326/i.test(datumCode)) return 'wgs84';
  return /vn.?2000/i.test(text) ? 'vn2000' : null;
}

/** Whether the numbers of a projection are those of a member of the catalogue, its datum left aside. */
function sameGrid(wkt: ParsedWkt, system: GridSystem): boolean {
  if (system.units === 'degrees') return wkt.projName === 'longlat';
  if (!near(wkt.to_meter, 1, 1e-9)) return false;
  if (system.scale === null) return /mercator_auxiliary_sphere|pseudo/i.test(wkt.projName ?? '');
  return (
    /transverse.?mercator/i.test(wkt.projName ?? '') &&
    near(((wkt.long0 ?? 0) * 180) / Math.PI, system.meridian ?? 0, 1e-7) &&
    near(wkt.k0, system.scale, 1e-9) &&
    near(wkt.x0, 500_000, 1e-6) &&
    near(wkt.y0, 0, 1e-6) &&
    near(wkt.lat0, 0, 1e-9)
  );
}

/** Only the file's numbers are tried, and only to tell a person how far off they would be. */
function shiftNote(shift: readonly number[] | undefined): Finding[] {
  if (!shift || shift.length < 7 || !shift.every(Number.isFinite)) return [];
  const theirs = proj4('EPSG:4326', `+proj=longlat +ellps=WGS84 +towgs84=${shift.join()} +no_defs`);
  const [lon = Number.NaN, lat = Number.NaN] = theirs.forward([...CENTRE]);
  const metres = planarM([lon, lat], projectionOf(4756).forward(CENTRE));
  if (!(metres > SAME_SHIFT_M)) return [];
  const code = 'crs_shift_differs';
  return [{ code, severity: 'note', place: null, count: 1, figures: { metres }, fixes: [] }];
}

/**
 * The system of a `.prj` or of any other WKT, found by its numbers in the catalogue. VN-2000's projection on
 * the datum WGS84 is a contradiction in itself, 224 m wide: it is left open, and a person is asked.
 */
export function matchWkt(text: string): MatchedWkt {
  let wkt: ParsedWkt;
  try {
    wkt = parseWkt(text);
  } catch {
    return { declared: { kind: 'foreign', text: text.trim().slice(0, NAME_LENGTH) }, notes: [] };
  }
  const datum = datumOf(wkt);
  const sameNumbers = SYSTEMS.filter((system) => sameGrid(wkt, system));
  const system = sameNumbers.find((one) => one.datum === datum);
  if (system) {
    const notes = system.datum === 'vn2000' ? shiftNote(wkt.datum_params) : [];
    return { declared: { kind: 'known', code: system.code, by: 'prj' }, notes };
  }
  const [grid] = sameNumbers;
  if (grid && datum === 'wgs84') {
    const { meridian, zoneWidth } = grid;
    return {
      declared: { kind: 'none', hints: ['vn2000', 'wgs84'], meridian, zoneWidth },
      notes: [],
    };
  }
  const name = (wkt.name ?? text).trim().slice(0, NAME_LENGTH);
  return { declared: { kind: 'foreign', text: name }, notes: [] };
}
