import { X } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';

const SIGNS = { gained: '+', lost: '\u2212', overlap: '\u00d7' } as const;

/** What the marks of two outlines held against each other mean; it stands alone while they do, and names only what is there. */
export function ComparisonLegend({ onHide }: { onHide(): void }) {
  const { m } = useWords();
  const overlay = useAtlas((s) => s.overlay);
  const there = {
    gained: overlay?.gained,
    lost: overlay?.lost,
    overlap: overlay && overlay.overlaps.length > 0,
  };

  return (
    <section className="legend" aria-label={m.legend.comparison}>
      <IconButton icon={X} label={m.legend.hide} className="legend-close" onClick={onHide} />
      <ul>
        <li>
          <span className="legend-outline legend-standing" aria-hidden="true" />
          {m.legend.standing}
        </li>
        <li>
          <span className="legend-outline legend-proposed" aria-hidden="true" />
          {m.legend.proposed}
        </li>
        {(['gained', 'lost', 'overlap'] as const)
          .filter((change) => there[change])
          .map((change) => (
            <li key={change}>
              <span className={`legend-change legend-${change}`} aria-hidden="true">
                {SIGNS[change]}
              </span>
              {
                m.legend[
                  change === 'overlap' && overlay?.of === 'region' ? 'overlapRegion' : change
                ]
              }
            </li>
          ))}
      </ul>
    </section>
  );
}
