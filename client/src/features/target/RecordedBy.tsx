import type { Progress } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';

/** The ledger's hectares by kind, region and recipient; nothing while it is empty. */
export function RecordedBy({ progress }: { progress: Progress }) {
  const { m, f } = useWords();
  if (progress.entries === 0) return null;
  const groups = [
    {
      title: m.target.byKind,
      rows: progress.by_kind.map((row) => ({ name: m.terms.kindShort[row.kind], ...row })),
    },
    {
      title: m.target.byRegion,
      rows: progress.by_orientation.map((row) => ({
        name: m.terms.region[row.orientation],
        ...row,
      })),
    },
    {
      title: m.target.byRecipient,
      rows: progress.by_recipient.map((row) => ({
        name: m.target.recipients[row.recipient],
        ...row,
      })),
    },
  ];
  return (
    <div className="recorded">
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h4>{title}</h4>
          <dl>
            {rows
              .filter((row) => row.entries > 0)
              .map((row) => (
                <div key={row.name} className="recorded-row">
                  <dt>{row.name}</dt>
                  <dd>{f.ha(row.recorded_ha)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
