import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Office, openOffice } from '../../../../test/desk.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { read } from '../../../../test/read.ts';
import type { Database } from '../../../db/database.ts';
import type { ChangeItem } from '../item-schema.ts';
import type { ChangeRequest } from '../schema.ts';

let office: Office;
let db: Database;
let app: FastifyInstance;
let desk: Desk;
let doit: TestPerson;
let clusters: TestPerson;
let loaded = 0;
/** The day on which everything happens; a run may let it pass. */
let today = '2026-11-22';

beforeAll(async () => {
  office = await openOffice(() => new Date(`${today}T03:00:00Z`));
  ({ db, app, desk } = office);
  doit = await office.person('doit');
  clusters = await office.person('reviewer_ccn');
  loaded = await latest();
});
afterAll(() => office?.close());

const latest = async () => {
  const [row] = await db.query<{ id: number }>('select max(id) as id from revision');
  return row?.id ?? 0;
};

const ZONES = ['ccn-khuynh-thach', 'ccn-ba-xuyen'];
/** On and between all days that a run knows. */
const DAYS = [
  '2020-01-01',
  '2025-06-01',
  '2026-03-01',
  '2026-11-22',
  '2027-02-01',
  '2027-08-01',
  '2029-01-01',
];
const SHOWN = {
  status: 'status',
  developer: 'developer',
  contact: 'contact',
  planned_area_ha: 'area',
} as const;
type Field = keyof typeof SHOWN;
type State = Readonly<Record<Field, string | null>>;

const state = async (zone: string, day: string, known: number): Promise<State> => {
  const { properties, developer, contact } = await read(app, '/api/zones/{id}', {
    params: { id: zone },
    query: { as_of: day, known_at: known },
  });
  const { planned_area_min_ha: min, planned_area_max_ha: max } = properties;
  return {
    status: properties.status === 'unknown' ? null : properties.status,
    developer,
    contact,
    planned_area_ha: min === null && max === null ? null : `${min}-${max}`,
  };
};

/** What the history keeps of an approval: enough to make the facts again from nothing but it. */
interface Entry {
  readonly rev: number;
  readonly on: string;
  readonly slug: string;
  readonly content: {
    readonly effective_on: string | null;
    readonly items: readonly {
      readonly field: Field;
      readonly action: 'set' | 'choose' | 'clear';
      readonly range?: string;
      readonly text?: string;
      readonly claims: readonly number[];
    }[];
  };
}

/** A stretch of days on which a field has a value; a desk's stretch gives way to no earlier one. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly value: string | null;
  readonly desk: boolean;
}
const EVER = ['0000-00-00', '9999-99-99'] as const;

const bounds = (range: string) => range.slice(1, -1).replace(',', '-');

/** The time line of a field after one more decision; written without a look at the SQL that does it. */
function decide(line: readonly Stretch[], value: string | null, day: string | null, on: string) {
  const from = day ?? EVER[0];
  const later = line.filter((s) => s.desk && s.from > (day ?? on)).map((s) => s.from);
  const to = [...later, EVER[1]].sort()[0] ?? EVER[1];
  const rest = line.flatMap((s): Stretch[] => [
    ...(s.from < from ? [{ ...s, to: [s.to, from].sort()[0] ?? from }] : []),
    ...(s.to > to ? [{ ...s, from: [s.from, to].sort()[1] ?? to }] : []),
  ]);
  return [...rest, { from, to, value, desk: true }];
}

/**
 * Replays the recorded history from the load on, and compares every day at every revision that a run has made.
 *
 * @param loaded the revision of the load
 * @param seen the last revision before the run
 */
