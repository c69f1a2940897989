import { expect, it } from 'vitest';
import { selectorLabel } from './labels.ts';
import { parseSelector } from './selector.ts';

const label = (type: 'sum' | 'count', text: string) => {
  const parsed = parseSelector(text);
  if ('fault' in parsed) throw new Error(parsed.fault);
  return selectorLabel(type, parsed.value);
};

it('names a sum over established clusters as the ministry counts them', () => {
  const text = 'kind=ccn; province=bac-kan; status=established|under_construction|operating';
  expect(label('sum', text)).toEqual({
    vi: 'Diện tích đã biết của CCN đã thành lập, Bắc Kạn cũ',
    en: 'Known area of established industrial clusters, former Bắc Kạn',
  });
});

it('names a count with its limits', () => {
  expect(label('count', 'kind=kcn; status=operating; area=known; established_by=2025')).toEqual({
    vi: 'Số KCN đang hoạt động, đã biết diện tích, đến hết năm 2025',
    en: 'Number of operating industrial parks, with a known area, by the end of 2025',
  });
});
