import { createFormat } from '../format.ts';
import type * as vi from '../vi/planning-reconciliation.ts';

const f = createFormat('en');

export const reconciliation: typeof vi.reconciliation = {
  title: 'Reconciliation of figures',
  lead: 'Official totals, the sums of the rows in the atlas and the contradictions of the sources side by side. Each difference is explained or open.',
  counts: (open, explained, agrees) =>
    `${f.number(open)} open, ${f.number(explained)} explained, ${f.number(agrees)} in agreement`,
  states: { open: 'Open', explained: 'Explained', agrees: 'Agrees' },
  show: 'Show',
  shows: { open: 'Open ones', all: 'All' },
  sort: 'Order',
  sorts: { hectares: 'Most hectares first', topic: 'By subject' },
  print: 'Print the table',
  none: 'Nothing is open.',
  head: {
    what: 'Subject',
    left: 'One side',
    right: 'Other side',
    gap: 'Difference',
    state: 'State',
  },
  sumOfRows: 'Sum of the known rows',
  official: 'Official figure',
  missing: (without, zones) =>
    `${f.number(without)} of ${f.number(zones)} zones have no published area; the difference is theirs.`,
  otherReading: (ha) =>
    `If the official total does not include the IT park, the difference is ${ha}.`,
  settle: 'How to settle it',
  zonesToSettle: 'Open a zone to propose its figure:',
  sources: 'Sources of both sides',
  explanation: 'Explanation of the planning authority',
  explainedOn: (day, revision) =>
    `Written on ${day}, on data revision ${f.number(revision)}; confirmed by a second person`,
  outdated: 'The former explanation was written on other figures and no longer holds.',
  write: 'Write an explanation',
  writeHint: 'It is published once a second person confirms it. At least 10 characters.',
  send: 'Send it to be confirmed',
  sent: 'Sent. The explanation is published once a second person confirms it.',
  waiting: (name) => `Waits to be confirmed, written by ${name}`,
  accept: 'Confirm',
  refuse: 'Disagree',
};
