import { usePlanningWords } from '../../i18n/planning.ts';
import type { BurnUp, BurnUpRow } from './burn-up.ts';
import './burn-up-table.css';
import { foreseen, whole } from './words.ts';

/** The figures of the chart, moment by moment. */
export function BurnUpTable({ burnUp, hidden }: { burnUp: BurnUp; hidden: boolean }) {
  const words = usePlanningWords();
  const { f, p } = words;
  const { table } = p.progress;
  const when = ({ kind, day }: BurnUpRow) =>
    kind === 'start'
      ? table.start
      : kind === 'today'
        ? table.on(f.date(day))
        : table.endOf(Number(day.slice(0, 4)));
  const none = (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{table.noMeaning}</span>
    </>
  );
  const cell = (ha: number | null) => <td>{ha === null ? none : whole(words, ha)}</td>;
  const forecast = (ha: number | undefined) => (
    <td>{ha === undefined ? none : foreseen(words, burnUp, ha)}</td>
  );
  const content = (
    <table>
      <caption className="visually-hidden">{table.caption}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {table.moment}
          </th>
          <th scope="col" rowSpan={2}>
            {table.recorded}
          </th>
          <th scope="col" rowSpan={2}>
            {table.even}
          </th>
          <th scope="col" rowSpan={2}>
            {table.needed}
          </th>
          <th scope="col" rowSpan={2}>
            {table.before}
          </th>
          <th scope="colgroup" colSpan={3}>
            {table.forecast}
          </th>
        </tr>
        <tr>
          <th scope="col">{table.low}</th>
          <th scope="col">{table.middle}</th>
          <th scope="col">{table.high}</th>
        </tr>
      </thead>
      <tbody>
        {burnUp.rows.map((row) => (
          <tr key={row.day + row.kind} className={`burn-row-${row.kind}`}>
            <th scope="row">{when(row)}</th>
            <td>{row.recorded === null ? none : f.ha(row.recorded)}</td>
            {cell(row.even)}
            {forecast(row.needed ?? undefined)}
            {cell(row.before)}
            {forecast(row.forecast?.low)}
            {forecast(row.forecast?.middle)}
            {forecast(row.forecast?.high)}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (hidden) return <div className="burn-table visually-hidden print-shown">{content}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className="burn-table" tabIndex={0} aria-label={table.caption}>
      {content}
    </section>
  );
}
