import type { MultiPolygon } from 'geojson';
import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { OrientationPart } from '../../../lib/orientation.ts';
import { flat } from '../../../lib/outline.ts';
import { isReadable } from '../../../lib/readable.ts';
import { type Fault, fault } from '../draft/faults.ts';
import { outlineFaults } from '../draft/outline.ts';
import { LONGEST_TEXT, type OrientationDraft } from './schema.ts';

/** A row of `change_orientation`. */
export interface PartRow {
  readonly part: OrientationPart;
  readonly content: object | null;
  readonly geom: MultiPolygon | null;
}

type Said = Readonly<Record<string, string | null | undefined>>;

/** Texts of a part that nobody can have written, empty ones among them; a quote may be missing. */
function textFaults(at: string, said: Said, longest: number): Fault[] {
  return Object.entries(said).flatMap(([name, text]) =>
    text === null || text === undefined || isReadable(text, longest)
      ? []
      : [fault(`${at}/${name}`, 'text_unreadable')],
  );
}

/** The faults that a draft shows by itself. */
function ownFaults({ priorities, direction, note, industries, outline }: OrientationDraft) {
  const faults: Fault[] = [];
  for (const [part, said] of Object.entries({ priorities, direction, note })) {
    if (said) faults.push(...textFaults(`/orientation/${part}`, said, LONGEST_TEXT));
  }
  const seen = new Set<string>();
  for (const [n, { industry, phrase, basis, note: vi, note_en }] of (industries ?? []).entries()) {
    const at = `/orientation/industries/${n}`;
    faults.push(...textFaults(at, { phrase, note: vi, note_en }, 1000));
    if ((industry === null) !== (basis === 'criterion')) {
      faults.push(fault(`${at}/industry`, 'criterion_without_industry'));
    }
    const key = `${industry}/${phrase}`;
    if (seen.has(key)) faults.push(fault(at, 'repeated_industry'));
    seen.add(key);
  }
  if (outline) {
    if (!isReadable(outline.method, 300)) {
      faults.push(fault('/orientation/outline/method', 'text_unreadable'));
    }
    for (const { code } of outlineFaults(outline.geometry)) {
      faults.push(fault('/orientation/outline/geometry', code));
    }
  }
  return faults;
}

const orNull = (said: { readonly quote?: string | null }) => ({ quote: null, ...said });

function rowsOf({ priorities, direction, note, industries, outline }: OrientationDraft): PartRow[] {
  const row = (part: OrientationPart, content: object | null): PartRow => ({
    part,
    content,
    geom: null,
  });
  const list = industries?.map((entry) => ({ note: null, note_en: null, ...entry }));
  return [
    ...(priorities === undefined ? [] : [row('priorities', orNull(priorities))]),
    ...(direction === undefined ? [] : [row('direction', direction && orNull(direction))]),
    ...(note === undefined ? [] : [row('note', note)]),
    ...(list === undefined ? [] : [row('industries', { industries: list })]),
    ...(outline === undefined ? [] : [outlineRow(outline)]),
  ];
}

function outlineRow({ geometry, ...how }: NonNullable<OrientationDraft['outline']>): PartRow {
  return { part: 'outline', content: how, geom: flat(geometry) };
}

interface Context {
  /** Divisions that are known. */
  readonly industries: readonly string[];
  /** Why PostGIS refuses the outline; null when it does not. */
  readonly broken: string | null;
}

/**
 * Checks the parts of an orientation that a draft gives, each by itself.
 *
 * @param faults to which what is wrong is added
 */
export async function checkOrientation(
  tx: Queryable,
  draft: OrientationDraft,
  faults: Fault[],
): Promise<PartRow[]> {
  const own = ownFaults(draft);
  faults.push(...own);
  if (own.length > 0) return [];
  const rows = rowsOf(draft);
  const drawn = rows.find(({ geom }) => geom)?.geom;
  const [context] = await tx.query<Context>(sql`
    select array(select code from industry) as industries,
      (select ST_IsValidReason(g) from ST_GeomFromGeoJSON(${drawn ? JSON.stringify(drawn) : null}) g
       where not ST_IsValid(g)) as broken`);
  const known = new Set(context?.industries);
  for (const [n, { industry }] of (draft.industries ?? []).entries()) {
    if (industry !== null && !known.has(industry)) {
      faults.push(fault(`/orientation/industries/${n}/industry`, 'unknown_sector'));
    }
  }
  if (context?.broken) {
    faults.push(fault('/orientation/outline/geometry', 'shape_invalid', context.broken));
  }
  return rows;
}
