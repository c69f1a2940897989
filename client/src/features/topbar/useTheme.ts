import { useMedia } from '../../lib/media.ts';
import type { Theme } from '../../map/types.ts';
import { useAtlas } from '../../store/context.tsx';

/** The theme to draw with: the reader's choice, else the system's. */
export function useTheme(): Theme {
  const choice = useAtlas((s) => s.theme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  return choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;
}
