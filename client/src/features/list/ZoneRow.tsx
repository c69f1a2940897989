import type { ZoneFeature } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { areaText, freeText, occupancyText, placeText } from '../zone/words.ts';

interface ZoneRowProps {
  zone: ZoneFeature;
  selected: boolean;
  hovered: boolean;
  /** The one row of the list that Tab reaches. */
  reachable: boolean;
  onOpen(): void;
  onHover(over: boolean): void;
}

/** Two lines: name and hectares; place and what is known of its land. */
export function ZoneRow({ zone, selected, hovered, reachable, onOpen, onHover }: ZoneRowProps) {
  const words = useWords();
  const { m, lang } = words;
  const { properties } = zone;
  const area = areaText(words, properties);
  const occupancy = occupancyText(words, properties);
  const free = freeText(words, properties);
  return (
    <button
      type="button"
      className={hovered ? 'row row-hovered' : 'row'}
      aria-current={selected ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      data-zone={zone.id}
      onClick={onOpen}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onHover(true)}
      onPointerLeave={() => onHover(false)}
      onFocus={() => onHover(true)}
      onBlur={() => onHover(false)}
    >
      <StatusMark status={properties.status} kind={properties.kind} />
      <span className="row-line">
        <span className="row-name">
          {pick(lang, properties, 'name')}
          {properties.sample && <SampleBadge />}
        </span>
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
}
