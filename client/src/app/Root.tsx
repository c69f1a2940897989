import { ResultsProvider } from '../features/results/context.tsx';
import { WordsProvider } from '../i18n/context.tsx';
import { useAtlas } from '../store/context.tsx';
import { App } from './App.tsx';

/** The app in the language of the state, with the zones that pass its filters. */
export function Root() {
  const lang = useAtlas((s) => s.lang);
  return (
    <WordsProvider lang={lang}>
      <ResultsProvider>
        <App />
      </ResultsProvider>
    </WordsProvider>
  );
}
