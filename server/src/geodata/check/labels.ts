import type { Bilingual, FormerProvince, Kind, Status } from '../read/types.ts';
import type { Selector } from './selector.ts';

const KIND: Record<Kind, Bilingual> = {
  kcn: { vi: 'KCN', en: 'industrial parks' },
  ccn: { vi: 'CCN', en: 'industrial clusters' },
  it_park: { vi: 'khu CNTT', en: 'IT parks' },
};
const PROVINCE: Record<FormerProvince, Bilingual> = {
  'thai-nguyen': { vi: 'Thái Nguyên cũ', en: 'former Thái Nguyên' },
  'bac-kan': { vi: 'Bắc Kạn cũ', en: 'former Bắc Kạn' },
};
const STATUS: Record<Status, Bilingual> = {
  planned: { vi: 'quy hoạch', en: 'planned' },
  established: { vi: 'đã thành lập', en: 'established' },
  under_construction: { vi: 'đang xây dựng', en: 'under construction' },
  operating: { vi: 'đang hoạt động', en: 'operating' },
  withdrawn: { vi: 'đã đưa ra khỏi quy hoạch', en: 'withdrawn' },
  superseded: { vi: 'đã được thay thế', en: 'superseded' },
  unknown: { vi: 'chưa rõ tình trạng', en: 'of unknown status' },
};
/** "Established" as the ministry counts: everything from the legal step on. */
const ESTABLISHED: readonly Status[] = ['established', 'under_construction', 'operating'];

/** Names a sum or count over zones in words, e.g. "Diện tích đã biết của CCN đã thành lập, Bắc Kạn cũ". */
export function selectorLabel(type: 'sum' | 'count', selector: Selector): Bilingual {
  const kind = selector.kind === null ? { vi: 'KCN, CCN', en: 'zones' } : KIND[selector.kind];
  const status = statusLabel(selector.status);
  const subject = {
    vi: [kind.vi, status.vi].filter((word) => word !== '').join(' '),
    en: [status.en, kind.en].filter((word) => word !== '').join(' '),
  };
  const head =
    type === 'sum'
      ? { vi: `Diện tích đã biết của ${subject.vi}`, en: `Known area of ${subject.en}` }
      : { vi: `Số ${subject.vi}`, en: `Number of ${subject.en}` };
  const tails: Bilingual[] = [];
  if (selector.province !== null) tails.push(PROVINCE[selector.province]);
  if (type === 'count' && selector.areaKnown) {
    tails.push({ vi: 'đã biết diện tích', en: 'with a known area' });
  }
  if (selector.establishedBy !== null) {
    const year = String(selector.establishedBy);
    tails.push({ vi: `đến hết năm ${year}`, en: `by the end of ${year}` });
  }
  return {
    vi: [head.vi, ...tails.map(({ vi }) => vi)].join(', '),
    en: [head.en, ...tails.map(({ en }) => en)].join(', '),
  };
}

function statusLabel(status: readonly Status[] | null): Bilingual {
  if (status === null) return { vi: '', en: '' };
  const isEstablished =
    status.length === ESTABLISHED.length && ESTABLISHED.every((one) => status.includes(one));
  const shown = isEstablished ? [STATUS.established] : status.map((one) => STATUS[one]);
  return {
    vi: shown.map(({ vi }) => vi).join(', '),
    en: shown.map(({ en }) => en).join(', '),
  };
}
