import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { industriesQuery } from '../../../api/queries.ts';
import { pick } from '../../../i18n/context.tsx';
import { useDeskWords } from '../../../i18n/desk.ts';
import { useEditor } from '../editor.ts';
import { PickMany } from './PickMany.tsx';
import type { ValueInputProps } from './ValueInput.tsx';

/** The industries a zone takes, by VSIC division; begins with those that stand. */
export function IndustryInput({ itemKey, control }: ValueInputProps) {
  const { d, lang } = useDeskWords();
  const { detail, form, setItem } = useEditor();
  const { data } = useQuery(industriesQuery);
  const item = form.items[itemKey];
  const options = useMemo(
    () =>
      (data?.items ?? []).map((one) => ({
        value: one.code,
        text: `${one.code} ${pick(lang, one, 'name')}`,
      })),
    [data, lang],
  );
  const chosen = item?.items ?? detail.properties.industries;
  return (
    <PickMany
      control={control}
      options={options}
      chosen={chosen}
      filterLabel={d.request.industryFilter}
      chosenLabel={d.request.industryChosen(chosen.length)}
      noneLabel={d.request.industryNone}
      onChange={(items) => setItem(itemKey, { action: 'set', items })}
    />
  );
}
