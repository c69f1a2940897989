import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { WordsProvider } from '../../i18n/context.tsx';
import { startMeasure } from '../../map/measure/state.ts';
import { StoreProvider } from '../../store/context.tsx';
import { createAtlasStore } from '../../store/create.ts';
import { MeasurePanel } from './MeasurePanel.tsx';

vi.mock('../../map/measure/results.ts', () => {
  throw new TypeError('failed to fetch');
});

it('a calculator that cannot be fetched is said, with a way to try again', async () => {
  render(
    <StoreProvider store={createAtlasStore({ measure: startMeasure('area') })}>
      <WordsProvider lang="vi">
        <MeasurePanel />
      </WordsProvider>
    </StoreProvider>,
  );
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe('Chưa tải được phần tính toán.Thử lại');
});
