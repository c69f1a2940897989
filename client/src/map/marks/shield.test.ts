import { expect, it } from 'vitest';
import { parseShieldId, shieldId } from './shield.ts';

it('shield ids name theme and road', () => {
  const spec = { theme: 'dark', road: 'national_road' } as const;
  expect(parseShieldId(shieldId(spec))).toEqual(spec);
  expect(parseShieldId('shield/dark/track')).toBeNull();
  expect(parseShieldId('shield/red/expressway')).toBeNull();
});
