import { Type } from 'typebox';
import type { Queryable } from '../db/database.ts';
import { dayInVietnam, isDay } from './dates.ts';
import { badParameter } from './problem.ts';

/** The two times a read is made at: what holds on `date`, as known at `revision`. */
export interface Moment {
  /** 0 while nothing has been loaded. */
  readonly revision: number;
  /** When the revision was recorded, ISO 8601 in UTC. */
  readonly recordedAt: string;
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  readonly date: string;
}

/** Query parameters that pin a read in time; both optional. */
export const MomentQuery = {
  as_of: Type.Optional(
    Type.String({
      format: 'date',
      description: 'what holds on this day (Asia/Ho_Chi_Minh); default today',
    }),
  ),
  known_at: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 2_147_483_647,
      description: 'as known at this revision; default the latest',
    }),
  ),
};

interface Asked {
  readonly as_of?: string;
  readonly known_at?: number;
}

const LATEST = `
  select id as revision, at as "recordedAt", (select max(id) from revision) as latest
  from revision where id <= $1 order by id desc limit 1`;

const NOTHING_LOADED = { revision: 0, recordedAt: '1970-01-01T00:00:00.000Z', latest: 0 };

/**
 * The moment a request asks for: today and the latest revision unless pinned.
 *
 * @param now the present instant
 * @throws {ApiError} `invalid_parameter` for a day or a revision that does not exist
 */
export async function momentOf(db: Queryable, now: Date, asked: Asked = {}): Promise<Moment> {
  const date = asked.as_of ?? dayInVietnam(now);
  if (!isDay(date)) throw badParameter('as_of', 'must be a day that exists, as YYYY-MM-DD');
  const rows = await db.query<Moment & { latest: number }>(LATEST, [
    asked.known_at ?? 2_147_483_647,
  ]);
  const { revision, recordedAt, latest } = rows[0] ?? NOTHING_LOADED;
  if (asked.known_at !== undefined && asked.known_at > latest) {
    throw badParameter('known_at', `must be a recorded revision; the latest is ${latest}`);
  }
  return { revision, recordedAt, date };
}
