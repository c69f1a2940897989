import { createFormat } from '../format.ts';
import type { history as vietnamese, changes as vietnameseChanges } from '../vi/history.ts';

const f = createFormat('en');

/** How zones came to be what they are. */
export const history: typeof vietnamese = {
  kind: {
    load: 'Published figures loaded',
    request: 'Change approved',
    confirmation: 'Figures confirmed as still true',
  },
  office: {
    board: 'KCN Management Board',
    doit: 'Department of Industry and Trade',
    planning: 'Planning authority',
  },
  effective: (date: string) => `In force from ${date}`,
  always: 'Has always been so',
  recorded: (when: string, revision: number) =>
    `Recorded ${when}, data revision ${f.number(revision)}`,
  reason: 'Reason',
  note: 'Note',
  source: 'Source',
  before: 'before',
  after: 'now',
  none: 'nothing',
  removed: 'left blank',
  fields: (n: number) => (n === 1 ? '1 entry' : `${f.number(n)} entries`),
  first: (n: number) => `First figures: ${n === 1 ? '1 entry' : `${f.number(n)} entries`}`,
  /** What became of an entry of the ledger. */
  entries: {
    entered: 'Allocation entered',
    corrected: 'Allocation corrected',
    stage: 'New stage',
    struck_out: 'Struck out as a mistake',
  },
  mapThen: 'See the map then',
  more: 'See earlier ones',
  empty: 'No change has been recorded yet.',
};

/** The page of what changed. */
export const changes: typeof vietnameseChanges = {
  title: 'What changed',
  lead: 'Approved changes and loads of published figures, the newest first.',
  follow: 'Follow by',
  rss: 'RSS feed',
  json: 'JSON feed',
  manyZones: (n: number) => `${f.number(n)} zones`,
  industries: (added, removed, changed) =>
    [
      added > 0 && `${f.number(added)} added`,
      removed > 0 && `${f.number(removed)} removed`,
      changed > 0 && `${f.number(changed)} changed`,
    ]
      .filter(Boolean)
      .join(', '),
  moreZones: (n: number) => (n === 1 ? 'and 1 more zone' : `and ${f.number(n)} more zones`),
  more: 'See older ones',
};
