import { ChevronDown, ChevronUp } from 'lucide-react';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useWords } from '../i18n/context.tsx';
import { IconButton } from './Button.tsx';
import './sheet.css';
import { type Height, heightsIn, restAt, step } from './sheet-heights.ts';

/** As `--peek` in app.css. */
const PEEK = 100;

interface SheetProps {
  height: Height;
  onHeight(height: Height): void;
  /** Shown at every height, beside the handle. */
  head: ReactNode;
  children: ReactNode;
}

interface Drag {
  startY: number;
  startHeight: number;
  lastY: number;
  lastTime: number;
  speed: number;
}

/** Rises over the map to three heights, by dragging, by buttons and by the arrow keys. */
export function Sheet({ height, onHeight, head, children }: SheetProps) {
  const { m } = useWords();
  const box = useRef<HTMLElement>(null);
  const drag = useRef<Drag | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const room = () => box.current?.parentElement?.clientHeight ?? window.innerHeight;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const startHeight = box.current?.clientHeight ?? PEEK;
    const { clientY: y, timeStamp: time } = event;
    drag.current = { startY: y, startHeight, lastY: y, lastTime: time, speed: 0 };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (!now) return;
    const elapsed = Math.max(1, event.timeStamp - now.lastTime);
    now.speed = (now.lastY - event.clientY) / elapsed;
    now.lastY = event.clientY;
    now.lastTime = event.timeStamp;
    const wanted = now.startHeight + now.startY - event.clientY;
    setDragged(Math.min(Math.max(wanted, PEEK), room()));
  };
  const onPointerUp = () => {
    const now = drag.current;
    drag.current = null;
    if (now && dragged !== null) onHeight(restAt(dragged, now.speed, heightsIn(room(), PEEK)));
    setDragged(null);
  };

  return (
    <section
      ref={box}
      className={`sheet sheet-${height}`}
      aria-label={m.sheet.label}
      style={dragged === null ? undefined : { height: dragged, transition: 'none' }}
    >
      <div
        className="sheet-head"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      >
        <span className="sheet-grip" aria-hidden="true" />
        <div className="sheet-words">{head}</div>
        <div className="sheet-buttons">
          {height !== 'peek' && (
            <IconButton
              icon={ChevronDown}
              label={m.sheet.lower}
              onClick={() => onHeight(step(height, -1))}
            />
          )}
          {height !== 'full' && (
            <IconButton
              icon={ChevronUp}
              label={m.sheet.taller}
              onClick={() => onHeight(step(height, 1))}
            />
          )}
        </div>
      </div>
      <div className="sheet-body" inert={height === 'peek' && dragged === null}>
        {children}
      </div>
    </section>
  );
}
