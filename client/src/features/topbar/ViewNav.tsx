import { ChartNoAxesColumn, Compass, Map as MapIcon } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { VIEWS, type View } from '../../store/state.ts';
import { Icon } from '../../ui/Icon.tsx';

const ICONS = { map: MapIcon, regions: Compass, summary: ChartNoAxesColumn } satisfies Record<
  View,
  unknown
>;

/** The views of the atlas: tabs in the top bar, a bar in thumb reach on a phone. */
export function ViewNav({ withIcons = false }: { withIcons?: boolean }) {
  const { m } = useWords();
  const view = useAtlas((s) => s.view);
  const setView = useAtlas((s) => s.setView);
  return (
    <nav className={withIcons ? 'views views-thumb' : 'views'} aria-label={m.shell.viewsLabel}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          className="view"
          aria-current={one === view ? 'page' : undefined}
          onClick={() => setView(one)}
        >
          {withIcons && <Icon of={ICONS[one]} size={20} />}
          {m.shell.views[one]}
        </button>
      ))}
    </nav>
  );
}
