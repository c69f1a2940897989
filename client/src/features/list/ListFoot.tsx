import { useWords } from '../../i18n/context.tsx';
import { useLayout } from '../../lib/media.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { writeFilters } from '../../store/url/filters.ts';
import { Button } from '../../ui/Button.tsx';
import { UndatedShare } from '../freshness/Freshness.tsx';
import { DayField } from '../moment/DayControl.tsx';
import { useResults } from '../results/context.tsx';

/** How much of the list is undated, said once; the same list as data, by the filters of the screen. */
export function ListFoot() {
  const { m } = useWords();
  const { sort, zones } = useResults();
  const setView = useAtlas((s) => s.setView);
  const filters = useAtlas((s) => s.filters);
  const phone = useLayout() === 'phone';
  const moment = useMoment();
  const params = new URLSearchParams({ sort, limit: '1000' });
  for (const [key, value] of Object.entries(moment)) params.set(key, String(value));
  writeFilters(filters, params);
  return (
    <>
      <UndatedShare zones={zones} />
      <div className="list-foot">
        {phone && <DayField />}
        <a href={`/api/zones?${params}`} download="kcn-atlas.geojson">
          {m.list.download}
        </a>
        <Button look="link" onClick={() => setView('changes')}>
          {m.shell.views.changes}
        </Button>
        <Button look="link" onClick={() => window.print()}>
          {m.list.print}
        </Button>
      </div>
    </>
  );
}
