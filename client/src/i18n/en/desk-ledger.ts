import type { EntryAction } from '../../api/ledger-types.ts';
import { createFormat } from '../format.ts';

const f = createFormat('en');

/** Entries of the ledger in a change request: writing them, and reading them at a review. */
export const entries = {
  section: 'Land ledger',
  lead: 'Enter a new allocation, bring one to its next stage, take land back, or set an entry right. Somebody else reviews it before it enters the ledger.',
  add: 'Enter an allocation',
  addZone: 'Zone whose land is handed over',
  import: 'Import a spreadsheet',
  another: 'Enter one more',
  actions: {
    enter: 'New entry',
    correct: 'Set an entry right',
    stage: 'Next stage',
    void: 'Strike out a mistaken entry',
  } satisfies Record<EntryAction, string>,
  revoke: 'Take land back',
  do: {
    stage: 'Next stage',
    revoke: 'Take land back',
    correct: 'Set right',
    void: 'Strike out',
  },
  doOf: (what: string, entry: string) => `${what}: ${entry}`,
  standing: 'Entries in the ledger',
  standingNone: 'The ledger has no entry of this zone yet.',
  standingMore: (shown: number, all: number) =>
    `The newest ${f.number(shown)} of ${f.number(all)}; find others in the ledger.`,
  changedHere: 'Already in this proposal',
  at: (n: number, name: string) => `Entry ${f.number(n)}, ${name.toLowerCase()}`,
  nth: (n: number, action: string) => `Entry ${f.number(n)}: ${action}`,
  remove: (title: string) => `Take out of the proposal: ${title}`,
  choose: 'Choose…',
  recipientHint: 'Land handed to a developer and then leased to a tenant is two entries.',
  areaHint: 'Hectares, one exact number, such as 12.5.',
  readAs: (ha: string) => `Read as ${ha}`,
  day: { enter: 'Date of this stage', stage: 'From', revoked: 'Date taken back' },
  firstStage: 'First stage on record',
  nextStage: 'New stage',
  revokedArea: 'Area taken back',
  revokedMost: (ha: string) => `${ha} still held; take back a part or all of it.`,
  decisionNo: 'Decision number',
  decisionDate: 'Decision date',
  decisionPart: 'Plot or part of the decision',
  decisionHint:
    'Where one decision hands out several plots, enter each plot and name it; the same decision is not entered twice.',
  countryHint: 'Country or territory of the investor',
  amount: 'Registered capital',
  currency: 'Currency',
  currencies: { VND: 'Vietnamese dong (VND)', USD: 'US dollar (USD)' },
  hide: 'Not public',
  hideOf: (member: string) => `Not public: ${member}`,
  more: 'Investor, project, capital',
  voidLead: 'The entry will leave the ledger as if it had never been made. The history keeps it.',
  correctLead: 'Sets right everything about the entry; the stages after its first stay.',
  gone: 'This entry is no longer in the ledger.',
  bound: (recipient: string, held: string, bound: string) =>
    `${recipient}: ${held} held in the ledger, ${bound} at most.`,
  boundUnknown: (recipient: string, held: string) =>
    `${recipient}: ${held} held in the ledger; the most is not known, so an excess is flagged, not refused.`,
  boundAfter: (after: string) => `With this proposal: ${after}.`,
  boundOver: (by: string) => `Over by ${by}: it cannot be sent like this.`,
  plot: {
    title: 'Plot on the map, if known',
    draw: 'Draw the plot',
    redraw: 'Redraw from this shape',
    open: 'Import the plot',
    remove: 'Remove the plot',
    drawing: 'Drawing on the map. Press “Use this boundary” when it is complete.',
    area: (ha: string) => `Area of the shape: ${ha}.`,
    same: 'Agrees with the area entered.',
    differs: (by: string) => `${by} off the area entered.`,
    loading: 'Loading the plot…',
  },
  problems: {
    exact: 'One exact number is needed, such as 12.5.',
    squareMetres: 'At most 4 decimals (one square metre).',
    amount: 'This amount cannot be read. Write digits, such as 1,250,000,000,000.',
    decisionNo: 'With a date or a plot, the decision number is needed.',
  } as Record<string, string>,
  faults: {
    entry_missing: 'Please fill this in.',
    unknown_entry: 'This entry is no longer in the ledger of this zone.',
    repeated_entry: 'This proposal changes one entry in two ways; keep one of them.',
    unknown_sector: 'This sector is not in the VSIC list.',
    ledger_over_allocated:
      'More than the zone has to hand out. Set the area right, or update the leasable land of the zone first.',
    ledger_decision_twice:
      'This decision is in the ledger already. If it is another plot of the same decision, name the plot.',
    ledger_polygons_overlap: 'The plot lies over the plot of another standing entry.',
    ledger_stage_backward: 'The entry is past that stage; stages only go forward.',
    ledger_stages_in_order:
      'This date lies before the latest stage of the entry; stages follow their dates.',
    ledger_first_stage: 'This cannot be the first stage on that date.',
    ledger_already_revoked: 'All of this entry was taken back already.',
    ledger_revoked_more: 'More is taken back than is held.',
    ledger_stage_of_all: 'A stage is of the whole area; only land taken back has an area.',
    ledger_correction: 'The corrected entry belongs to another zone.',
    ledger_entry_without_stage: 'The entry has no stage yet.',
  } as Record<string, string>,
  sentence: (action: string, what: string) => `${action}: ${what}`,
  until: (stage: string, date: string) => `${stage} from ${date}`,
  takenBack: (ha: string, date: string) => `${ha} taken back on ${date}`,
  review: {
    title: 'Land ledger',
    standing: 'In the ledger',
    proposed: 'Proposed',
    none: 'None',
    mine: 'Keep my proposal',
    theirs: 'Leave it out',
    nothing: 'Changes nothing in the ledger.',
    struck: 'Struck out',
    outdated: 'this entry just changed',
    outdatedLead:
      'An entry of this proposal changed since it was written. Return it for its author to look again.',
    land: 'Land in the ledger, before and after',
    before: 'Held',
    after: 'Once approved',
    bound: 'At most',
    unbounded: 'Not known',
    over: (ha: string) => `over by ${ha}`,
    overlap: (ha: string, key: string) => `Lies over ${ha} of entry ${key}`,
    noOverlap: 'Lies over no other plot.',
    onMap: 'On the map: proposed plots in green, standing ones in black.',
    changes: (n: number) => `${f.number(n)} ${n === 1 ? 'ledger entry' : 'ledger entries'}`,
  },
};

