import { systemByCode } from '../../lib/geodesy/catalogue.ts';
import type { DeclaredCrs } from '../types.ts';

/** Longest name of a foreign system that is repeated to a person. */
export const NAME_LENGTH = 60;

const EPSG = /(?:^|[^a-z])epsg[^0-9]*?(\d{4,6})\s*$/i;
const CRS84 = /(?:^|[^a-z0-9])(?:ogc)?:?\d?\.?\d?:?crs84\s*$/i;
/** What the web map's projection was called before it had a number. */
const OLD_WEB_MERCATOR = 900913;

/**
 * What a code or an OGC name says: `EPSG:9213`, `urn:ogc:def:crs:EPSG::9213`, `CRS84`. Its axis order is
 * not believed: writers of the field give easting first under either name.
 */
export function matchCode(text: string, by: 'member' | 'srs' | 'text'): DeclaredCrs {
  if (CRS84.test(text)) return { kind: 'known', code: 4326, by };
  const code = Number(EPSG.exec(text)?.[1]);
  const system = systemByCode(code === OLD_WEB_MERCATOR ? 3857 : code);
  return system
    ? { kind: 'known', code: system.code, by }
    : { kind: 'foreign', text: text.slice(0, NAME_LENGTH) };
}
