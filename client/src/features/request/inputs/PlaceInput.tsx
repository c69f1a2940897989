import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { communesQuery } from '../../../api/queries.ts';
import { pick } from '../../../i18n/context.tsx';
import { useDeskWords } from '../../../i18n/desk.ts';
import { useEditor } from '../editor.ts';
import { PickMany } from './PickMany.tsx';
import type { ValueInputProps } from './ValueInput.tsx';

const codesIn = (json: unknown): string[] => {
  if (typeof json !== 'object' || json === null || !('communes' in json)) return [];
  return Array.isArray(json.communes) ? json.communes.filter((one) => typeof one === 'string') : [];
};

/** Communes and wards of today. What the place was called before July 2025 stays as it is recorded. */
export function PlaceInput({ itemKey, standing, control }: ValueInputProps) {
  const { d, lang } = useDeskWords();
  const { detail, form, setItem } = useEditor();
  const { data } = useQuery(communesQuery);
  const options = useMemo(
    () =>
      (data?.features ?? []).map(({ properties }) => ({
        value: properties.code,
        text: pick<'name', string>(lang, properties, 'name'),
      })),
    [data, lang],
  );
  const chosen = codesIn(form.items[itemKey]?.json ?? standing[0]?.json);
  const { old_province, old_districts, old_communes } = detail.properties;
  return (
    <PickMany
      control={control}
      options={options}
      chosen={chosen}
      filterLabel={d.request.communeFilter}
      chosenLabel={d.request.placeChosen(chosen.length)}
      noneLabel={d.request.industryNone}
      onChange={(communes) =>
        setItem(itemKey, {
          action: 'set',
          json: { old_province, old_districts, old_communes, communes },
        })
      }
    />
  );
}
