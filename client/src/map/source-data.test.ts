import { expect, it } from 'vitest';
import { makeScene, makeZone, messages } from './fixtures.ts';
import { createSourceData } from './source-data.ts';

const scale = { zoom: 8.5, roomy: true };

it('gives the very same object for sources whose input did not change', () => {
  const sourceData = createSourceData();
  const scene = makeScene({ zones: { features: [makeZone(1), makeZone(2)] } });
  const before = sourceData(scene, messages, scale);
  const after = sourceData({ ...scene, selectedId: 1, theme: 'dark' }, messages, scale);
  const changed = Object.keys(before).filter(
    (name) => before[name as keyof typeof before] !== after[name as keyof typeof after],
  );
  expect(changed).toEqual(['focus']);
});

it('letters anew in another language, and lays names out anew at another scale', () => {
  const sourceData = createSourceData();
  const scene = makeScene({ zones: { features: [makeZone(1)] } });
  const before = sourceData(scene, messages, scale);
  const english = sourceData({ ...scene, lang: 'en' }, messages, scale);
  expect(english.zones).not.toBe(before.zones);
  const nearer = sourceData({ ...scene, lang: 'en' }, messages, { ...scale, zoom: 9 });
  expect(nearer.callouts).not.toBe(english.callouts);
  expect(nearer.zones).toBe(english.zones);
});
