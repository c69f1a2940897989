import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { read } from '../../../test/read.ts';
import type { Database, Queryable } from '../../db/database.ts';

let app: FastifyInstance;
let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => new Date('2030-12-31T00:00:00Z') });
});
afterAll(async () => {
  await app?.close();
  await db?.close();
});

interface Entry {
  readonly key: string;
  readonly zone?: string;
  readonly recipient?: 'developer' | 'tenant';
  readonly ha: number;
  readonly on: string;
  readonly stage?: string;
  readonly decision?: string;
  readonly part?: string;
  readonly box?: readonly [number, number, number, number];
  readonly corrects?: boolean;
  readonly void?: boolean;
}

const revision = async (tx: Queryable) => {
  const [row] = await tx.query<{ id: number }>(
    `insert into revision (kind, actor, reason) values ('load', 'test', 'ledger') returning id`,
  );
  return row?.id ?? 0;
};

/** Writes an entry as it stands in the tables, past every check of the server. */
async function write(tx: Queryable, rev: number, entry: Entry) {
  const { key, zone = 'kcn-yen-binh', recipient = 'tenant', ha, on, stage = 'allocated' } = entry;
  const [made] = await tx.query<{ id: number }>(
    `insert into allocation (key, zone, recipient, area_ha, on_date, decision_no, decision_part, geom, corrects, void, rev)
     select $1, z.id, $3, $4, $5::date, $6, $7, ST_Multi(ST_MakeEnvelope($8, $9, $10, $11, 4326)),
       case when $12 then (select max(id) from allocation where key = $1) end, $13, $14
     from zone z where slug = $2 returning id`,
    [
      key,
      zone,
      recipient,
      ha,
      on,
      entry.decision,
      entry.part,
      ...(entry.box ?? [null, null, null, null]),
      entry.corrects ?? false,
      entry.void ?? false,
      rev,
    ],
  );
  if (!entry.void) await advance(tx, rev, made?.id ?? 0, stage, on, ha);
}

const advance = (tx: Queryable, rev: number, id: number, stage: string, on: string, ha: number) =>
  tx.query(
    `insert into allocation_event (allocation, n, stage, on_date, area_ha, rev)
     select $1, (select count(*) + 1 from allocation_event where allocation = $1), $2, $3::date, $4, $5`,
    [id, stage, on, ha, rev],
  );

const enter = (...entries: Entry[]) =>
  db.transaction(async (tx) => {
    const rev = await revision(tx);
    for (const entry of entries) await write(tx, rev, entry);
  });
const go = (key: string, stage: string, on: string, ha: number) =>
  db.transaction(async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      'select max(id) as id from allocation where key = $1',
      [key],
    );
    await advance(tx, await revision(tx), row?.id ?? 0, stage, on, ha);
  });
const refused = (rule: string) => ({ code: '23514', constraint: rule });
const recorded = async (as_of: string) =>
  (
    await read(app, '/api/targets/{id}/progress', {
      params: { id: 'land-2026-2030' },
      query: { as_of },
    })
  ).recorded_ha;

