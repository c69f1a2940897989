import type { ReactNode } from 'react';
import type { SummaryGroup } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Amount } from './Amount.tsx';
import './breakdown.css';

export interface BreakdownRow {
  key: string;
  name: string;
  mark: ReactNode;
  /** Colour of the bar, as a custom property of the tokens. */
  colour: string;
  group: SummaryGroup;
  /** Shows the group's zones in the list. */
  onShow(): void;
}

interface BreakdownProps {
  title: string;
  /** Heading of the first column. */
  of: string;
  rows: readonly BreakdownRow[];
}

/** Largest free land of a group in words; a bound from the zones with a figure, never a zero for the others. */
function Free({ free, count }: { free: SummaryGroup['free']; count: number }) {
  const { m } = useWords();
  if (free.zones === 0) return <span className="breakdown-none">{m.terms.unpublished}</span>;
  return (
    <>
      {free.max_ha === null ? (
        <span className="breakdown-none">{m.summary.freeOpen}</span>
      ) : (
        <Amount value={free.max_ha} />
      )}
      {free.zones_unknown > 0 && (
        <span className="breakdown-note">{m.summary.zonesWith(free.zones, count)}</span>
      )}
    </>
  );
}

/** Counts and hectares of the zones, parted by one trait. */
export function Breakdown({ title, of, rows }: BreakdownProps) {
  const { m, f } = useWords();
  const longest = Math.max(1, ...rows.map(({ group }) => group.known_ha));
  return (
    <table className="breakdown">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col" className="breakdown-name">
            {of}
          </th>
          <th scope="col" className="breakdown-count">
            {m.summary.zones}
          </th>
          <th scope="col" className="breakdown-amount">
            {m.summary.knownHa}
          </th>
          <th scope="col" className="breakdown-amount">
            {m.summary.freeHa}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, mark, colour, group, onShow }) => (
          <tr key={key}>
            <th scope="row" className="breakdown-name">
              <Button look="plain" title={m.summary.showZones} onClick={onShow}>
                {mark}
                <span className="breakdown-title">{name}</span>
              </Button>
              <span className="breakdown-bar" aria-hidden="true">
                <span
                  style={{ width: `${(100 * group.known_ha) / longest}%`, background: colour }}
                />
              </span>
            </th>
            <td className="breakdown-count">{f.number(group.count)}</td>
            <td className="breakdown-amount">
              {group.count_known === 0 ? (
                <span className="breakdown-none">{m.terms.unpublished}</span>
              ) : (
                <>
                  <Amount value={group.known_ha} />
                  {group.count_known < group.count && (
                    <span className="breakdown-note">
                      {m.summary.countKnown(group.count_known, group.count)}
                    </span>
                  )}
                </>
              )}
            </td>
            <td className="breakdown-amount">
              <Free free={group.free} count={group.count} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
