import {
  ChartNoAxesColumn,
  ChartSpline,
  ClipboardList,
  Compass,
  Map as MapIcon,
} from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import type { View } from '../../store/state.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hasDesk, usePerson } from '../account/session.ts';

const ICONS = {
  map: MapIcon,
  regions: Compass,
  summary: ChartNoAxesColumn,
  planning: ChartSpline,
  desk: ClipboardList,
};
/** The page of changes is reached from the list and the summary. */
const TABS = ['map', 'regions', 'summary', 'planning', 'desk'] as const satisfies readonly View[];

/** The views of the atlas: tabs in the top bar, a bar in thumb reach on a phone. The desk shows to those who have one. */
export function ViewNav({ withIcons = false }: { withIcons?: boolean }) {
  const { m } = useWords();
  const view = useAtlas((s) => s.view);
  const setView = useAtlas((s) => s.setView);
  const openDesk = useAtlas((s) => s.openDesk);
  const person = usePerson();
  const shown = TABS.filter((one) => one !== 'desk' || view === 'desk' || hasDesk(person));
  return (
    <nav className={withIcons ? 'views views-thumb' : 'views'} aria-label={m.shell.viewsLabel}>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          className="view"
          aria-current={one === view ? 'page' : undefined}
          onClick={() => (one === 'desk' ? openDesk('work') : setView(one))}
        >
          {withIcons && <Icon of={ICONS[one]} size={20} />}
          {m.shell.views[one]}
        </button>
      ))}
    </nav>
  );
}
