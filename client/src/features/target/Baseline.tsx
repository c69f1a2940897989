import type { Progress } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { KINDS } from '../../lib/filter/types.ts';
import './target.css';

/** What the period before reached, in the words of its source. */
export function Baseline({ progress }: { progress: Progress }) {
  const { m, f } = useWords();
  const items = progress.baseline.items.toSorted(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
  return (
    <section className="baseline">
      <h3>{m.target.baselineTitle}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.kind}>
            <strong>
              {m.terms.kindShort[item.kind]}: {item.approx && m.figures.approx}{' '}
              {f.ha(item.value_ha)}
            </strong>
            {item.quote && (
              <q lang="vi" className="target-note">
                {item.quote}
              </q>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
