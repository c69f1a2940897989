import type { Fix, Severity } from '../../doctor/types.ts';
import { systemByCode } from '../../lib/geodesy/catalogue.ts';
import { meridianText } from '../doctor-figures.ts';

/** Name of a coordinate system by its EPSG code. */
export function system(code: number): string {
  const known = systemByCode(code);
  const epsg = `(EPSG:${code})`;
  if (code === 4326) return `WGS84 longitude and latitude ${epsg}`;
  if (code === 4756) return `VN-2000 longitude and latitude ${epsg}`;
  if (code === 3857) return `the system of web maps ${epsg}`;
  const datum = known?.datum === 'vn2000' ? 'VN-2000' : 'WGS84';
  if (known?.zoneWidth === 6) {
    return `${datum}, UTM zone ${known.meridian === 105 ? 48 : 49} ${epsg}`;
  }
  return `${datum}, central meridian ${meridianText(code)} ${epsg}`;
}

/** Shapes that a button or a list names one by one. */
const MOST_NUMBERED = 10;
const CHARSETS = { tcvn3: 'TCVN3', vni: 'VNI' } as const;

/** What a button says that applies a fix. */
export function fix(one: Fix): string {
  switch (one.code) {
    case 'use_crs':
      return `Read as ${system(one.crs)}`;
    case 'swap_axes':
      return 'Exchange the two coordinates';
    case 'close_rings':
      return 'Close the outline';
    case 'drop_duplicates':
      return 'Leave out repeated vertices';
    case 'drop_collinear':
      return 'Leave out vertices on straight lines';
    case 'drop_slivers':
      return 'Leave out slivers';
    case 'simplify':
      return `Simplify the outline within ${one.metres}\u00a0m`;
    case 'decode_text':
      return `Convert text from ${CHARSETS[one.charset]} to Unicode`;
    case 'pick':
      if (one.features.length > MOST_NUMBERED) return `Take ${one.features.length} shapes`;
      return one.features.length === 1
        ? `Take shape ${one.features[0]}`
        : `Take shapes ${one.features.join(', ')}`;
    case 'drop_altitude':
      return 'Leave out heights';
  }
}

export const severity: Record<Severity, string> = {
  stop: 'Cannot be used yet',
  ask: 'Your choice is needed',
  warn: 'Worth attention',
  note: 'For information',
};
