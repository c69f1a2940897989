import { createFormat } from '../format.ts';
import type { Messages } from '../messages.ts';

const f = createFormat('en');
const plural = (n: number, one: string, many: string) => `${f.number(n)} ${n === 1 ? one : many}`;

export const target: Messages['target'] = {
  label: (ha) => `Target: ${ha}`,
  region: 'Industrial land target',
  period: (from, to) => `${from}–${to}`,
  sentenceNone: (years, pace, day) =>
    `The land ledger has no entry yet. To arrive by the end of ${years}: ${pace} a year from ${day}.`,
  sentence: (recorded, remaining, pace, day) =>
    `${recorded} recorded, ${remaining} to go: ${pace} a year from ${day}.`,
  sentenceDone: (recorded) => `${recorded} recorded: the target is met.`,
  sentenceOver: (recorded) => `The period has ended; the ledger holds ${recorded}.`,
  open: 'See the reckoning',
  close: 'Close the reckoning',
  tick: (year, ha) => `end of ${year}: ${ha}`,
  today: 'today',
  evenBy: (ha, day) => `At an even pace from the start, ${day} would stand at ${ha}`,
  baseline: '2021–2025 pace',
  baselineAt: (ha) => `At the pace of 2021–2025 the period ends at ${ha}`,
  lineLabel: (recorded, total) => `${recorded} recorded of ${total}`,
  ledgerTitle: 'Land ledger',
  ledgerNone: 'Nothing recorded yet',
  ledgerNoneNote:
    'No allocation decision of 2026–2030 has been published. An empty ledger does not mean that no land was allocated.',
  ledgerSome: (entries) => `${plural(entries, 'allocation', 'allocations')} recorded`,
  coverage: {
    none: 'The ledger has no entry.',
    partial: 'The ledger holds a part; more may have been allocated.',
    complete: 'The ledger is complete to this day.',
  },
  needFromStart: 'evenly from the start',
  needFrom: (day) => `from ${day}`,
  perYear: (ha) => `${ha}/year`,
  baselineTitle: 'The period before, 2021–2025',
  chartLabel: 'Land allocated, cumulative by year',
  chartEven: 'even pace',
  chartNeeded: 'needed from today',
  chartNeededOn: 'needed from this day',
  chartBaseline: 'pace of the period before',
  serveTitle: 'Land that could serve the target',
  serveNote: (target) =>
    `Land not yet leased in the zones of the plan, by status. Where leased land is not published, only a ceiling can be given. The black line is ${target}.`,
  serveBounds: (low, high) => `${low} to ${high}`,
  serveAtMost: (high) => `at most ${high}`,
  serveAtLeast: (low) => `at least ${low}`,
  serveOpen: 'no ceiling can be given',
  serveUnknown: (n) => `${f.number(n)} without a figure`,
  serveZones: (n) => plural(n, 'zone', 'zones'),
  serveStatus: 'Status',
  serveLand: 'Land not yet leased',
  servePlaces: 'Zones',
  definition: 'What the target means',
  otherTargets: 'Other targets for 2030',
  byKind: 'By kind',
  byRegion: 'By region',
  byRecipient: 'By recipient',
  recipients: { developer: 'Infrastructure developers', tenant: 'Tenants' },
};
