import { expect, test } from 'vitest';
import { loadSql, Sql, sql, statementOf } from './sql.ts';

test('binds every value and numbers them in order', () => {
  const statement = sql`select * from zone where slug = ${'a'} and id = ${7}`;
  expect(statement.text).toBe('select * from zone where slug = $1 and id = $2');
  expect(statement.values).toEqual(['a', 7]);
});

test('nests fragments as text and keeps the order of their values', () => {
  const where = sql`kind = ${'kcn'} and area > ${10}`;
  const statement = sql`select ${1} from (select * from zone where ${where}) z limit ${5}`;
  expect(statement.text).toBe(
    'select $1 from (select * from zone where kind = $2 and area > $3) z limit $4',
  );
  expect(statement.values).toEqual([1, 'kcn', 10, 5]);
});

test('joins fragments and values', () => {
  const all = sql.join([sql`a = ${1}`, sql`b = ${2}`], ' and ');
  expect([all.text, all.values]).toEqual(['a = $1 and b = $2', [1, 2]]);
  const list = sql`x in (${sql.join([1, 2, 3])})`;
  expect([list.text, list.values]).toEqual(['x in ($1, $2, $3)', [1, 2, 3]]);
  expect(sql.join([]).text).toBe('');
  expect(sql`a${sql.empty}b`.text).toBe('ab');
});

test('takes identifiers from the list only', () => {
  expect(sql`order by ${sql.identifier('name_sort', ['id', 'name_sort'])}`.text).toBe(
    'order by "name_sort"',
  );
  expect(() => sql.identifier('id; drop table zone', ['id'])).toThrow(RangeError);
});

test('binds the numbered places of a file, however often each is used', () => {
  const file = new Sql(["select $2, $1, $2 from t where s = '$9' -- not $8"], []);
  const bound = sql`with q as (${file.bind('a', 'b')}) select ${'c'}`;
  expect(bound.text).toBe(
    "with q as (select $1, $2, $3 from t where s = '$9' -- not $8) select $4",
  );
  expect(bound.values).toEqual(['b', 'a', 'b', 'c']);
});

test.each([
  ['too few values', () => new Sql(['select $1, $2'], []).bind(1)],
  ['too many values', () => new Sql(['select $1'], []).bind(1, 2)],
  ['a gap in the numbers', () => new Sql(['select $1, $3'], []).bind(1, 2)],
  ['binding twice', () => sql`select ${1}`.bind(2)],
  ['nesting places not yet bound', () => sql`select (${new Sql(['select $1'], [])})`],
  ['values twice', () => statementOf(sql`select ${1}`, [1])],
  ['pieces that do not match', () => new Sql(['a'], [1])],
])('refuses %s', (_, act) => {
  expect(act).toThrow(RangeError);
});

test('reads a file beside the caller and sends it with values beside it', () => {
  const file = loadSql(import.meta.url, '../../../migrations/0001.foundation.sql');
  expect(file.text).toContain('CREATE EXTENSION');
  expect(statementOf(new Sql(['select $1'], []), [4])).toEqual({ text: 'select $1', values: [4] });
  expect(statementOf('select $1', [5])).toEqual({ text: 'select $1', values: [5] });
});
