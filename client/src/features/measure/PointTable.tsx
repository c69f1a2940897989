import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/context.tsx';
import type { MeasureResult } from '../../map/measure/results.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { CopyButton } from './CopyButton.tsx';
import { lengthWords, pairOf, type System } from './words.ts';

interface PointTableProps {
  result: MeasureResult;
  onRemove(index: number): void;
}

/** After a row is gone the focus stays in the table: on the row that took its place, else on the last. */
function useKeepFocus(count: number) {
  const body = useRef<HTMLTableSectionElement>(null);
  const removed = useRef<number | null>(null);
  useEffect(() => {
    if (removed.current === null) return;
    const buttons = body.current?.querySelectorAll('button');
    buttons?.[Math.min(removed.current, count - 1)]?.focus();
    removed.current = null;
  }, [count]);
  return { body, removed };
}

/** The points as numbers, in either system, with the way to the next one: to read off, copy and correct. */
export function PointTable({ result, onRemove }: PointTableProps) {
  const words = useWords();
  const { m } = words;
  const [system, setSystem] = useState<System>('vn2000');
  const { vertices, legsM } = result;
  const { body, removed } = useKeepFocus(vertices.length);
  const columns = system === 'wgs84' ? m.measure.wgs84Columns : m.measure.vn2000Columns;
  const pairs = vertices.map((vertex) => pairOf(words, system, vertex));
  const remove = (index: number) => {
    removed.current = index;
    onRemove(index);
  };
  return (
    <div className="points">
      <Segmented
        legend={m.measure.points}
        value={system}
        options={[
          { value: 'vn2000', text: m.measure.vn2000 },
          { value: 'wgs84', text: m.measure.wgs84 },
        ]}
        onChange={(chosen) => setSystem(chosen)}
      />
      <table>
        <caption className="visually-hidden">{m.measure.points}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">{m.measure.toNext}</th>
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {pairs.map(([first, second], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the figure
            <tr key={index}>
              <th scope="row" aria-label={m.measure.point(index + 1)}>
                {index + 1}
              </th>
              <td>{first}</td>
              <td>{second}</td>
              <td>{legsM[index] !== undefined && lengthWords(words, legsM[index])}</td>
              <td>
                <IconButton
                  icon={X}
                  label={m.measure.removePoint(index + 1)}
                  onClick={() => remove(index)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="points-foot">
        <CopyButton rows={[columns, ...pairs]} />
        {system === 'vn2000' && <p className="measure-note">{m.measure.vn2000Note}</p>}
      </div>
    </div>
  );
}
