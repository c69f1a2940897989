import { X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/context.tsx';
import type { MeasureResult } from '../../map/measure/results.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

type System = 'wgs84' | 'vn2000';

interface PointTableProps {
  result: MeasureResult;
  onRemove(index: number): void;
}

/** The points as numbers, in either system, to read off and to copy. */
export function PointTable({ result, onRemove }: PointTableProps) {
  const { m, f } = useWords();
  const [system, setSystem] = useState<System>('vn2000');
  const [copied, setCopied] = useState(false);
  const columns = system === 'wgs84' ? m.measure.wgs84Columns : m.measure.vn2000Columns;
  const rows = result.vertices.map(({ at: [lon, lat], vn2000 }) =>
    system === 'wgs84'
      ? [f.degrees(lat), f.degrees(lon)]
      : [f.coordinate(vn2000.x), f.coordinate(vn2000.y)],
  );
  const copy = () => {
    const text = [columns, ...rows].map((row) => row.join('\t')).join('\n');
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  if (rows.length === 0) return null;
  return (
    <div className="points">
      <Segmented
        legend={m.measure.points}
        value={system}
        options={[
          { value: 'vn2000', text: m.measure.vn2000 },
          { value: 'wgs84', text: m.measure.wgs84 },
        ]}
        onChange={(chosen: System) => setSystem(chosen)}
      />
      <div className="points-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{m.measure.points}</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the figure
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                <td>{row[0]}</td>
                <td>{row[1]}</td>
                <td>
                  <IconButton
                    icon={X}
                    label={m.measure.removePoint(index + 1)}
                    onClick={() => onRemove(index)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {system === 'vn2000' && <p className="measure-note">{m.measure.vn2000Note}</p>}
      <Button look="link" onClick={copy}>
        {copied ? m.measure.copied : m.measure.copy}
      </Button>
    </div>
  );
}
