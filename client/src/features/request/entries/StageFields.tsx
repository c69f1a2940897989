import type { Allocation } from '../../../api/ledger-types.ts';
import { useDeskWords } from '../../../i18n/desk.ts';
import { useLedgerWords } from '../../../i18n/ledger.ts';
import { STAGES, type Stage } from '../../../lib/ledger/filter.ts';
import type { EntryProps } from './entry-props.ts';
import { AreaInput, ChoiceInput, TextInput } from './inputs.tsx';

/** Stages that an entry may still go to: forward, or taken back. */
function furtherStages({ events }: Pick<Allocation, 'events'>): Stage[] {
  const reached = Math.max(
    ...events.map(({ stage }) => (stage === 'revoked' ? -1 : STAGES.indexOf(stage))),
  );
  return STAGES.filter((stage, rank) => stage === 'revoked' || rank > reached);
}

/** Hectares of an entry that were not taken back. */
const leftOf = ({ area_ha: ha, events }: Pick<Allocation, 'area_ha' | 'events'>): number =>
  Math.round(
    10_000 *
      events.reduce((left, one) => (one.stage === 'revoked' ? left - one.area_ha : left), ha),
  ) / 10_000;

/** A further stage of an entry, or how much of it is taken back. */
export function StageFields({ standing, ...props }: EntryProps & { standing: Allocation }) {
  const { d, f } = useDeskWords();
  const { l } = useLedgerWords();
  const { entry, change } = props;
  const revoked = entry.stage === 'revoked';
  return (
    <>
      <div className="edit-pair">
        <ChoiceInput
          entry={entry}
          member="stage"
          label={d.entries.nextStage}
          value={entry.stage}
          options={furtherStages(standing).map((value) => ({ value, text: l.stages[value] }))}
          onChange={(stage) => change({ stage })}
        />
        <TextInput
          {...props}
          of="day"
          member="on_date"
          label={revoked ? d.entries.day.revoked : d.entries.day.stage}
          type="date"
        />
      </div>
      {revoked && (
        <AreaInput
          {...props}
          label={d.entries.revokedArea}
          hint={d.entries.revokedMost(f.ha(leftOf(standing)))}
        />
      )}
    </>
  );
}
