import { memo } from 'react';
import type { ZoneFeature } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { FreshnessMark } from '../freshness/Freshness.tsx';
import { areaText, freeText, occupancyText, placeText } from '../zone/words.ts';

interface ZoneRowProps {
  zone: ZoneFeature;
  /** The one row of the list that Tab reaches. */
  reachable: boolean;
}

/** Two lines: name and hectares; place and what is known of its land. */
export const ZoneRow = memo(function ZoneRow({ zone, reachable }: ZoneRowProps) {
  const words = useWords();
  const { m, lang } = words;
  const { id, properties } = zone;
  const selected = useAtlas((s) => s.selected === properties.slug);
  const hovered = useAtlas((s) => s.hovered === id);
  const pulsed = useAtlas((s) => s.pulsed.includes(id));
  const select = useAtlas((s) => s.select);
  const hover = useAtlas((s) => s.hover);
  const area = areaText(words, properties);
  const occupancy = occupancyText(words, properties);
  const free = freeText(words, properties);
  return (
    <button
      type="button"
      className={hovered ? 'row row-hovered' : 'row'}
      aria-current={selected ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      data-zone={id}
      data-pulsed={pulsed || undefined}
      onClick={() => select(properties.slug, 'list')}
      onPointerEnter={(event) => event.pointerType === 'mouse' && hover(id)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(id)}
      onBlur={() => hover(null)}
    >
      <StatusMark status={properties.status} kind={properties.kind} />
      <span className="row-line">
        <span className="row-name">
          {pick(lang, properties, 'name')}
          {properties.sample && <SampleBadge />}
        </span>
        <FreshnessMark zone={properties} />
        <span className={area ? 'row-area' : 'row-area row-unknown'}>
          {area ?? m.list.areaUnpublished}
        </span>
      </span>
      <span className="row-line">
        <span className="row-place">
          <span className="visually-hidden">{m.terms.status[properties.status]}, </span>
          {placeText(words, properties) ?? m.list.placeUnpublished}
        </span>
        <span className="row-free">
          {free ?? (occupancy ? `${m.filters.names.occupancy} ${occupancy}` : '')}
        </span>
      </span>
    </button>
  );
});
