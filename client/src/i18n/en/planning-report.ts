import { createFormat } from '../format.ts';
import type * as vi from '../vi/planning-report.ts';

const f = createFormat('en');

export const report: typeof vi.report = {
  title: { kcn: 'Report on industrial parks', ccn: 'Report on industrial clusters' },
  lead: 'The half-yearly report, filled from the data as of the closing date. Where there is no figure it says “Not published”, never zero.',
  kind: 'Kind',
  kinds: { kcn: 'Parks (KCN)', ccn: 'Clusters (CCN)' },
  closing: 'Closing date of the data',
  closes: (day) => `Closes on ${day}`,
  version: 'Version of the report',
  versionNewest: 'The version closed last',
  versionOld: (n, day) => `Closed version ${f.number(n)}, ${day}`,
  versionLive: 'The data of today, not closed',
  period: (from, to) => `Data from ${from} to ${to}`,
  live: (revision) =>
    `Not closed: made from data revision ${f.number(revision)}; it changes with every approval.`,
  future: 'The closing date has not come: this is a preview.',
  locked: (version, day, office, revision) =>
    `Closed as version ${f.number(version)} on ${day} (${office}), on data revision ${f.number(revision)}. What is approved later does not change it.`,
  hash: (sha256) => `SHA-256 ${sha256}`,
  law: {
    kcn: 'Occupancy by Decree 35/2022/NĐ-CP, article 2(22): industrial and service land leased over all industrial and service land. No closing date for parks was found in the law; the same dates as for clusters are used. Compare with the official template before handing it in.',
    ccn: 'Occupancy by Decree 32/2024/NĐ-CP, article 2(7): industrial land leased or approved over all industrial land. Closing dates by Circular 14/2024/TT-BCT, article 3; the Department of Industry and Trade reports before 30 June and 31 December. Compare with form 04 of the circular before handing it in.',
  },
  workbook: 'Download XLSX',
  print: 'Print the report',
  lock: 'Close the report',
  lockAgain: 'Close it again as a new version',
  lockDone: (version) => `Closed as version ${f.number(version)}.`,
  columns: {
    name: { kcn: 'Industrial park', ccn: 'Industrial cluster' },
    communes: 'Communes',
    status: 'Status',
    decision: 'Decision, approval',
    planned_area: 'Planned area (ha)',
    industrial_area: 'Industrial land (ha)',
    service_area: 'Service land (ha)',
    leased_area: 'Industrial land leased (ha)',
    leased_service_area: 'Service land leased (ha)',
    occupancy: 'Occupancy (%)',
    developer: 'Infrastructure developer',
    investment: 'Infrastructure capital',
    industries: 'Industries',
    confirmed: 'Last confirmed',
  },
  basis: {
    statutory: 'by the law',
    leasable: 'of leasable land',
    stated: 'as the source states it',
  },
  total: 'Sum of the zones with a figure',
  unknown: 'Zones without a published figure',
  byStatus: 'Number by status',
  notConfirmed: (n) => `${f.number(n)} ${n === 1 ? 'zone' : 'zones'} not confirmed in the period`,
  notConfirmedLead: 'In the period no office confirmed or updated the figures of these zones.',
  lastConfirmed: (day) => `last confirmed ${day}`,
  never: 'Not confirmed',
  table: 'Table of figures; scroll sideways for all columns',
};
