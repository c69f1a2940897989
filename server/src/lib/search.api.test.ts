import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery, rank, searchText } from '../../../client/src/lib/filter/search.ts';
import { testDatabase } from '../../test/database.ts';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { relevanceOf, wordsOccur, wordsOf } from './search.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase('schema');
});
afterAll(() => db.close());

const ROWS = [
  { name: 'KCN SÔNG CÔNG', places: 'Phổ Yên' },
  { name: 'CCN Song Cong', places: 'Phổ Yên' },
  { name: 'CCN Sống Cộng', places: 'Sông Công' },
  { name: 'CCN Đồng Hỷ', places: 'Thành phố Sông Công' },
  { name: 'CCN Đồng Hỷ 2', places: 'song cong' },
  { name: 'CCN 50% \\ _x', places: '' },
];

/** Names that match, each with its rank, in the order given. */
async function search(text: string): Promise<[string, number][]> {
  const words = wordsOf(text);
  const plain = { name: sql`name`, places: sql`places` };
  const folded = { name: sql`atlas_fold(name)`, places: sql`atlas_fold(places)` };
  const rows = await db.query<{ name: string; rank: number }>(sql`
    select name, ${relevanceOf(words, plain, folded)} as rank
    from json_to_recordset(${JSON.stringify(ROWS)}::json) row(name text, places text)
    where ${wordsOccur(words, folded)}`);
  return rows.map(({ name, rank: value }) => [name, value]);
}

describe('search', () => {
  it('puts what is typed with its tones before the same letters with other tones', async () => {
    expect(Object.fromEntries(await search('Sông Công'))).toEqual({
      'KCN SÔNG CÔNG': 0,
      'CCN Song Cong': 1,
      'CCN Sống Cộng': 1,
      'CCN Đồng Hỷ': 2,
      'CCN Đồng Hỷ 2': 3,
    });
  });

  it('finds without tones, names before places', async () => {
    expect(Object.fromEntries(await search('song cong'))).toEqual({
      'KCN SÔNG CÔNG': 1,
      'CCN Song Cong': 0,
      'CCN Sống Cộng': 1,
      'CCN Đồng Hỷ': 3,
      'CCN Đồng Hỷ 2': 2,
    });
    expect(Object.fromEntries(await search('dong hy'))).toEqual({
      'CCN Đồng Hỷ': 1,
      'CCN Đồng Hỷ 2': 1,
    });
  });

  it('wants every word, some in the name and some in the places', async () => {
    expect(await search('sông yên')).toEqual([
      ['KCN SÔNG CÔNG', 2],
      ['CCN Song Cong', 3],
    ]);
    expect(await search('sông hỷ thành')).toEqual([['CCN Đồng Hỷ', 2]]);
    expect(await search('sông mực')).toEqual([]);
  });

  it('takes the signs of LIKE for what they are', async () => {
    expect(await search('0% \\ _')).toEqual([['CCN 50% \\ _x', 0]]);
    expect(await search('5_%')).toEqual([]);
  });

  it('ranks as the client does', async () => {
    for (const text of ['Sông Công', 'song cong', 'sông yên', 'SỐNG', 'đồng hỷ 2', '%', 'ccn']) {
      const query = parseQuery(text);
      if (!query) throw new Error('every text has words');
      for (const [name, value] of await search(text)) {
        const row = ROWS.find((candidate) => candidate.name === name);
        const own = searchText({ search_name: name, search_places: row?.places ?? '' });
        expect(rank(query, own), `${text} / ${name}`).toBe(value);
      }
    }
  });
});

describe('wordsOf', () => {
  it('splits at white space, lower case, NFC, each once', () => {
    expect(wordsOf('  Sông\t CÔNG\nsông ')).toEqual(['sông', 'công']);
    expect(wordsOf('Sông'.normalize('NFD'))).toEqual(['sông']);
    expect(wordsOf(undefined)).toEqual([]);
  });
});
