import type {
  choose as viChoose,
  confirm as viConfirm,
  restore as viRestore,
  table as viTable,
  work as viWork,
} from '../vi/desk-work.ts';

export const work: typeof viWork = {
  title: 'Work to do',
  lead: (n) =>
    n === 0
      ? 'Nothing waits for you.'
      : n === 1
        ? '1 thing to do.'
        : `${n} things to do, the most urgent first.`,
  all: 'All',
  filter: 'Filter by type',
  types: {
    review: 'Awaiting my review',
    returned: 'Returned to me',
    draft: 'My drafts',
    contradiction: 'Sources disagree',
    stale: 'Not confirmed for 12 months',
    unconfirmed: 'Not confirmed',
    location: 'Location missing',
    name: 'Name missing',
    area: 'Area missing',
  },
  chips: {
    review: 'Review',
    returned: 'Returned',
    draft: 'Drafts',
    contradiction: 'Disagree',
    stale: 'Stale',
    unconfirmed: 'Unconfirmed',
    location: 'Location',
    name: 'Name',
    area: 'Area',
  },
  why: {
    review: 'A proposal awaits your decision',
    returned: 'The reviewer wrote what to put right',
    draft: 'Not sent yet',
    contradiction: (field) => `${field}: choose one, say why`,
    stale: 'Look at the figures; if they still hold, confirm with one tap',
    unconfirmed: 'The source is not certain; a document is needed',
    location: 'Its location is not published',
    name: 'In the plan, without a name yet',
    area: 'Its area is not published',
  },
  weight: {
    contradiction: (ha) => `${ha} apart`,
    other: (ha) => `about ${ha}`,
  },
  since: (date) => `since ${date}`,
  open: 'Open',
  propose: 'Supply it',
  choose: 'Look and choose',
  more: (n) => `Show ${n} more`,
  emptyTitle: 'All done',
  emptyLead: 'Open a zone on the map to propose a change.',
  emptyType: 'Nothing of this type is left.',
  mine: 'My requests',
  mineEmpty: 'You have no requests yet.',
  mineAll: 'Show all my requests',
  table: 'Update by spreadsheet',
};

export const confirm: typeof viConfirm = {
  button: 'Still true',
  hint: 'Confirm that the figures of this zone still hold',
  of: (zone) => `Still true: ${zone}`,
  done: (date) => `Confirmed on ${date}`,
  working: 'Recording…',
};

export const choose: typeof viChoose = {
  button: 'Choose this figure',
  of: (value) => `Choose this figure: ${value}`,
  pending: 'Opening a request…',
};

export const restore: typeof viRestore = {
  button: 'Restore this state',
  pending: 'Writing…',
};

export const table: typeof viTable = {
  title: 'Update by spreadsheet',
  lead: 'Download the present table, edit it, and upload it. Each changed zone becomes one request; nothing reaches the map before it is approved.',
  step1: 'Download the present table',
  step2: 'Upload the edited table',
  step3: 'Look at the differences',
  step4: 'Common reason and source',
  kinds: { kcn: 'Parks (KCN)', ccn: 'Clusters (CCN)', it_park: 'IT park' },
  download: (kind, format) => `${kind} table (${format})`,
  keepColumns: 'Keep the header row and the code column. An empty cell leaves the value as it is.',
  pick: 'Choose a CSV or XLSX file',
  drop: 'or drop it here',
  reading: (name, percent) => `Reading ${name}: ${percent}`,
  file: (name) => `File: ${name}`,
  another: 'Choose another file',
  wrongType: 'Only CSV and XLSX files are taken.',
  summary: (changed, unchanged, problems) =>
    `${changed} zones change · ${unchanged} stay · ${problems === 0 ? 'no faults' : `${problems} rows with faults`}`,
  nothing: 'This table does not differ from the present figures.',
  row: (n) => `Row ${n}`,
  column: (name) => `Column ${name}`,
  zone: 'Zone',
  field: 'Field',
  problemsTitle: 'To be put right in the file',
  problemsHint: 'Put these right in the file and upload it again. Nothing has been recorded.',
  include: (zone) => `Include ${zone}`,
  chosen: (n) => (n === 1 ? '1 request will be created' : `${n} requests will be created`),
  create: (n) => (n === 1 ? 'Create 1 draft' : `Create ${n} drafts`),
  creating: 'Creating…',
  doneTitle: (n) => (n === 1 ? '1 draft created' : `${n} drafts created`),
  doneLead: 'Open each to look it over and send it for review, or send them all.',
  submitAll: 'Send all for review',
  submittedAll: (n) => (n === 1 ? '1 request sent.' : `${n} requests sent.`),
  submitFailed: (n) => `${n} could not be sent; open each to see why.`,
};