async function replay(loaded: number, seen: number): Promise<void> {
  const entries = await db.query<Entry>(
    `select r.rev, (r.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as on, z.slug, e.content
     from change_request r join zone z on z.id = r.zone
     join request_event e on e.request = r.id and e.what = 'approved'
     where r.rev > $1 order by r.rev`,
    [loaded],
  );
  const said = await db.query<{ id: number; text: string | null; range: string | null }>(
    'select id, v_text as text, v_range::text as range from claim',
  );
  const valueOfClaim = new Map(
    said.map(({ id, text, range }) => [id, text ?? (range === null ? null : bounds(range))]),
  );
  const lines = new Map<string, readonly Stretch[]>();
  for (const zone of ZONES) {
    for (const field of Object.keys(SHOWN) as Field[]) {
      const stretches: Stretch[] = [];
      for (const [i, day] of DAYS.entries()) {
        const before = await state(zone, day, loaded);
        const from = i === 0 ? EVER[0] : day;
        stretches.push({ from, to: DAYS[i + 1] ?? EVER[1], value: before[field], desk: false });
      }
      lines.set(`${zone}/${field}`, stretches);
    }
  }
  for (const { rev, on, slug, content } of entries) {
    for (const { field, action, range, text, claims } of content.items) {
      const chosen = valueOfClaim.get(claims[0] ?? 0) ?? null;
      const value =
        action === 'clear' ? null : action === 'choose' ? chosen : (text ?? bounds(range ?? ''));
      const key = `${slug}/${field}`;
      lines.set(key, decide(lines.get(key) ?? [], value, content.effective_on, on));
    }
    for (const day of rev > seen ? DAYS : []) {
      const expected = Object.fromEntries(
        (Object.keys(SHOWN) as Field[]).map((field) => [
          field,
          lines.get(`${slug}/${field}`)?.find((s) => s.from <= day && day < s.to)?.value ?? null,
        ]),
      );
      expect(await state(slug, day, rev), `${slug} on ${day} at ${rev}`).toEqual(expected);
    }
  }
}

const value = fc.oneof(
  fc
    .constantFrom('planned', 'established', 'operating', 'withdrawn')
    .map((text) => ({ field: 'status', action: 'set' as const, value: { text } })),
  fc
    .record({
      field: fc.constantFrom('developer', 'contact'),
      text: fc.constantFrom('A', 'B', 'C'),
    })
    .map(({ field, text }) => ({ field, action: 'set' as const, value: { text } })),
  fc.integer({ min: 10, max: 60 }).map((ha) => ({
    field: 'planned_area_ha',
    action: 'set' as const,
    value: { min: ha, max: ha },
  })),
  fc
    .constantFrom('status', 'developer', 'contact')
    .map((field) => ({ field, action: 'clear' as const })),
);

interface Step {
  readonly zone: string;
  readonly items: readonly ChangeItem[];
  readonly effective_on: string | null;
  readonly outcome: string;
  readonly pass: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  zone: fc.constantFrom(...ZONES),
  items: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: ({ field }) => field }),
  effective_on: fc.constantFrom(
    null,
    '2025-06-01',
    '2026-03-01',
    '2026-11-22',
    '2027-02-01',
    '2027-08-01',
  ),
  outcome: fc.constantFrom(
    'approve',
    'approve',
    'approve',
    'restore',
    'withdraw',
    'return',
    'draft',
    'late',
  ),
  pass: fc.boolean(),
});

/** Hands in and decides; an approval that is refused as outdated is rebased and approved. */
async function approve(made: ChangeRequest): Promise<void> {
  const reply = await desk.attempt(clusters, made, 'approve', {});
  if (reply.statusCode === 200) return;
  expect(reply.json()).toMatchObject({ code: 'outdated_values' });
  const take = Object.fromEntries(
    (reply.json<{ errors: { pointer: string }[] }>().errors ?? []).map(({ pointer }) => [
      made.items[Number(pointer.split('/')[2])]?.field ?? '',
      'mine',
    ]),
  );
  await desk.step(clusters, await desk.step(doit, made, 'rebase', { take }), 'approve', {});
}

describe('the recorded history', () => {
  it('replayed gives what the API shows at every revision, whatever was proposed and decided', async () => {
    const run = async (steps: readonly Step[]) => {
      const first = await latest();
      today = '2026-11-22';
      const late: ChangeRequest[] = [];
      for (const { zone, items, effective_on, outcome, pass } of steps) {
        if (pass && today < '2027-03-01') today = '2027-03-01';
        const body = { zone, items: [...items], effective_on };
        if (outcome === 'draft') {
          await desk.draft(doit, body);
          continue;
        }
        if (outcome === 'restore') {
          const url = `/api/zones/${zone}/restoration`;
          const reply = await desk.send(doit, 'POST', url, { revision: first });
          if (reply.statusCode !== 201) continue;
          const edit = { reason: 'khôi phục', source: { title: 'x', publisher: 'y' } };
          const draft = await desk.edit(doit, reply.json<ChangeRequest>(), edit);
          await approve(await desk.step(doit, draft, 'submit'));
          continue;
        }
        const made = await desk.submitted(doit, body);
        if (outcome === 'approve') await approve(made);
        if (outcome === 'withdraw') await desk.step(doit, made, 'withdraw');
        if (outcome === 'return') await desk.step(clusters, made, 'return', { note: 'x' });
        if (outcome === 'late') late.push(made);
      }
      for (const made of late) await approve(made);
      await replay(loaded, first);
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), run), {
      numRuns: 5,
      endOnFailure: true,
    });
  });
});
