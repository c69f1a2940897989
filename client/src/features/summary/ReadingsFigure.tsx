import { useWords } from '../../i18n/context.tsx';
import type { Readings } from './groups.ts';
import './readings.css';

interface Part {
  name: string;
  ha: number;
  look: 'bar-known' | 'bar-included' | 'bar-unpublished';
}

/** One stated total that can be read in two ways: two bars of the same length, parted differently. */
export function ReadingsFigure({ readings }: { readings: Readings }) {
  const { m, f } = useWords();
  const { statedHa, includedHa, knownHa } = readings;
  const known: Part = { name: m.summary.known, ha: knownHa, look: 'bar-known' };
  const unpublished = (ha: number): Part => ({
    name: m.summary.unpublished,
    ha,
    look: 'bar-unpublished',
  });
  const included: Part = {
    name: m.terms.kindShort.it_park,
    ha: includedHa,
    look: 'bar-included',
  };
  const rows = [
    {
      name: m.summary.readingIn,
      parts: [known, unpublished(readings.unpublishedIfIn), included],
    },
    { name: m.summary.readingOut, parts: [known, unpublished(readings.unpublishedIfOut)] },
  ];
  return (
    <section className="readings" aria-labelledby="readings-title">
      <h3 id="readings-title">{m.summary.readings(f.ha(statedHa))}</h3>
      <p>{m.summary.readingsLead(f.ha(statedHa), f.ha(includedHa))}</p>
      <ol>
        {rows.map(({ name, parts }) => (
          <li key={name}>
            <h4>{name}</h4>
            <span className="readings-bar" aria-hidden="true">
              {parts.map((part) => (
                <span
                  key={part.name}
                  className={part.look}
                  style={{ width: `${(100 * part.ha) / statedHa}%` }}
                />
              ))}
            </span>
            <p className="readings-sum">
              {parts.map((part, index) => (
                <span key={part.name}>
                  {index > 0 && '+ '}
                  <strong>{f.number(part.ha)}</strong>{' '}
                  <span className="readings-name">
                    <span className={`summary-key ${part.look}`} aria-hidden="true" />
                    {part.name}
                  </span>
                </span>
              ))}
              <span>
                = <strong>{f.ha(statedHa)}</strong>
              </span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
