/**
 * The systems in which boundaries of this country are found. The definitions are our own: no text of a file
 * ever reaches proj4, which reads GDAL's VN-2000 224 m wrong.
 */

/** Rotation signs are those of the Position Vector convention; the unflipped ones are 0.76 m off. */
const VN2000_TO_WGS84 = [
  -191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278,
] as const;
const SHIFTED = `+ellps=WGS84 +towgs84=${VN2000_TO_WGS84.join()} +no_defs`;

/** Central meridians of the 3 degree and 6 degree VN-2000 zones by EPSG code. */
const TM = {
  5896: 102,
  5897: 105,
  5898: 108,
  5899: 107.75,
  9205: 103,
  9206: 104,
  9207: 104.5,
  9208: 104.75,
  9209: 105.5,
  9210: 105.75,
  9211: 106,
  9212: 106.25,
  9213: 106.5,
  9214: 107,
  9215: 107.25,
  9216: 107.5,
  9217: 108.25,
  9218: 108.5,
} as const;
const UTM = { 3405: 48, 3406: 49, 32648: 48, 32649: 49 } as const;

export type SystemCode = 4326 | 4756 | 3857 | keyof typeof TM | keyof typeof UTM;

export interface GridSystem {
  readonly code: SystemCode;
  readonly datum: 'vn2000' | 'wgs84';
  readonly units: 'degrees' | 'metres';
  /** Degrees; null where the system has none of its own. */
  readonly meridian: number | null;
  /** Degrees of longitude a zone of this system covers. */
  readonly zoneWidth: 3 | 6 | null;
  /** On the meridian; null where the system is no transverse Mercator. */
  readonly scale: number | null;
  readonly definition: string;
}

const tm = ([code, meridian]: [string, number]): GridSystem => ({
  code: Number(code) as keyof typeof TM,
  datum: 'vn2000',
  units: 'metres',
  meridian,
  zoneWidth: 3,
  scale: 0.9999,
  definition: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 ${SHIFTED} +units=m`,
});

const utm = ([text, zone]: [string, number]): GridSystem => {
  const code = Number(text) as keyof typeof UTM;
  const datum = code < 4000 ? 'vn2000' : 'wgs84';
  const ellipsoid = datum === 'vn2000' ? SHIFTED : '+datum=WGS84 +no_defs';
  return {
    code,
    datum,
    units: 'metres',
    meridian: zone * 6 - 183,
    zoneWidth: 6,
    scale: 0.9996,
    definition: `+proj=utm +zone=${zone} ${ellipsoid} +units=m`,
  };
};

const bare = { meridian: null, zoneWidth: null, scale: null } as const;

/** The commonest first: the order in which a person is asked. */
export const SYSTEMS: readonly GridSystem[] = [
  tm(['9213', TM[9213]]),
  ...Object.entries(UTM).map(utm),
  ...Object.entries(TM)
    .map(tm)
    .filter(({ code }) => code !== 9213),
  { code: 4326, datum: 'wgs84', units: 'degrees', ...bare, definition: 'EPSG:4326' },
  {
    code: 4756,
    datum: 'vn2000',
    units: 'degrees',
    ...bare,
    definition: `+proj=longlat ${SHIFTED}`,
  },
  { code: 3857, datum: 'wgs84', units: 'metres', ...bare, definition: 'EPSG:3857' },
];

const BY_CODE = new Map<number, GridSystem>(SYSTEMS.map((system) => [system.code, system]));

/** The member of the catalogue with this EPSG code, if it has one. */
export const systemByCode = (code: number): GridSystem | null => BY_CODE.get(code) ?? null;
