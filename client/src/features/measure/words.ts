import type { Words } from '../../i18n/context.tsx';

/** "840 m" below a kilometre, else "1,25 km". */
export function lengthWords({ m, f }: Words, metres: number): string {
  return metres < 1000
    ? m.measure.metres(f.number(Math.round(metres * 10) / 10))
    : m.measure.kilometres(f.number(Math.round(metres / 10) / 100));
}
