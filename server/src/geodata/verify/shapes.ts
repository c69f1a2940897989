import type { MultiPolygon } from 'geojson';
import type { Queryable } from '../../db/database.ts';
import { loadSql } from '../../db/sql.ts';
import { ringAreaHa } from '../footprints/geodesic.ts';
import { INSET_BOX } from '../footprints/index.ts';
import type { LonLat } from '../read/types.ts';
import { type Proof, proof } from './proof.ts';

const SHAPES = loadSql(import.meta.url, 'shapes.sql');
const OVERLAPS = loadSql(import.meta.url, 'overlaps.sql');

/** Share by which a polygon's area may differ from its hectares. */
const TOLERANCE = 0.001;

interface Shape {
  readonly slug: string;
  readonly kind: string;
  readonly counted: boolean;
  readonly role: string;
  readonly orientation: string;
  readonly ha: number;
  readonly geometry: string;
  readonly valid: boolean;
  readonly postgisHa: number;
  readonly radiusKm: number | null;
  readonly distanceKm: number | null;
  readonly inRegion: boolean | null;
  readonly inInset: boolean;
}

function positions(geometry: MultiPolygon): LonLat[][][] {
  return geometry.coordinates.map((polygon) =>
    polygon.map((ring) => ring.map((p): LonLat => [p[0] ?? 0, p[1] ?? 0])),
  );
}

function geodesicHa(polygons: LonLat[][][]): number {
  return polygons.reduce((sum, [shell = [], ...holes]) => {
    const cut = holes.reduce((area, hole) => area + ringAreaHa(hole), 0);
    return sum + ringAreaHa(shell) - cut;
  }, 0);
}

function countProof(shapes: readonly Shape[]): Proof {
  const count = (kind: string) => shapes.filter((s) => s.kind === kind && s.counted).length;
  const [kcn, ccn] = [count('kcn'), count('ccn')];
  const faults = kcn === 19 && ccn === 68 ? [] : [`19 KCN and 68 CCN are in the plan`];
  return proof(
    'A polygon for every zone of the plan',
    `${kcn} KCN + ${ccn} CCN = ${kcn + ccn}`,
    faults,
  );
}

function areaProof(shapes: readonly Shape[]): Proof {
  let worst = 0;
  const faults: string[] = [];
  for (const { slug, ha, geometry, postgisHa, valid } of shapes) {
    if (!valid) faults.push(`${slug}: not a valid polygon`);
    for (const area of [geodesicHa(positions(JSON.parse(geometry) as MultiPolygon)), postgisHa]) {
      const off = Math.abs(area / ha - 1);
      worst = Math.max(worst, off);
      if (!(off <= TOLERANCE)) faults.push(`${slug}: ${area.toFixed(2)} ha drawn, ${ha} ha meant`);
    }
  }
  const found = `${shapes.length} polygons, off by ${(worst * 100).toFixed(3)} % at most`;
  return proof('Every polygon valid and of its hectares (geodesic, within 0.1 %)', found, faults);
}

function placeProof(shapes: readonly Shape[]): Proof {
  const indicative = shapes.filter(({ role }) => role === 'indicative');
  const faults: string[] = [];
  let farthest = 0;
  for (const { slug, radiusKm, distanceKm, inRegion, orientation } of indicative) {
    const share = (distanceKm ?? Number.NaN) / (radiusKm ?? Number.NaN);
    farthest = Math.max(farthest, share);
    if (!(share <= 1))
      faults.push(`${slug}: its centre is ${distanceKm} km away, beyond ${radiusKm} km`);
    if (inRegion !== true) faults.push(`${slug}: not wholly inside region ${orientation}`);
  }
  const found = `${indicative.length} footprints, the farthest at ${farthest.toFixed(2)} of its radius`;
  return proof('Every footprint within its radius and its region', found, faults);
}

function insetProof(shapes: readonly Shape[]): Proof {
  const inset = shapes.filter(({ role }) => role === 'inset');
  const top = INSET_BOX.north - INSET_BOX.title;
  const faults = inset.flatMap(({ slug, inInset, geometry, inRegion }) => {
    const ring = positions(JSON.parse(geometry) as MultiPolygon).flat(2);
    const below = ring.every(([, lat]) => lat < top);
    if (inRegion !== null) return [`${slug}: has a site although its location is unpublished`];
    return inInset && below ? [] : [`${slug}: not inside the inset's frame`];
  });
  return proof(
    'Zones of unpublished location in the inset, without a site',
    `${inset.length} zones`,
    faults,
  );
}

/** What must hold of every polygon that is drawn today. */
export async function proveShapes(db: Queryable): Promise<Proof[]> {
  const shapes = await db.query<Shape>(SHAPES);
  const overlaps = await db.query<{ one: string; other: string }>(OVERLAPS);
  return [
    countProof(shapes),
    areaProof(shapes),
    proof(
      'No polygon touches another',
      `${overlaps.length} overlaps`,
      overlaps.map(({ one, other }) => `${one} and ${other}`),
    ),
    placeProof(shapes),
    insetProof(shapes),
  ];
}
