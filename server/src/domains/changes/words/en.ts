import type { FeedWords } from './index.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** What the feed of changes says in English. */
export const en: FeedWords = {
  language: 'en',
  title: 'Thái Nguyên industrial parks atlas: approved changes',
  description:
    'Approved changes to the industrial parks and clusters of Thái Nguyên province, with their sources and the day they take effect.',
  load: (zones) =>
    zones === 0
      ? 'Published facts loaded again'
      : `Published facts loaded: ${number.format(zones)} ${zones === 1 ? 'zone' : 'zones'}`,
  changed: (zone, fields) => (fields.length === 0 ? zone : `${zone}: ${fields.join(', ')}`),
  further: (zones) => `and ${number.format(zones)} more ${zones === 1 ? 'zone' : 'zones'}`,
  source: 'Source',
  office: 'Updated by',
  effective: 'In effect from',
  offices: {
    board: 'Industrial Zones Management Board',
    doit: 'Department of Industry and Trade',
    planning: 'Planning authority',
  },
  unpublished: 'not published',
  part: 'of a part',
  changedPart: 'updated',
  number: (value) => number.format(value),
  day: (day) => day,
  about: (figure) => `about ${figure}`,
  atLeast: (figure) => `at least ${figure}`,
  over: (figure) => `over ${figure}`,
  atMost: (figure) => `at most ${figure}`,
  under: (figure) => `under ${figure}`,
  fields: {
    boundary: 'Boundary',
    contact: 'Contact',
    counted: 'Part of the plan',
    decision: 'Decision',
    developer: 'Infrastructure developer',
    established_year: 'Established',
    industrial_area_ha: 'Industrial land',
    industry: 'Industries',
    investment: 'Infrastructure investment',
    leasable_area_ha: 'Leasable land',
    leased_area_ha: 'Industrial land let',
    leased_service_area_ha: 'Service land let',
    location: 'Location',
    name_en: 'English name',
    name_vi: 'Name',
    occupancy_stated_pct: 'Occupancy as stated',
    orientation: 'Regional orientation',
    place: 'Communes and districts',
    planned_area_ha: 'Planned area',
    service_area_ha: 'Service land',
    status: 'Status',
    utilities: 'Utilities',
  },
  codes: {
    status: {
      operating: 'Operating',
      under_construction: 'Infrastructure under construction',
      established: 'Established',
      planned: 'Planned',
      unknown: 'Status unknown',
      withdrawn: 'Taken out of the plan',
      superseded: 'Superseded',
    },
    orientation: { south: 'South', north: 'North', west: 'West', east: 'East' },
    counted: { yes: 'yes', no: 'no' },
  },
};
