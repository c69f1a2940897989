import { useEffect } from 'react';
import { useResults } from '../features/results/context.tsx';
import { useTheme } from '../features/topbar/useTheme.ts';
import { pick, useWords } from '../i18n/context.tsx';
import { useAtlas } from '../store/context.tsx';

/** Language, theme and title of the page follow the state. */
export function useDocument(): void {
  const { lang, m } = useWords();
  const theme = useTheme();
  const { all } = useResults();
  const view = useAtlas((s) => s.view);
  const selected = useAtlas((s) => s.selected);
  const zone = selected ? all?.bySlug.get(selected) : undefined;
  const subject = zone
    ? pick(lang, zone.properties, 'name')
    : view === 'map'
      ? null
      : m.shell.views[view];

  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dataset.theme = theme;
    document.title = subject ? `${subject} · ${m.shell.title}` : m.shell.title;
  }, [lang, theme, subject, m]);
}
