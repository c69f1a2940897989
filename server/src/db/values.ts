/**
 * One way in and out for values, used by both engines: everything travels as PostgreSQL text, so
 * a value cannot arrive differently from one engine than from the other.
 */

type Parser = (text: string) => unknown;

function quoteElement(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function encodeArray(items: readonly unknown[]): string {
  const encoded = items.map((item) => {
    if (Array.isArray(item)) return encodeArray(item);
    const text = encodeValue(item);
    return text === null ? 'NULL' : quoteElement(text);
  });
  return `{${encoded.join(',')}}`;
}

/**
 * The PostgreSQL text of a bound value: arrays as array literals, bytes as `\x` hex, other
 * objects as JSON, `undefined` as NULL.
 */
export function encodeValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return encodeArray(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/**
 * Reads a PostgreSQL array literal such as `{1,NULL,"a \"b\""}`, nested ones included.
 *
 * @param parse applied to each element that is not NULL
 */
export function parseArray(text: string, parse: Parser): unknown[] {
  // An array whose lower bound is not 1 is written "[2:3]={...}".
  let at = text.indexOf('{') + 1;
  const readQuoted = (): string => {
    let out = '';
    for (at++; text[at] !== '"'; at++) {
      if (text[at] === '\\') at++;
      out += text[at] ?? '';
    }
    at++;
    return out;
  };
  const readList = (): unknown[] => {
    const items: unknown[] = [];
    while (at < text.length && text[at] !== '}') {
      if (text[at] === '{') {
        at++;
        items.push(readList());
      } else if (text[at] === '"') {
        items.push(parse(readQuoted()));
      } else {
        const from = at;
        while (text[at] !== ',' && text[at] !== '}' && at < text.length) at++;
        const word = text.slice(from, at);
        items.push(word === 'NULL' ? null : parse(word));
      }
      if (text[at] === ',') at++;
    }
    at++;
    return items;
  };
  return readList();
}

/** "2026-05-01 07:00:00+07" to "2026-05-01T00:00:00.000Z"; infinity stays as it is. */
function parseTimestamptz(text: string): string {
  const at = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
}

const asText: Parser = (text) => text;
const asNumber: Parser = (text) => Number(text);
const asBytes: Parser = (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex'));
const asTimestamp: Parser = (text) => text.replace(' ', 'T');

/** [type oid, array type oid, parser] of pg_type; the numbers are fixed in PostgreSQL itself. */
const TYPES: readonly (readonly [oid: number, arrayOid: number, parse: Parser])[] = [
  [16, 1000, (text) => text === 't'], // bool
  [17, 1001, asBytes], // bytea
  [18, 1002, asText], // char
  [19, 1003, asText], // name
  [20, 1016, asNumber], // int8: counts and ids here stay far below 2^53
  [21, 1005, asNumber], // int2
  [23, 1007, asNumber], // int4
  [25, 1009, asText], // text
  [26, 1028, asNumber], // oid
  [114, 199, (text) => JSON.parse(text)], // json
  [700, 1021, asNumber], // float4
  [701, 1022, asNumber], // float8
  [1042, 1014, asText], // bpchar
  [1043, 1015, asText], // varchar
  [1082, 1182, asText], // date: already ISO 8601, and a Date would shift it by time zone
  [1114, 1115, asTimestamp], // timestamp
  [1184, 1185, parseTimestamptz], // timestamptz
  [1700, 1231, asNumber], // numeric: hectares and rates, at most 15 digits
  [2950, 2951, asText], // uuid
  [3802, 3807, (text) => JSON.parse(text)], // jsonb
  [3904, 3905, asText], // int4range
  [3906, 3907, asText], // numrange
  [3908, 3909, asText], // tsrange
  [3910, 3911, asText], // tstzrange
  [3912, 3913, asText], // daterange
  [3926, 3927, asText], // int8range
];

/** Parsers by type oid. A type that is not listed stays text. */
export const PARSERS: Readonly<Record<number, Parser>> = Object.fromEntries(
  TYPES.flatMap(([oid, arrayOid, parse]) => [
    [oid, parse],
    [arrayOid, (text: string) => parseArray(text, parse)],
  ]),
);

/** The parser of a type by its oid. */
export function parserOf(oid: number): Parser {
  return PARSERS[oid] ?? asText;
}
