import { expect, it } from 'vitest';
import { finding } from './finding.ts';
import { withFound } from './origin.ts';
import type { Staged } from './types.ts';

const staged: Staged = {
  geometry: { type: 'MultiPolygon', coordinates: [] },
  origin: {
    file: 'a.csv',
    size: 1,
    sha256: '0'.repeat(64),
    format: 'csv',
    crs: 9213,
    axes: 'north-east',
    crs_by: 'chosen',
    fixes: [],
    findings: [{ code: 'spike', count: 1, figures: {} }],
  },
};

it('carries what the server found after what the file showed, within the limits of the contract', () => {
  const commune = 'Xã Điềm Thụy, '.repeat(40);
  const found = Array.from({ length: 80 }, () =>
    finding('outside_commune', 'warn', { figures: { commune, ha: 2 } }),
  );
  const { findings } = withFound(staged, found).origin;
  expect(findings).toHaveLength(60);
  expect(findings[0]?.code).toBe('spike');
  expect(findings[1]?.figures).toEqual({ commune: commune.slice(0, 300), ha: 2 });
});
