import { expect, it } from 'vitest';
import { type ChangeKind, drawChange, parseChangeId } from './change.ts';
import type { Pen } from './draw.ts';

it('change ids name theme and kind', () => {
  expect(parseChangeId('change/dark/gained')).toEqual({ theme: 'dark', change: 'gained' });
  expect(parseChangeId('change/dark/moved')).toBeNull();
  expect(parseChangeId('pattern/dark/gained')).toBeNull();
});

it('the three kinds differ without their colours', () => {
  const drawing = (change: ChangeKind) => {
    const steps: string[] = [];
    const note =
      (name: string) =>
      (...at: number[]) =>
        steps.push(`${name} ${at.join()}`);
    const pen = { beginPath() {}, stroke() {}, moveTo: note('M'), lineTo: note('L') };
    drawChange(pen as unknown as Pen, { theme: 'light', change });
    return steps.join(' ');
  };
  const drawings = (['gained', 'lost', 'overlap'] as const).map(drawing);
  expect(new Set(drawings).size).toBe(3);
});
