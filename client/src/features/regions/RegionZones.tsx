import type { Region } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useResults } from '../results/context.tsx';
import { areaText } from '../zone/words.ts';

/** The zones of the plan inside a region, largest first; each opens its card. */
export function RegionZones({ region }: { region: Region }) {
  const words = useWords();
  const { m, lang } = words;
  const { all } = useResults();
  const select = useAtlas((s) => s.select);
  const zones = (all?.zones ?? [])
    .filter(({ properties }) => properties.counted && properties.orientation === region)
    .toSorted(
      (a, b) =>
        (b.properties.planned_area_ha ?? 0) - (a.properties.planned_area_ha ?? 0) ||
        (a.properties.name_sort < b.properties.name_sort ? -1 : 1),
    );
  if (zones.length === 0) return null;
  return (
    <details className="region-more">
      <summary>
        {m.regions.zonesIn} ({zones.length})
      </summary>
      <ul className="region-zones">
        {zones.map(({ id, properties }) => (
          <li key={id}>
            <button type="button" onClick={() => select(properties.slug, 'list')}>
              <StatusMark status={properties.status} kind={properties.kind} />
              <span>{pick(lang, properties, 'name')}</span>
              <span>{areaText(words, properties) ?? m.list.areaUnpublished}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
