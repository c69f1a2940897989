import { MoveHorizontal } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useSwipeWords } from '../../i18n/swipe.ts';
import type { MapPadding } from '../../map/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { afterKey, placeAt } from './position.ts';

interface DividerProps {
  at: number;
  left: string;
  right: string;
  padding: MapPadding;
  onMove(at: number): void;
}

/** The line between both sides: a slider to drag, or to move by keys. */
export function Divider({ at, left, right, padding, onMove }: DividerProps) {
  const { f, w } = useSwipeWords();
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const map = event.currentTarget.parentElement?.getBoundingClientRect();
    if (map) onMove(placeAt(event.clientX - map.left, map.width, padding));
  };
  const key = (event: KeyboardEvent) => {
    const next = afterKey(at, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <div
      className="swipe-divider"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.querySelector<HTMLElement>('[role="slider"]')?.focus();
        // The map below is not to be dragged along, nor text to be marked.
        event.preventDefault();
      }}
      onPointerMove={drag}
    >
      <span className="swipe-line" aria-hidden="true" />
      <div
        className="swipe-grip"
        role="slider"
        tabIndex={0}
        aria-label={w.divider}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={at}
        aria-valuetext={w.position(left, f.percent(at), right, f.percent(100 - at))}
        onKeyDown={key}
      >
        <Icon of={MoveHorizontal} size={20} />
      </div>
    </div>
  );
}
