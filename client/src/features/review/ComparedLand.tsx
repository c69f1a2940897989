import type { ComparedLand as Land } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useLedgerWords } from '../../i18n/ledger.ts';

/** Less than half a square metre is rounding. */
const NOTHING = 0.00005;

/** The zone's land in the ledger before and after, against the most there is. */
export function ComparedLand({ land }: { land: readonly Land[] }) {
  const { d, f } = useDeskWords();
  const { l } = useLedgerWords();
  const { review } = d.entries;
  return (
    <table className="compared-land">
      <caption>{review.land}</caption>
      <thead>
        <tr>
          <th scope="col">{l.fields.recipient}</th>
          <th scope="col">{review.before}</th>
          <th scope="col">{review.after}</th>
          <th scope="col">{review.bound}</th>
        </tr>
      </thead>
      <tbody>
        {land.map(({ recipient, held_ha: held, change_ha: change, bound_ha: bound }) => {
          const after = held + change;
          const over = bound === null ? 0 : after - bound;
          const exceeds = over > NOTHING;
          return (
            <tr key={recipient}>
              <th scope="row">{l.recipients[recipient]}</th>
              <td>{f.ha(held)}</td>
              <td>
                <strong>{f.ha(after)}</strong>
              </td>
              <td>
                {bound === null ? review.unbounded : f.ha(bound)}
                {exceeds && <span className="field-error"> {review.over(f.ha(over))}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
