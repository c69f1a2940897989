import { CalendarClock } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useResults } from '../results/context.tsx';
import './moment.css';

/** Over everything while the map shows another day than today. */
export function PinnedBanner() {
  const { m, f } = useWords();
  const { settling } = useResults();
  const asOf = useAtlas((s) => s.asOf);
  const knownAt = useAtlas((s) => s.knownAt);
  const unpinMoment = useAtlas((s) => s.unpinMoment);
  if (!asOf) return null;
  return (
    <div className="pinned" role="status">
      <Icon of={CalendarClock} size={15} />
      <p>
        <strong>{m.moment.pinned(f.date(asOf))}</strong>
        {knownAt !== null && `, ${m.moment.known(knownAt)}`}
        {settling && ` · ${m.shell.loading}`}
      </p>
      <Button look="link" onClick={unpinMoment}>
        {m.moment.back}
      </Button>
    </div>
  );
}
