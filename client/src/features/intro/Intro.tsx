import { ChevronUp } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { activeConditions } from '../../lib/filter/conditions.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useResults } from '../results/context.tsx';
import './intro.css';
import { whatIsKnown } from './known.ts';

const GAUGES = ['named', 'located', 'area', 'occupancy', 'boundary'] as const;

/** The first thing read: what is published of the zones, and that the rest is left blank on purpose. */
export function Intro() {
  const { m, f } = useWords();
  const { all } = useResults();
  const open = useAtlas((s) => s.introOpen);
  const setOpen = useAtlas((s) => s.setIntroOpen);
  const filtering = useAtlas(
    (s) => s.openFilter !== null || activeConditions(s.filters).length > 0,
  );
  const known = useMemo(() => whatIsKnown(all?.zones ?? []), [all]);
  // The first thing read, then out of the way of whoever is searching.
  if (known.all === 0 || filtering) return null;
  if (!open) {
    return (
      <div className="intro intro-shut">
        <Button look="link" onClick={() => setOpen(true)}>
          {m.intro.show}
        </Button>
      </div>
    );
  }
  return (
    <section className="intro" aria-labelledby="intro-title">
      <h2 id="intro-title">{m.intro.title(known.kcn, known.ccn)}</h2>
      <IconButton
        icon={ChevronUp}
        label={m.intro.hide}
        className="intro-hide"
        onClick={() => setOpen(false)}
      />
      <dl className="gauges">
        {GAUGES.map((key) => (
          <div key={key} className="gauge">
            <dt>{m.intro.gauges[key]}</dt>
            <dd title={m.intro.of(known[key], known.all)}>
              <span className="gauge-number">{f.number(known[key])}</span>
              <span className="gauge-whole">/{f.number(known.all)}</span>
              <span className="gauge-bar" aria-hidden="true">
                <span style={{ width: `${(100 * known[key]) / known.all}%` }} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p>{m.intro.note(known.all - known.located)}</p>
    </section>
  );
}
