import { expect, it } from 'vitest';
import type { LoadReport } from '../../server/src/geodata/load/index.ts';
import { reportLines } from './load-report.ts';

const report: LoadReport = {
  outcome: 'loaded',
  revision: 7,
  sample: false,
  zones: 99,
  claims: { added: 1, corrected: 2, gone: 3 },
  choices: 4,
  footprints: 5,
  projected: 6,
  orientations: 0,
  allocations: { added: 8, corrected: 9 },
  notices: ['Claims corrected (2): a, b'],
};

it('says what a load did, and every notice', () => {
  expect(reportLines(report)).toEqual([
    'Revision 7: 99 zones, 6 of them changed.',
    '  claims: 1 new, 2 corrected, 3 gone; 4 chosen',
    '  footprints: 5 drawn anew; orientations: 0 changed',
    '  ledger: 8 new, 9 corrected',
    '  ! Claims corrected (2): a, b',
  ]);
  expect(reportLines({ ...report, sample: true })[0]).toContain('with samples');
});

it('says that there was nothing to load', () => {
  expect(reportLines({ ...report, outcome: 'unchanged' })).toEqual([
    'Nothing to load: the facts are those of revision 7.',
  ]);
});
