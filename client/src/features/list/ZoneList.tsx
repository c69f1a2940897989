import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../i18n/context.tsx';
import { useMedia } from '../../lib/media.ts';
import { useWindow } from '../../lib/use-window.ts';
import { useAtlas } from '../../store/context.tsx';
import { useResults } from '../results/context.tsx';
import { EmptyList } from './EmptyList.tsx';
import './list.css';
import { nextZoneRow, rowsOf } from './rows.ts';
import { ZoneRow } from './ZoneRow.tsx';

const ROW_HEIGHT = 58;
const ROW_HEIGHT_TOUCH = 64;
const PAGE_ROWS = 8;

/** The map's equal: every zone that passes the filters, by keyboard as well as by pointer. */
export function ZoneList() {
  const { m } = useWords();
  const { zones, all } = useResults();
  const selected = useAtlas((s) => s.selected);
  const box = useRef<HTMLDivElement>(null);
  const [reachable, setReachable] = useState(0);
  const wanted = useRef<number | null>(null);
  const rowHeight = useMedia('(pointer: coarse)') ? ROW_HEIGHT_TOUCH : ROW_HEIGHT;

  const rows = useMemo(() => rowsOf(zones), [zones]);
  const paper = useMedia('print');
  const seen = useWindow(box, rows.length, rowHeight);
  // On paper there is no scrolling, so all rows are drawn, one after the other.
  const { start, end } = paper ? { start: 0, end: rows.length } : seen;
  const reachableRow = rows[reachable]?.type === 'zone' ? reachable : 0;

  const show = useCallback(
    (index: number) => {
      const element = box.current;
      if (!element) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + rowHeight - element.clientHeight;
      }
    },
    [rowHeight],
  );

  const centre = useCallback(
    (index: number) => {
      const element = box.current;
      if (!element) return;
      const top = index * rowHeight;
      const room = element.clientHeight - rowHeight;
      if (top >= element.scrollTop && top <= element.scrollTop + room) return;
      element.scrollTop = top - room / 2;
    },
    [rowHeight],
  );

  // A zone chosen on the map comes into sight in the list.
  useEffect(() => {
    const index = rows.findIndex(
      (row) => row.type === 'zone' && row.zone.properties.slug === selected,
    );
    if (index < 0) return;
    setReachable(index);
    centre(index);
  }, [selected, rows, centre]);

  // The row a key leads to is drawn only once the list has scrolled there.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const button = box.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] button`);
    if (!button) return;
    wanted.current = null;
    button.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE_ROWS,
      PageUp: -PAGE_ROWS,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const aim = Math.min(Math.max(reachableRow + step, 0), rows.length - 1);
    const next = rows[aim]?.type === 'zone' ? aim : nextZoneRow(rows, aim, Math.sign(step));
    setReachable(next);
    show(next);
    wanted.current = next;
  };

  if (!all) return null;
  if (rows.length === 0) return <EmptyList />;
  return (
    <div className="list" ref={box}>
      <ul
        className="list-rows"
        aria-label={m.list.label}
        style={paper ? undefined : { height: rows.length * rowHeight }}
        onKeyDown={onKeyDown}
      >
        {rows.slice(start, end).map((row, offset) => {
          const index = start + offset;
          const place = paper ? undefined : { top: index * rowHeight, height: rowHeight };
          if (row.type === 'unnamed') {
            return (
              <li key="unnamed" className="list-heading" style={place} data-row={index}>
                <strong>{m.list.unnamed(row.count)}</strong>
                <span>{m.list.unnamedHint}</span>
              </li>
            );
          }
          const { id } = row.zone;
          return (
            <li
              key={id}
              className="list-row"
              style={place}
              data-row={index}
              aria-setsize={zones.length}
              aria-posinset={index + 1}
            >
              <ZoneRow zone={row.zone} reachable={index === reachableRow} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
