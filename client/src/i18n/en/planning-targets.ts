import { createFormat } from '../format.ts';
import type * as vi from '../vi/planning-targets.ts';

const f = createFormat('en');
const zonesOf = (n: number) => `${f.number(n)} ${n === 1 ? 'zone' : 'zones'}`;

export const targets: typeof vi.targets = {
  title: 'The plan’s other targets',
  lead: 'Industrial parks and industrial clusters are reckoned apart, each by its own law. A zone without a published figure counts neither as met nor as missed.',
  states: {
    yes: 'Met',
    no: 'Not met yet',
    unknown: 'Too little published to say',
  },
  due: (day) => `Due by the end of ${day}`,
  wanted: {
    '>=': (value) => `Target: at least ${value}`,
    '>': (value) => `Target: above ${value}`,
    '=': (value) => `Target: ${value}`,
    before: (value) => `Target: finished before ${value}`,
  },
  between: (low, high) => `${low} to ${high}`,
  figures: (known, zones) => `figures for ${f.number(known)} of ${zonesOf(zones)}`,
  stated: (named, stated) =>
    `the province states ${f.number(stated)} in operation, ${f.number(named)} can be named`,
  evidence: (zones) => `Evidence: figures for ${zonesOf(zones)}`,
  noEvidence: 'No figure has been published for any zone.',
  without: (zones) => `${zonesOf(zones)} without a published figure`,
  since: (day) => `since ${day}`,
  basis: {
    statutory: 'by the law',
    leasable: 'of leasable land',
    stated: 'as the source states it',
    derived: 'derived, not enough to count',
    unconfirmed: 'unconfirmed, not enough to count',
  },
  definition: 'How it is counted',
  sources: 'Sources',
};
