import { MOST_COLUMNS } from '../limits.ts';
import type { AxisOrder } from '../types.ts';
import { isBlank, numberOf, plainOf, type Row } from './cells.ts';

type Role = 'point' | 'north' | 'east' | 'lat' | 'lon' | 'side' | 'ring';

/** What survey decisions and programs call a column, without tones and without what stands in brackets. */
const NAMES: Readonly<Record<Role, string>> = {
  point:
    'stt|tt|so tt|diem|ten diem|so hieu|so hieu diem|so hieu moc|ten moc|moc|diem goc|so thu tu|point|no|id|ten',
  north: 'x|bac|truc x|northing|north|n',
  east: 'y|dong|truc y|easting|east|e',
  lat: 'vi do|b|latitude|lat',
  lon: 'kinh do|l|longitude|lon|long|lng',
  side: 'canh|s|d|chieu dai|chieu dai canh|khoang cach|cu ly|kich thuoc canh|side|distance|length',
  ring: 'khu|lo|thua|phan|o|khu dat|lo dat|thua dat|manh|vong|ring|part|parcel',
};
const ROLES = new Map(
  (Object.entries(NAMES) as [Role, string][]).flatMap(([role, names]) =>
    names.split('|').map((name) => [name, role] as const),
  ),
);

/** Columns of one list; several of them stand side by side where the paper is wide. */
export interface Group {
  readonly first: number;
  readonly second: number;
  readonly point: number | undefined;
  readonly side: number | undefined;
}

export interface Heading {
  /** Where the list begins, counted from 0. */
  readonly from: number;
  readonly groups: readonly Group[];
  readonly ring: number | undefined;
  /** Null where no heading says it. */
  readonly axes: AxisOrder | null;
}

/** How far down a sheet its heading is looked for. */
const MOST_ABOVE = 30;

export function roleOf(cell: Row[number] | undefined): Role | undefined {
  if (typeof cell !== 'string') return undefined;
  const plain = plainOf(cell).replace(/^toa do (?:vuong goc |vn 2000 |wgs 84 )?(?=.)/, '');
  return ROLES.get(plain);
}

/** Finds the heading of a corner list: one row, or two where cells are merged over others. */
export function headingOf(rows: readonly Row[]): Heading | undefined {
  for (const [i, row] of rows.slice(0, MOST_ABOVE).entries()) {
    const own = rolesOf(row);
    if (pairIn(own) === undefined) continue;
    const above = rolesOf(rows[i - 1] ?? []);
    const width = Math.max(own.length, above.length);
    const roles = Array.from({ length: width }, (_, column) => own[column] ?? above[column]);
    const pair = pairIn(own);
    if (pair) return headingFrom(roles, pair, i + 1);
  }
  return undefined;
}

const rolesOf = (row: Row) => row.map(roleOf);

/** The two roles of coordinates; metres rather than degrees where both are there. */
function pairIn(roles: readonly (Role | undefined)[]): readonly [Role, Role] | undefined {
  const pairs = [
    ['north', 'east'],
    ['lat', 'lon'],
  ] as const;
  return pairs.find(([a, b]) => roles.includes(a) && roles.includes(b));
}

function headingFrom(
  roles: readonly (Role | undefined)[],
  [northing, easting]: readonly [Role, Role],
  from: number,
): Heading {
  const groups: Group[] = [];
  let open: Partial<Record<Role, number>> = {};
  const close = () => {
    const { [northing]: north, [easting]: east, point, side } = open;
    if (north !== undefined && east !== undefined) {
      const [first, second] = north < east ? [north, east] : [east, north];
      groups.push({ first, second, point, side });
    }
    open = {};
  };
  for (const [column, role] of roles.entries()) {
    if (role === undefined || role === 'ring') continue;
    if (open[role] !== undefined) close();
    open[role] = column;
  }
  close();
  const ring = roles.indexOf('ring');
  const northFirst = roles.indexOf(northing) < roles.indexOf(easting);
  return {
    from,
    groups,
    ring: ring < 0 ? undefined : ring,
    axes: northFirst ? 'north-east' : 'east-north',
  };
}

/** Share of the rows with numbers in which a column must have one. */
const MOSTLY = 0.8;
/** Rows by which the columns are told. */
const MOST_TRIED = 1_000;

/** The two columns of a list without a heading whose numbers can be metres, or degrees, of this country. */
export function guessedHeading(rows: readonly Row[]): Heading | undefined {
  const all = rows.filter((row) => row.filter((cell) => !Number.isNaN(numberOf(cell))).length > 1);
  const listed = all.slice(0, MOST_TRIED);
  const width = listed.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, i) => i);
  const share = (column: number, test: (value: number) => boolean) =>
    listed.filter((row) => test(numberOf(row[column]))).length / Math.max(1, listed.length);
  for (const isCoordinate of [isMetres, isDegrees]) {
    const [first, second] = columns.filter((column) => share(column, isCoordinate) >= MOSTLY);
    if (first === undefined || second === undefined) continue;
    const before = columns.slice(0, first);
    const point = before.find((column) => listed.some((row) => !isBlank(row[column])));
    const from = listed[0] ? rows.indexOf(listed[0]) : 0;
    return {
      from,
      groups: [{ first, second, point, side: undefined }],
      ring: undefined,
      axes: null,
    };
  }
  return undefined;
}

const isMetres = (value: number) => Math.abs(value) >= 1e5 && Math.abs(value) <= 1e8;
/** Latitudes and longitudes of the country, which are never whole numbers all the way down. */
const isDegrees = (value: number) =>
  !Number.isInteger(value) && ((value > 5 && value < 25) || (value > 100 && value < 112));
