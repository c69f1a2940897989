import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DESK_WORDS } from './desk.ts';
import { DOCTOR_WORDS } from './doctor.ts';
import { en } from './en.ts';
import { HISTORY_WORDS } from './history.ts';
import { LEDGER_WORDS } from './ledger.ts';
import { PLANNING_WORDS } from './planning.ts';
import { SKETCH_WORDS } from './sketch.ts';
import { SURVEY_WORDS } from './survey.ts';
import { SWIPE_WORDS } from './swipe.ts';
import { vi } from './vi.ts';

const SOURCE = join(import.meta.dirname, '..');
const components = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx') && !path.startsWith('testing'),
);
/** Letters between tags, and attributes that are read out or shown. */
const TEXT = />\s*([^<>{}=;()]*\p{L}[^<>{}=;()]*?)\s*<\/?[a-zA-Z]/gu;
const ATTRIBUTE = /\b(?:aria-label|title|placeholder|alt|label)="([^"]*\p{L}[^"]*)"/gu;
/** A member of an object between two generics is no text. */
const CODE = /\w\??\.\w/;
/** Units that are the same in every language. */
const ALLOWED = new Set(['km²']);

function literals(source: string): string[] {
  const found = [...source.matchAll(TEXT), ...source.matchAll(ATTRIBUTE)];
  return found
    .map(([, text = '']) => text.trim())
    .filter((text) => !ALLOWED.has(text) && !CODE.test(text));
}

describe('words', () => {
  it('stand in message files, none in components', () => {
    expect(components.length).toBeGreaterThan(40);
    const found = components.flatMap((path) =>
      literals(readFileSync(join(SOURCE, path), 'utf8')).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('would be found if they did not', () => {
    expect(literals('<p className="x">Xin chào</p>')).toEqual(['Xin chào']);
    expect(literals('<button aria-label="Close">x</button>')).toEqual(['x', 'Close']);
    expect(literals('<p>{m.shell.close}</p>')).toEqual([]);
  });
});

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value]];
    return isTree(value) ? texts(value, at) : [];
  });
}

describe('the two languages', () => {
  /** Said the same in both. */
  const SAME =
    /^(terms\.kindShort|shell\.place|shell\.other|measure\.(wgs84|vn2000|keys)|table\.help\.cells\.\d+\.0|formats\.|zone\.drawnAs\.(exact|boundary)|(columns|csv)\.(north|east))/;

  it.each([
    ['atlas', vi.m, en.m],
    ['desk', DESK_WORDS.vi, DESK_WORDS.en],
    ['history', HISTORY_WORDS.vi, HISTORY_WORDS.en],
    ['ledger', LEDGER_WORDS.vi, LEDGER_WORDS.en],
    ['planning', PLANNING_WORDS.vi, PLANNING_WORDS.en],
    ['drawing', SKETCH_WORDS.vi, SKETCH_WORDS.en],
    ['survey', SURVEY_WORDS.vi, SURVEY_WORDS.en],
    ['swipe', SWIPE_WORDS.vi, SWIPE_WORDS.en],
    ['doctor', DOCTOR_WORDS.vi, DOCTOR_WORDS.en],
  ])('differ wherever words are not names (%s)', (_part, first, second) => {
    const vietnamese = new Map(texts(first));
    const untranslated = texts(second).filter(
      ([path, text]) => vietnamese.get(path) === text && !SAME.test(path),
    );
    expect(untranslated).toEqual([]);
  });
});
