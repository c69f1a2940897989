import { useEffect, useState } from 'react';
import { useResults } from '../features/results/context.tsx';
import { useWords } from '../i18n/context.tsx';

/** Long enough that typing and sliding are not spoken letter by letter. */
const PAUSE_MS = 600;

/** Tells a screen reader how many zones are left, once the filters settle. */
export function Announcer() {
  const { m } = useWords();
  const { zones, all } = useResults();
  const said = all ? m.list.announce(zones.length) : '';
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(said), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div className="visually-hidden" role="status">
      {spoken}
    </div>
  );
}
