import type { Conformity } from '../../api/conformity.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { KINDS, ZONE_REGIONS } from '../../lib/filter/types.ts';
import { CONFORMITY_CLASSES } from '../../store/conformity-class.ts';
import { ClassMark } from './ClassMark.tsx';
import { sumOf } from './rows.ts';
import { hectaresWords } from './words.ts';

/** The same by region and kind; what is unknown stands in a column of its own. */
export function RegionTotals({ totals }: { totals: Conformity['totals'] }) {
  const words = usePlanningWords();
  const { m, f, p } = words;
  const c = p.conformity;
  const rows = ZONE_REGIONS.flatMap((region) =>
    KINDS.map((kind) => ({
      region,
      kind,
      of: totals.filter((total) => total.region === region && total.kind === kind),
    })),
  ).filter(({ of }) => of.length > 0);
  return (
    <details className="conformity-more">
      <summary>{c.byRegion}</summary>
      <p className="conformity-note">{c.byRegionNote}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="conformity-scroll" tabIndex={0} aria-label={c.byRegion}>
        <table>
          <thead>
            <tr>
              <th scope="col">{c.region}</th>
              <th scope="col">{c.kind}</th>
              {CONFORMITY_CLASSES.map((one) => (
                <th key={one} scope="col">
                  <ClassMark of={one} /> {c.classes[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ region, kind, of }) => (
              <tr key={`${region}-${kind}`}>
                <th scope="row">{m.terms.region[region]}</th>
                <td>{m.terms.kindShort[kind]}</td>
                {CONFORMITY_CLASSES.map((one) => {
                  const mine = of.filter((total) => total.class === one);
                  const sum = sumOf(one, mine);
                  return (
                    <td key={one}>
                      {mine.length > 0 && (
                        <>
                          {c.zones(f.number(sum.zones))}
                          <span className="class-ha">{hectaresWords(words, sum)}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