describe('the database refuses', () => {
  it('more land than the zone is known to have, on any day', async () => {
    // Yên Bình: 400 ha planned.
    await enter({ key: 'x1', ha: 390, on: '2027-01-01' });
    await expect(enter({ key: 'x2', ha: 11, on: '2026-05-01' })).rejects.toMatchObject(
      refused('ledger_over_allocated'),
    );
    await enter({ key: 'x3', ha: 10, on: '2026-05-01' });
    // What is taken back is free again, from that day on and not before.
    await go('x1', 'revoked', '2028-01-01', 100);
    await expect(enter({ key: 'x4', ha: 100, on: '2027-12-31' })).rejects.toMatchObject(
      refused('ledger_over_allocated'),
    );
    await enter({ key: 'x4', ha: 100, on: '2028-01-01' });
    await enter(
      { key: 'x1', ha: 390, on: '2027-01-01', corrects: true, void: true },
      { key: 'x3', ha: 1, on: '2026-05-01', corrects: true, void: true },
      { key: 'x4', ha: 1, on: '2028-01-01', corrects: true, void: true },
    );
    expect(await recorded('2030-12-31')).toBe(0);
  });

  it('the same decision twice, unless it names the plots', async () => {
    await enter({ key: 'd1', ha: 1, on: '2026-01-05', decision: '12/QĐ-UBND' });
    const again = {
      key: 'd2',
      zone: 'ccn-huyen-tung',
      ha: 1,
      on: '2026-01-06',
      decision: '12/ qđ-ubnd ',
    };
    await expect(enter(again)).rejects.toMatchObject(refused('ledger_decision_twice'));
    await enter({ ...again, part: 'Lô CN-02' });
    await enter({ key: 'd1', ha: 2, on: '2026-01-05', decision: '12/QĐ-UBND', corrects: true });
  });

  it('polygons that overlap while both are held', async () => {
    const box = [105.9, 21.5, 105.91, 21.51] as const;
    const half = [105.905, 21.5, 105.915, 21.51] as const;
    await enter({ key: 'p1', ha: 10, on: '2026-02-01', box });
    await expect(enter({ key: 'p2', ha: 10, on: '2026-03-01', box: half })).rejects.toMatchObject(
      refused('ledger_polygons_overlap'),
    );
    await enter({ key: 'p3', ha: 10, on: '2026-03-01', box: [105.91, 21.5, 105.92, 21.51] });
    await enter({ key: 'p4', ha: 10, on: '2026-03-01', box: half, stage: 'committed' });
    await go('p1', 'revoked', '2027-01-01', 10);
    await go('p3', 'revoked', '2027-01-01', 10);
    await go('p4', 'allocated', '2027-01-01', 10);
  });

  it('stages that go back, that precede the entry, or that revoke more than there is', async () => {
    await enter({ key: 's1', ha: 5, on: '2026-06-01', stage: 'built' });
    await expect(go('s1', 'cleared', '2026-07-01', 5)).rejects.toMatchObject(
      refused('ledger_stage_backward'),
    );
    await expect(go('s1', 'operating', '2026-05-01', 5)).rejects.toMatchObject(
      refused('ledger_stages_in_order'),
    );
    await expect(go('s1', 'revoked', '2026-07-01', 5.01)).rejects.toMatchObject(
      refused('ledger_revoked_more'),
    );
    await go('s1', 'revoked', '2026-07-01', 5);
    await expect(go('s1', 'operating', '2026-08-01', 5)).rejects.toMatchObject(
      refused('ledger_already_revoked'),
    );
    await expect(
      enter({ key: 's2', ha: 5, on: '2026-06-01', stage: 'revoked' }),
    ).rejects.toMatchObject(refused('ledger_first_stage'));
    await expect(
      enter({ key: 's1', zone: 'ccn-huyen-tung', ha: 5, on: '2026-06-01', corrects: true }),
    ).rejects.toMatchObject(refused('ledger_correction'));
    await expect(db.query('update allocation set area_ha = 1')).rejects.toThrow(/insert only/);
    await expect(db.query('delete from allocation_event')).rejects.toThrow(/insert only/);
  });

  it('an entry that never began', async () => {
    await expect(
      db.query(`insert into allocation (key, zone, recipient, area_ha, on_date, rev)
        select 'n1', id, 'tenant', 1, '2026-01-01', (select max(id) from revision) from zone limit 1`),
    ).rejects.toMatchObject(refused('ledger_entry_without_stage'));
  });

  it('to count what lies outside the period, on either side', async () => {
    const before = await recorded('2030-12-31');
    await enter(
      { key: 'o1', zone: 'kcn-song-cong-2', ha: 3, on: '2025-12-31' },
      { key: 'o2', zone: 'kcn-song-cong-2', ha: 3, on: '2031-01-01' },
    );
    expect(await recorded('2031-06-01')).toBe(before);
    await enter({ key: 'o3', zone: 'kcn-song-cong-2', ha: 3, on: '2030-12-31' });
    expect(await recorded('2031-06-01')).toBe(before + 3);
    expect(await recorded('2030-12-30')).toBe(before);
    // A promise of 2025 that is kept in 2026 counts in 2026.
    await enter({
      key: 'o4',
      zone: 'kcn-song-cong-2',
      ha: 4,
      on: '2025-11-01',
      stage: 'committed',
    });
    await go('o4', 'allocated', '2026-02-01', 4);
    expect(await recorded('2031-06-01')).toBe(before + 7);
  });
});

/** Months after the beginning of 2025, so that some lie before the period and some after it. */
const dayOf = (month: number) =>
  `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`;
const month = fc.integer({ min: 0, max: 80 });
const half = fc.integer({ min: 1, max: 60 }).map((n) => n / 2);
const STAGES = ['committed', 'allocated', 'cleared', 'built', 'operating'];

const step = fc.oneof(
  fc.record({
    what: fc.constant('enter' as const),
    recipient: fc.constantFrom('tenant' as const, 'developer' as const),
    ha: half,
    month,
    stage: fc.constantFrom(...STAGES),
  }),
  fc.record({
    what: fc.constant('stage' as const),
    entry: fc.nat(),
    month,
    stage: fc.constantFrom(...STAGES, 'revoked', 'revoked'),
    share: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ what: fc.constant('correct' as const), entry: fc.nat(), ha: half }),
  fc.record({ what: fc.constant('void' as const), entry: fc.nat() }),
);

/** What an entry went through, as somebody would keep it on paper. */
interface Paper {
  readonly key: string;
  readonly recipient: 'developer' | 'tenant';
  readonly ha: number;
  readonly events: readonly { stage: string; on: string; ha: number }[];
}

