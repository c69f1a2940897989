import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ConformityZone } from '../../api/conformity.ts';
import { pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useMedia } from '../../lib/media.ts';
import { useWindow } from '../../lib/use-window.ts';
import { useAtlas } from '../../store/context.tsx';
import { useIndustries } from '../filters/useIndustries.ts';
import { ClassMark } from './ClassMark.tsx';
import { type Cell, nextCell } from './rows.ts';

const ROW_HEIGHT = 36;
const ROW_HEIGHT_TOUCH = 44;

interface MatrixProps {
  rows: readonly ConformityZone[];
  /** VSIC divisions, one column each. */
  industries: readonly string[];
  onCell(zone: ConformityZone, industry: string | null): void;
}

/**
 * Zones down, industries across: a mark in each cell. Only the rows in sight are drawn; one cell at a time can be
 * reached by Tab, the others by arrows; Enter opens the zone.
 */
export function Matrix({ rows, industries, onCell }: MatrixProps) {
  const { lang, p, m } = usePlanningWords();
  const c = p.conformity;
  const names = useIndustries();
  const select = useAtlas((s) => s.select);
  const hover = useAtlas((s) => s.hover);
  const selected = useAtlas((s) => s.selected);
  const rowHeight = useMedia('(pointer: coarse)') ? ROW_HEIGHT_TOUCH : ROW_HEIGHT;
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const wanted = useRef<Cell | null>(null);
  const seen = useWindow(box, rows.length, rowHeight);
  const paper = useMedia('print');
  const { start, end } = paper ? { start: 0, end: rows.length } : seen;
  const here = { row: Math.min(at.row, Math.max(0, rows.length - 1)), column: at.column };

  // The cell a key leads to is drawn only once the box has scrolled there.
  useLayoutEffect(() => {
    const aim = wanted.current;
    if (!aim) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${aim.row}-${aim.column}"]`);
    if (!cell) return;
    wanted.current = null;
    cell.focus();
  });

  const show = ({ row }: Cell) => {
    const element = box.current;
    if (!element) return;
    const top = row * rowHeight;
    const head = element.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0;
    const room = element.clientHeight - head - rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const zone = rows[here.row];
    // On the name Enter presses its button; on a mark it does the same.
    if (event.key === 'Enter' && zone) {
      event.preventDefault();
      select(zone.slug, 'list');
      return;
    }
    const next = nextCell(here, event.key, event.ctrlKey, rows.length, industries.length);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    show(next);
    wanted.current = next;
  };
  const reach = (row: number, column: number) => ({
    'data-cell': `${row}-${column}`,
    tabIndex: here.row === row && here.column === column ? 0 : -1,
    onFocus: () => {
      setAt({ row, column });
      const zone = rows[row];
      if (zone) onCell(zone, industries[column - 1] ?? null);
    },
  });
  const gap = (height: number) =>
    height > 0 && (
      <tbody aria-hidden="true">
        <tr style={{ height }} />
      </tbody>
    );

  return (
    <div ref={box} className="matrix">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows move in it, and it is drawn in part
        role="grid"
        aria-label={c.matrix}
        aria-rowcount={rows.length + 1}
        aria-colcount={industries.length + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="matrix-name">
              {c.zone}
            </th>
            {industries.map((code) => {
              const industry = names.get(code);
              const name = (industry && pick(lang, industry, 'name')) ?? '';
              return (
                <th key={code} scope="col" className="matrix-code" title={name}>
                  {code}
                  <span className="visually-hidden"> {name}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        {gap(start * rowHeight)}
        <tbody>
          {rows.slice(start, end).map((zone, offset) => {
            const row = start + offset;
            const known = new Map(zone.industries.map((one) => [one.code, one.class]));
            return (
              <tr
                key={zone.zone}
                className="matrix-row"
                aria-rowindex={row + 2}
                aria-selected={zone.slug === selected}
                style={{ height: rowHeight }}
                onPointerEnter={() => hover(zone.zone)}
                onPointerLeave={() => hover(null)}
              >
                <th scope="row" className="matrix-name">
                  <button
                    type="button"
                    {...reach(row, 0)}
                    onClick={() => select(zone.slug, 'list')}
                  >
                    <ClassMark of={zone.class} />
                    <span className="matrix-text">{pick(lang, zone, 'name')}</span>
                    <span className="visually-hidden">
                      , {c.classes[zone.class]},{' '}
                      {m.terms.region[zone.parts[0]?.region ?? 'unknown']}
                    </span>
                  </button>
                </th>
                {industries.map((code, index) => {
                  const one = known.get(code);
                  return (
                    <td key={code}>
                      <button type="button" {...reach(row, index + 1)}>
                        {one && <ClassMark of={one} />}
                        <span className="visually-hidden">
                          {code} {one ? c.classes[one] : c.absent}
                        </span>
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
        {gap((rows.length - end) * rowHeight)}
      </table>
    </div>
  );
}
