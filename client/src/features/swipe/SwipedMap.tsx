import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useSwipeWords } from '../../i18n/swipe.ts';
import type { MapMessages, MapScene, MapSide, Mirror } from '../../map/types.ts';
import { useAtlas } from '../../store/context.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { Divider } from './Divider.tsx';
import type { Side } from './side.ts';
import './swipe.css';

export interface SwipedMapProps {
  /** What both sides have in common. */
  base: MapScene;
  messages: MapMessages;
  /** The map is drawn and can be mirrored. */
  ready: boolean;
  /** Shows a side on the map itself; null: nothing but what is common. */
  onSide(side: MapSide | null): void;
}

/** Nearer to the edge than this, in per cent, half of the grip would lie beside a narrow map. */
const EDGE = 8;

function SideName({ side, place }: { side: Side; place: 'left' | 'right' }) {
  return (
    <div className={`swipe-side swipe-side-${place}`}>
      <p className="swipe-name" title={side.title}>
        <strong>{side.name}</strong>
        {side.key && <span>{side.key}</span>}
      </p>
    </div>
  );
}

/** Draws the right side over the map, from the same camera, as long as it is on the screen. */
function RightSide({
  scene,
  messages,
  ready,
}: Pick<SwipedMapProps, 'messages' | 'ready'> & { scene: MapScene }) {
  const map = useMapApi();
  const setSwipe = useAtlas((s) => s.setSwipe);
  const sheet = useRef<HTMLDivElement>(null);
  const mirror = useRef<Mirror | null>(null);
  const shown = useMemo(() => ({ scene, messages }), [scene, messages]);
  const latest = useRef(shown);
  latest.current = shown;
  useLayoutEffect(() => {
    if (!ready || !sheet.current) return;
    mirror.current =
      map.current?.mirror(sheet.current, latest.current, () => setSwipe(null)) ?? null;
    return () => {
      mirror.current?.destroy();
      mirror.current = null;
    };
  }, [ready, map, setSwipe]);
  useLayoutEffect(() => mirror.current?.update(shown), [shown]);
  return (
    <div className="swipe-map" inert>
      <div className="swipe-sheet" ref={sheet} />
    </div>
  );
}

/**
 * Two sides of a comparison: the map itself shows the left one, and a mirror of it, cut off at the divider, the right one.
 * The mirror takes no pointer, so the map is used as ever on both sides.
 */
export function SwipedMap({
  base,
  messages,
  ready,
  onSide,
  left,
  right,
}: SwipedMapProps & { left: Side; right: Side }) {
  const { w } = useSwipeWords();
  const swipe = useAtlas((s) => s.swipe);
  const setSwipe = useAtlas((s) => s.setSwipe);
  const scene = useMemo(() => ({ ...base, ...right.scene }), [base, right]);
  useEffect(() => {
    onSide(left.scene);
    return () => onSide(null);
  }, [left, onSide]);
  if (!swipe) return null;
  const { padding } = base;
  const place = {
    '--swipe-at': swipe.at / 100,
    '--swipe-left': `${padding.left}px`,
    '--swipe-right': `${padding.right}px`,
  } as CSSProperties;
  return (
    <fieldset
      className="swipe"
      style={place}
      data-end={swipe.at === 0 ? 'left' : swipe.at === 100 ? 'right' : undefined}
      data-edge={swipe.at < EDGE ? 'left' : swipe.at > 100 - EDGE ? 'right' : undefined}
      aria-label={w.label(left.name, right.name)}
    >
      <RightSide scene={scene} messages={messages} ready={ready} />
      <SideName side={left} place="left" />
      <SideName side={right} place="right" />
      <Divider
        at={swipe.at}
        left={left.name}
        right={right.name}
        padding={padding}
        onMove={(at) => setSwipe({ ...swipe, at })}
      />
    </fieldset>
  );
}
