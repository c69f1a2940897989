import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { ZoneFeature } from '../api/types.ts';
import { ResultsProvider } from '../features/results/context.tsx';
import { MapApiContext } from '../features/stage/map-api.ts';
import { WordsProvider } from '../i18n/context.tsx';
import type { MapApi } from '../map/types.ts';
import { StoreProvider, useAtlas } from '../store/context.tsx';
import { createAtlasStore } from '../store/create.ts';
import type { AtlasState } from '../store/state.ts';

/**
 * What the API answers, by path without its query, with its method before it where it is a write; anything else is a
 * 404 problem. A function is asked each time; a `Response` is given as it is.
 */
type Answers = Record<string, unknown>;

/** A write that reached the API. */
interface Sent {
  what: string;
  body: unknown;
  /** The version it builds on. */
  ifMatch: string | null;
}

export const zonesAnswer = (features: readonly ZoneFeature[]) => ({
  type: 'FeatureCollection',
  numberMatched: features.length,
  numberReturned: features.length,
  numberUnknown: 0,
  timeStamp: '2026-11-22T00:00:00Z',
  revision: 1,
  as_of: '2026-11-22',
  features,
});

const problem = {
  type: 'about:blank',
  title: 'Not found',
  status: 404,
  code: 'not_found',
  requestId: 'r-1',
};

function Localised({ children }: { children: ReactNode }) {
  return <WordsProvider lang={useAtlas((s) => s.lang)}>{children}</WordsProvider>;
}

class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** A stream on which nothing is ever said. */
class SilentStream {
  addEventListener(): void {}
  close(): void {}
}

/** A wide screen unless `phone`; no hover, no print. */
function stubScreen(phone: boolean) {
  vi.stubGlobal('ResizeObserver', StillObserver);
  vi.stubGlobal('EventSource', SilentStream);
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: phone ? query.includes('max-width: 767') : query.includes('min-width: 1200'),
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
}

interface RenderOptions {
  state?: Partial<AtlasState>;
  answers?: Answers;
  phone?: boolean;
}

/** Renders a part of the screen with a store, a language, filtered zones, an API and a map of stubs. */
export function renderAtlas(part: ReactNode, options: RenderOptions = {}) {
  const { state = {}, answers = {}, phone = false } = options;
  stubScreen(phone);
  const asked: string[] = [];
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const { method = 'GET', body = null } = init;
    const path = new URL(address, 'http://atlas.test').pathname;
    const what = method === 'GET' ? path : `${method} ${path}`;
    asked.push(address);
    if (method !== 'GET') {
      const ifMatch = new Headers(init.headers).get('if-match');
      sent.push({ what, body: typeof body === 'string' ? JSON.parse(body) : body, ifMatch });
    }
    const given = answers[what];
    const answer = typeof given === 'function' ? given() : given;
    if (answer instanceof Response) return answer.clone();
    return answer === undefined
      ? Response.json(problem, { status: 404 })
      : Response.json(answer, { status: 200 });
  });
  const store = createAtlasStore(state);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const map = {
    flyToZone: vi.fn(),
    flyToPoint: vi.fn(),
    fitRegion: vi.fn(),
    fitSouth: vi.fn(),
    fitShapes: vi.fn(),
    fitPlace: vi.fn(),
    takeBackCorner: vi.fn(() => false),
    focus: vi.fn(),
  };
  render(
    <QueryClientProvider client={queries}>
      <StoreProvider store={store}>
        <Localised>
          <ResultsProvider>
            <MapApiContext value={{ current: map as unknown as MapApi }}>{part}</MapApiContext>
          </ResultsProvider>
        </Localised>
      </StoreProvider>
    </QueryClientProvider>,
  );
  return { store, map, asked, sent, user: userEvent.setup() };
}
