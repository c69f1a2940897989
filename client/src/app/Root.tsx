import { lazy, Suspense } from 'react';
import { ResultsProvider } from '../features/results/context.tsx';
import { SHEET_PATH } from '../features/survey/sheet-address.ts';
import { WordsProvider } from '../i18n/context.tsx';
import { useAtlas } from '../store/context.tsx';
import { App } from './App.tsx';

const SheetPage = lazy(() => import('../features/survey/SheetPage.tsx'));
const Welcome = lazy(() => import('../features/account/Welcome.tsx'));

/** Pages without the map: a one-time link, and a sheet to print. */
const ALONE: Readonly<Record<string, typeof Welcome>> = {
  '/welcome': Welcome,
  [SHEET_PATH]: SheetPage,
};

/** The app in the language of the state, with the zones that pass its filters. */
export function Root() {
  const lang = useAtlas((s) => s.lang);
  const Alone = ALONE[window.location.pathname];
  if (Alone) {
    return (
      <WordsProvider lang={lang}>
        <Suspense fallback={null}>
          <Alone />
        </Suspense>
      </WordsProvider>
    );
  }
  return (
    <WordsProvider lang={lang}>
      <ResultsProvider>
        <App />
      </ResultsProvider>
    </WordsProvider>
  );
}
