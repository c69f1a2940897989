import writeWorkbookFile, { type SheetData } from 'write-excel-file/node';
import { guarded } from '../../lib/cell-guard.ts';
import { workbookText } from '../../lib/workbook-text.ts';
import type { ReportContent, ReportVersion } from './schema.ts';
import {
  BASIS,
  day,
  figureCell,
  LAW,
  STATUS,
  stateWords,
  sumCell,
  TITLE,
  UNPUBLISHED,
} from './words.ts';

type Zone = ReportContent['zones'][number];
type Value = string | number;

interface Column {
  readonly title: string;
  readonly width: number;
  readonly of: (zone: Zone) => Value;
  /** The figure that it shows and sums up; undefined for words. */
  readonly sum?: keyof ReportContent['totals'];
}

const said = (text: string | null) => text ?? UNPUBLISHED;
const area = (title: string, name: keyof ReportContent['totals']): Column => ({
  title,
  width: 16,
  of: (zone) => figureCell(zone[name]),
  sum: name,
});

/** The columns of a kind: what its law names, no more. */
function columnsOf(kind: ReportContent['kind']): readonly Column[] {
  const service = kind === 'kcn';
  return [
    {
      title: kind === 'kcn' ? 'Khu công nghiệp' : 'Cụm công nghiệp',
      width: 34,
      of: (z) => z.name_vi,
    },
    { title: 'Xã, phường', width: 26, of: (z) => said(z.communes.join('; ') || null) },
    { title: 'Tình trạng', width: 20, of: (z) => STATUS[z.status] },
    { title: 'Quyết định, chấp thuận', width: 28, of: (z) => said(z.decision) },
    area('Diện tích quy hoạch (ha)', 'planned_area'),
    area('Đất công nghiệp (ha)', 'industrial_area'),
    ...(service ? [area('Đất dịch vụ (ha)', 'service_area')] : []),
    area('Đất công nghiệp đã cho thuê (ha)', 'leased_area'),
    ...(service ? [area('Đất dịch vụ đã cho thuê (ha)', 'leased_service_area')] : []),
    { title: 'Tỷ lệ lấp đầy (%)', width: 16, of: (z) => figureCell(z.occupancy, '%') },
    {
      title: 'Cách tính tỷ lệ lấp đầy',
      width: 20,
      of: (z) => (z.occupancy ? BASIS[z.occupancy.basis] : UNPUBLISHED),
    },
    { title: 'Chủ đầu tư hạ tầng', width: 28, of: (z) => said(z.developer) },
    { title: 'Vốn đầu tư hạ tầng', width: 24, of: (z) => said(z.investment) },
    { title: 'Ngành nghề', width: 34, of: (z) => said(z.industries.join('; ') || null) },
    {
      title: 'Xác nhận gần nhất',
      width: 16,
      of: (z) => (z.confirmed_on ? day(z.confirmed_on) : 'Chưa xác nhận'),
    },
  ];
}

/** A cell that no program takes for anything but what it is: a number, or a text that runs nothing. */
function cell(value: Value, heading = false) {
  const style = heading ? ({ fontWeight: 'bold', wrap: true } as const) : {};
  return typeof value === 'number'
    ? { value, type: Number, format: '#,##0.00', ...style }
    : { value: workbookText(guarded(value)), type: String, format: '@', ...style };
}

const line = (text: string, heading = false) => [cell(text, heading)];

/** A report as an XLSX workbook: the zones with their sums, those not confirmed in the period, and the notes. */
export async function reportWorkbook(
  report: ReportContent,
  locked: ReportVersion | null,
): Promise<Buffer> {
  const { kind, period, zones, totals, revision, sample } = report;
  const columns = columnsOf(kind);
  const open = zones.filter(({ confirmed }) => !confirmed);
  const main: SheetData = [
    line(TITLE[kind], true),
    line(`Số liệu từ ${day(period.from)} đến ${day(period.to)}`),
    line(stateWords(locked, revision)),
    ...(sample ? [line('DỮ LIỆU MẪU, KHÔNG PHẢI SỐ LIỆU THẬT', true)] : []),
    columns.map(({ title }) => cell(title, true)),
    ...zones.map((zone) => columns.map(({ of }) => cell(of(zone)))),
    columns.map(({ sum }, n) =>
      cell(sum ? sumCell(totals[sum]) : n === 0 ? 'Cộng các nơi có số' : '', true),
    ),
    columns.map(({ sum }, n) =>
      cell(sum ? totals[sum].zones_unknown : n === 0 ? 'Số nơi chưa công bố' : ''),
    ),
  ];
  const unconfirmed: SheetData = [
    line(`${open.length} nơi chưa được xác nhận trong kỳ`, true),
    ...open.map((zone) => [
      cell(zone.name_vi),
      cell(zone.confirmed_on ? day(zone.confirmed_on) : 'Chưa xác nhận'),
    ]),
  ];
  return writeWorkbookFile([
    { sheet: 'Báo cáo', columns: columns.map(({ width }) => ({ width })), data: main },
    { sheet: 'Chưa xác nhận', columns: [{ width: 40 }, { width: 18 }], data: unconfirmed },
    { sheet: 'Ghi chú', columns: [{ width: 110 }], data: LAW[kind].map((text) => line(text)) },
  ]).toBuffer();
}