/** Hectares that an entry counts towards the target on a day: written without a look at the SQL that does it. */
function counts({ recipient, events, ha }: Paper, day: string): number {
  const handed = events.find(({ stage }) => stage !== 'committed' && stage !== 'revoked');
  if (
    recipient !== 'tenant' ||
    !handed ||
    handed.on > day ||
    handed.on < '2026-01-01' ||
    handed.on > '2030-12-31'
  )
    return 0;
  const until = day < '2030-12-31' ? day : '2030-12-31';
  const back = events.filter(({ stage, on }) => stage === 'revoked' && on <= until);
  return ha - back.reduce((sum, event) => sum + event.ha, 0);
}

describe('whatever is entered, in whatever order', () => {
  it('progress is the sum of the ledger, and no zone is over-allocated', async () => {
    let run = 0;
    // The park has 50 ha by its decision.
    const zone = 'ccn-son-cam-1';
    const [known] = await db.query<{ most: number }>(
      `select upper(planned_area) as most from zones_at('2030-12-31', 2147483647) z join zone on zone.id = z.zone where slug = $1`,
      [zone],
    );
    const most = known?.most ?? 0;
    expect(most).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        run += 1;
        const others: Record<string, number> = Object.fromEntries(
          await Promise.all(
            ['2026-06-30', '2027-05-14', '2028-12-31', '2032-01-01'].map(async (day) => [
              day,
              await recorded(day),
            ]),
          ),
        );
        const paper = new Map<string, Paper>();
        for (const [n, one] of steps.entries()) {
          const keys = [...paper.keys()];
          const old =
            'entry' in one
              ? paper.get(keys[one.entry % Math.max(1, keys.length)] ?? '')
              : undefined;
          try {
            if (one.what === 'enter') {
              const key = `r${run}-${n}`;
              const event = { stage: one.stage, on: dayOf(one.month), ha: one.ha };
              await enter({ key, zone, recipient: one.recipient, ...event });
              paper.set(key, { key, recipient: one.recipient, ha: one.ha, events: [event] });
            } else if (old && one.what === 'stage') {
              const event = {
                stage: one.stage,
                on: dayOf(one.month),
                ha: one.stage === 'revoked' ? (old.ha * one.share) / 4 : old.ha,
              };
              await go(old.key, event.stage, event.on, event.ha);
              paper.set(old.key, { ...old, events: [...old.events, event] });
            } else if (old && one.what === 'correct') {
              const first = old.events[0];
              if (!first) continue;
              const event = { ...first, ha: one.ha };
              await enter({
                key: old.key,
                zone,
                recipient: old.recipient,
                ...event,
                corrects: true,
              });
              paper.set(old.key, { ...old, ha: one.ha, events: [event] });
            } else if (old && one.what === 'void') {
              await enter({
                key: old.key,
                zone,
                ha: 1,
                on: '2026-01-01',
                corrects: true,
                void: true,
              });
              paper.delete(old.key);
            }
          } catch (error) {
            expect(error).toMatchObject({ code: '23514' });
          }
        }
        for (const [day, other] of Object.entries(others)) {
          const sum = [...paper.values()].reduce((ha, entry) => ha + counts(entry, day), 0);
          expect(await recorded(day)).toBeCloseTo(other + sum, 6);
        }
        const taken = await db.query<{ recipient: string; ha: number }>(
          `select s.recipient, sum(s.delta_ha) as ha from ledger_span s, generate_series('2025-01-01'::date, '2032-12-31', '1 month') day
           where s.zone = (select id from zone where slug = $1) and s.rev_to = 2147483647 and s.from_day <= day
           group by s.recipient, day`,
          [zone],
        );
        for (const { ha } of taken) expect(ha).toBeLessThanOrEqual(most);
        // Every figure of the past can be read again: what was known before this run is as it was.
        await db.transaction(async (tx) => {
          const rev = await revision(tx);
          for (const { key } of paper.values()) {
            await write(tx, rev, {
              key,
              zone,
              ha: 1,
              on: '2026-01-01',
              corrects: true,
              void: true,
            });
          }
        });
        for (const [day, other] of Object.entries(others)) expect(await recorded(day)).toBe(other);
      }),
      { numRuns: 12 },
    );
    // The sums by quarter are those of the states, at every revision that knew them.
    const columns =
      'zone, recipient, stage, counted_year, quarter, ha, entries, samples, counted, revoked_ha';
    const differences = await db.query(
      `with summed as (
         select r.id as revision, ${columns} from revision r join ledger_quarter q on q.rev_from <= r.id and r.id < q.rev_to
       ), state as (
         select r.id as revision, ${columns} from revision r
         cross join lateral ledger_quarters((select array_agg(zone) from ledger_zone), r.id)
       )
       (table summed except all table state) union all (table state except all table summed)`,
    );
    expect(differences).toEqual([]);
  });
});
