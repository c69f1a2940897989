import { lazy, Suspense } from 'react';
import { ResultsProvider } from '../features/results/context.tsx';
import { WordsProvider } from '../i18n/context.tsx';
import { useAtlas } from '../store/context.tsx';
import { App } from './App.tsx';

const Welcome = lazy(() => import('../features/account/Welcome.tsx'));

/** The app in the language of the state, with the zones that pass its filters; a one-time link has a page of its own. */
export function Root() {
  const lang = useAtlas((s) => s.lang);
  if (window.location.pathname === '/welcome') {
    return (
      <WordsProvider lang={lang}>
        <Suspense fallback={null}>
          <Welcome />
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
