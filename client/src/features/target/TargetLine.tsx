import type { Progress } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { targetLine } from './reckoning.ts';
import './strip.css';
import { dayWords } from './words.ts';

const percent = (at: number) => `${(100 * at).toFixed(2)}%`;

/** 1,200 ha as one line: years as ticks, the day and the period before as markers, the ledger as fill. */
export function TargetLine({
  progress,
  compact = false,
}: {
  progress: Progress;
  compact?: boolean;
}) {
  const words = useWords();
  const { m, f } = words;
  const pinned = useAtlas((s) => s.asOf !== null);
  const day = dayWords(words, progress, pinned);
  const line = targetLine(progress);
  return (
    <div className={compact ? 'tline tline-compact' : 'tline'}>
      <div
        className="tline-track"
        role="img"
        aria-label={m.target.lineLabel(f.ha(progress.recorded_ha), f.ha(progress.target_ha))}
      >
        <span className="tline-fill" style={{ width: percent(line.recorded) }} />
        {line.ticks.map((tick) => (
          <span
            key={tick.year}
            className="tline-tick"
            style={{ insetInlineStart: percent(tick.at) }}
          />
        ))}
        <span
          className="tline-mark tline-today"
          style={{ insetInlineStart: percent(line.today.at) }}
        />
        {line.baseline && (
          <span
            className="tline-mark tline-before"
            style={{ insetInlineStart: percent(line.baseline.at) }}
          />
        )}
      </div>
      {!compact && (
        <div className="tline-words" aria-hidden="true">
          <span
            className="tline-above"
            style={{ insetInlineStart: percent(line.today.at) }}
            title={m.target.evenBy(f.ha(Math.round(line.today.ha)), day)}
          >
            {day}
          </span>
          {line.baseline && (
            <span
              className="tline-above"
              style={{ insetInlineStart: percent(line.baseline.at) }}
              title={m.target.baselineAt(f.ha(line.baseline.ha))}
            >
              {m.target.baseline}: {f.ha(line.baseline.ha)}
            </span>
          )}
          {line.ticks.map((tick) => (
            <span
              key={tick.year}
              className="tline-below"
              style={{ insetInlineStart: percent(tick.at) }}
              title={m.target.tick(tick.year, f.ha(tick.ha))}
            >
              <span className="tline-year">{tick.year}</span>{' '}
              {tick.at === 1 ? f.ha(Math.round(tick.ha)) : f.number(Math.round(tick.ha))}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
