import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { decodeText, legacyText } from './legacy.ts';
import { type Charset, TABLES } from './tables.ts';

const GEODATA = join(import.meta.dirname, '../../../../geodata');
const column = (file: string) => {
  const rows: Record<string, string>[] = parse(readFileSync(join(GEODATA, file)), {
    columns: true,
  });
  return rows.map(({ name_vi = '' }) => name_vi);
};
/** Names with signs that no old font had in their places prove nothing. */
const names = [...column('communes.csv'), ...column('zones.csv')].filter((name) =>
  /^[\p{L}\d \-–,.()]+$/u.test(name),
);

/** As an old program would have stored a name: the shortest code of each letter. */
function encode(text: string, charset: Charset): string {
  const codes = new Map<string, string>();
  for (const [code, letter] of TABLES[charset]) {
    const known = codes.get(letter);
    if (!known || code.length <= known.length) codes.set(letter, code);
  }
  return [...text].map((letter) => codes.get(letter) ?? letter).join('');
}

describe('old encodings', () => {
  it.each([
    ['Khu c«ng nghiÖp §iÒm Thôy', 'tcvn3', 'Khu công nghiệp Điềm Thụy'],
    ['KHU C¤NG NGHIÖP Y£N B×NH', 'tcvn3', 'KHU CÔNG NGHIỆP YÊN BÌNH'],
    ['Khu coâng nghieäp Ñieàm Thuïy', 'vni', 'Khu công nghiệp Điềm Thụy'],
    ['Phöôøng Tích Löông, kyõ thuaät', 'vni', 'Phường Tích Lương, kỹ thuật'],
  ] as const)('%s', (text, charset, wanted) => {
    expect(decodeText(text, charset)).toBe(wanted);
    expect(legacyText(text)).toEqual([{ charset, decoded: wanted }]);
  });

  it.each(['tcvn3', 'vni'] as const)('give back every name of the atlas from %s', (charset) => {
    expect(names.length).toBeGreaterThan(150);
    for (const name of names) expect(decodeText(encode(name, charset), charset)).toBe(name);
  });

  it.each(['tcvn3', 'vni'] as const)('are told apart over five names joined: %s', (charset) => {
    for (let i = 0; i + 5 <= names.length; i += 1) {
      const text = encode(names.slice(i, i + 5).join('; '), charset);
      const found = legacyText(text);
      // Names of one syllable can read as either: then both are offered, never the wrong one alone.
      expect(found.map((one) => one.charset)).toContain(charset);
    }
  });

  it('are seen in no name that is Unicode, nor in other tongues', () => {
    const others = ['São Tomé', 'Müller GmbH', 'Café', 'Škoda', 'Nestlé', '25 °C · m²', 'KCN', ''];
    for (const name of [...names, ...others, 'Société Générale']) {
      expect(legacyText(name), name).toEqual([]);
    }
  });
});