/** Bringing entries of the ledger in from a spreadsheet. */
export const ledgerTable = {
  title: 'Import the ledger from a spreadsheet',
  lead: 'Each row is one new allocation. The entries of a zone become one proposal; nothing enters the ledger before it is approved.',
  step1: 'Download the template',
  step2: 'Upload the filled table',
  step3: 'Look over each row',
  step4: 'Reason and grounds for all',
  template: (format: string) => `Template (${format})`,
  templateHint:
    'Keep the two header rows. A table downloaded from the ledger works too: entries it has already are left out, never entered twice.',
  rules: [
    'Recipient: “developer” or “tenant”.',
    'Stage: committed, allocated, cleared, built, operating.',
    'The area is one exact number; dates are written 4/5/2026 (day first) or 2026-05-04.',
    'One decision handing out several plots: one row for each, with the plot named.',
    'Not public: investor, investor_country, sector, capital, project, decision; separated by semicolons.',
    'Formulas and error cells are not taken; write values. Nothing is repaired silently.',
  ],
  summary: (valid: number, invalid: number, known: number) =>
    [
      `${f.number(valid)} can be entered`,
      invalid === 0
        ? 'no problems'
        : `${f.number(invalid)} ${invalid === 1 ? 'row' : 'rows'} with problems`,
      known > 0 && `${f.number(known)} in the ledger already, left out`,
    ]
      .filter(Boolean)
      .join(' · '),
  nothing: 'This table holds no new entry.',
  include: (row: number, zone: string) => `Include row ${f.number(row)}, ${zone}`,
  more: (n: number) => `and ${f.number(n)} more rows`,
  create: (entries: number) =>
    `Create drafts for ${f.number(entries)} ${entries === 1 ? 'entry' : 'entries'}`,
  toLedger: 'To the ledger',
  faults: {
    figure_unreadable: 'One exact number is needed, such as 12.5',
    unknown_code: 'Is none of the values that are taken',
    day_unreadable: 'Is no day; write 4/5/2026 or 2026-05-04',
    repeated_decision: 'Is the decision of an earlier row; name the plot',
    cell_missing: 'Is empty, but needed.',
  } as Record<string, string>,
};
