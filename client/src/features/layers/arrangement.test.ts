import { expect, it } from 'vitest';
import { arrangementOf, isArranged } from './arrangement.ts';

const listed = [
  { id: 'a', opacity: 80, shown: true },
  { id: 'b', opacity: 50, shown: true },
  { id: 'c', opacity: 10, shown: false },
];

it('puts what is on the map first, in its order, and keeps the rest as it was', () => {
  const shown = [
    { id: 'c', opacity: 30 },
    { id: 'of-somebody', opacity: 100 },
    { id: 'a', opacity: 80 },
  ];
  expect(arrangementOf(listed, shown)).toEqual([
    { id: 'c', opacity: 30, shown: true },
    { id: 'a', opacity: 80, shown: true },
    { id: 'b', opacity: 50, shown: false },
  ]);
});

it('knows a list that is kept so already', () => {
  const shown = listed.slice(0, 2);
  expect(isArranged(listed, arrangementOf(listed, shown))).toBe(true);
  expect(isArranged(listed, arrangementOf(listed, shown.toReversed()))).toBe(false);
  expect(isArranged(listed, arrangementOf(listed, shown.slice(1)))).toBe(false);
});
