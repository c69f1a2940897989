import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { makeSource } from '../../testing/detail.ts';
import { makeOrientation } from '../../testing/orientations.ts';
import { makeSession } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { RegionCard } from './RegionCard.tsx';

const SOURCES = [
  makeSource('s1', { title: 'Đề án phát triển công nghiệp' }),
  makeSource('request-12', { title: 'Nghị quyết 9' }),
];

function open(
  patch: Parameters<typeof makeOrientation>[1],
  may: Parameters<typeof makeSession>[0] = [],
) {
  const { properties } = makeOrientation('west', patch);
  return renderAtlas(<RegionCard region={properties} sources={SOURCES} open />, {
    answers: { '/api/session': makeSession(may) },
  });
}

it('says since when and by what the plan has it so', () => {
  open({});
  expect(screen.getByText(/Theo đề án, từ/).textContent).toContain('2025');
  expect(screen.getByText('Đề án phát triển công nghiệp')).toBeTruthy();
});

it('says which parts were changed since, from when, and by which document', () => {
  const decision = { since: '2026-11-01', source: 'request-12', revision: 9, request: 12 };
  open({
    source: 'request-12',
    decisions: [
      { part: 'priorities', ...decision },
      { part: 'outline', ...decision },
    ],
  });
  expect(screen.getByText(/ngành ưu tiên, đường ranh vùng theo/).textContent).toMatch(/^Từ .*2026/);
  expect(screen.getByText('Nghị quyết 9')).toBeTruthy();
  expect(screen.queryByText(/Theo đề án, từ/)).toBeNull();
});

it('lets planners propose a change, and nobody else', async () => {
  const { user, store } = open({}, ['read planning', 'propose planning']);
  await user.click(await screen.findByRole('button', { name: 'Đề xuất sửa định hướng' }));
  expect(store.getState()).toMatchObject({ view: 'desk', desk: 'region-west-plan-2025' });
});

it('offers readers nothing to propose', async () => {
  const { asked } = open({}, ['read kcn', 'propose kcn']);
  await screen.findByText('Đề án phát triển công nghiệp');
  await expect.poll(() => asked.some((address) => address.includes('/api/session'))).toBe(true);
  expect(screen.queryByRole('button', { name: 'Đề xuất sửa định hướng' })).toBeNull();
});
