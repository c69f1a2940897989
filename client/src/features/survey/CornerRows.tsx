import { Fragment } from 'react';
import type { Corner, CornerTable } from '../../doctor/sheet/corner-table.ts';
import { degreesText, dmsText } from '../../doctor/sheet/degrees.ts';
import { useSurveyWords } from '../../i18n/survey.ts';

const metres = (value: number) => value.toFixed(3);

function CornerRow({ corner, dms }: { corner: Corner; dms: boolean }) {
  const { n, x, y, at, gridSideM, sideM } = corner;
  const [lon, lat] = at;
  const angle = dms ? dmsText : degreesText;
  return (
    <tr>
      <th scope="row">{n}</th>
      <td>{metres(x)}</td>
      <td>{metres(y)}</td>
      <td>{metres(gridSideM)}</td>
      <td>{metres(sideM)}</td>
      <td>{angle(lat)}</td>
      <td>{angle(lon)}</td>
    </tr>
  );
}

interface CornerRowsProps {
  table: CornerTable;
  /** Corners shown at most; the files have them all. */
  most: number;
  /** Degrees with minutes and seconds, as paper has them. */
  dms?: boolean;
}

/** Every corner in both systems, ring by ring; each side is the one to the next corner. */
export function CornerRows({ table, most, dms = false }: CornerRowsProps) {
  const s = useSurveyWords();
  const { columns } = s;
  const shown = Math.min(most, table.corners);
  return (
    <>
      <table className="survey-table">
        <thead>
          <tr>
            <th scope="col">{columns.corner}</th>
            <th scope="col">{columns.north}</th>
            <th scope="col">{columns.east}</th>
            <th scope="col">{columns.gridSide}</th>
            <th scope="col">{columns.side}</th>
            <th scope="col">{columns.lat}</th>
            <th scope="col">{columns.lon}</th>
          </tr>
        </thead>
        <tbody>
          {table.rings.map(({ part, ring, corners }) => {
            const listed = corners.filter(({ n }) => n <= most);
            return (
              <Fragment key={`${part}.${ring}`}>
                {table.rings.length > 1 && listed.length > 0 && (
                  <tr>
                    <th scope="rowgroup" colSpan={7} className="survey-ring">
                      {s.ring(part, ring, table.parts)}
                    </th>
                  </tr>
                )}
                {listed.map((corner) => (
                  <CornerRow key={corner.n} corner={corner} dms={dms} />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {shown < table.corners && <p className="survey-note">{s.first(shown, table.corners)}</p>}
    </>
  );
}
