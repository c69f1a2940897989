import { hashKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useState } from 'react';
import {
  changeScenario,
  deleteScenario,
  type Scenario,
  scenarioQuery,
  scenariosQuery,
} from '../../api/scenarios.ts';
import type { ScenarioEdit } from '../../api/schema.gen.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Removal } from '../planning/Removal.tsx';
import { Body } from './Body.tsx';
import { sendable } from './content.ts';
import { Back, Naming } from './Head.tsx';
import { Promote } from './Promote.tsx';
import { Share } from './Share.tsx';

type Edited = Pick<Scenario, 'name' | 'description' | 'content'>;

const same = (a: Edited, b: Edited) =>
  a.name === b.name &&
  a.description === b.description &&
  // The order of members says nothing: the server has its own.
  hashKey([a.content]) === hashKey([b.content]);

/** A scenario that is saved, being worked on by its author. */
function Editor({ scenario }: { scenario: Scenario }) {
  const { p } = usePlanningWords();
  const w = p.scenarios;
  const queries = useQueryClient();
  const [edited, setEdited] = useState<Edited>(scenario);
  const dirty = !same(edited, scenario);
  const change = useMutation({
    mutationFn: (edit: ScenarioEdit) => changeScenario(scenario, edit),
    onSuccess: (saved) => {
      queries.setQueryData(scenarioQuery(saved.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: scenariosQuery.queryKey });
    },
  });
  const openScenario = useAtlas((s) => s.openScenario);
  const remove = useMutation({
    mutationFn: () => deleteScenario(scenario),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: scenariosQuery.queryKey });
      openScenario(null);
    },
  });
  const save = () => {
    const named = {
      name: edited.name.trim() || w.unnamed,
      description: edited.description.trim(),
      content: sendable(edited.content, w.fresh.title),
    };
    setEdited(named);
    change.mutate(named);
  };
  const patch = (next: Partial<Edited>) => setEdited({ ...edited, ...next });
  return (
    <>
      <Back />
      <Naming name={edited.name} description={edited.description} onChange={patch} />
      <div className="actions">
        <Button look="solid" icon={Save} disabled={!dirty || change.isPending} onClick={save}>
          {w.save}
        </Button>
        <p className="scenario-note" role="status">
          {dirty ? w.unsaved : w.saved}
        </p>
      </div>
      {change.error && (
        <Failure
          error={change.error}
          onRetry={() => {
            change.reset();
            void queries.invalidateQueries({ queryKey: scenarioQuery(scenario.id).queryKey });
          }}
        />
      )}
      <Body
        content={edited.content}
        base={scenario.base_revision}
        onChange={(content) => patch({ content })}
      />
      <Share
        scenario={scenario}
        busy={change.isPending}
        onShare={(visibility) => change.mutate({ visibility })}
      />
      <Promote scenario={scenario} dirty={dirty} />
      <Removal
        label={w.remove}
        question={w.removeSure}
        busy={remove.isPending}
        error={remove.error}
        onRemove={() => remove.mutate()}
      />
    </>
  );
}

/** One of the reader's own scenarios. */
export function Own({ id }: { id: number }) {
  const { data, error, refetch } = useQuery(scenarioQuery(id));
  if (error && !data) {
    return (
      <>
        <Back />
        <Failure error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) return <Skeleton width="100%" height={200} />;
  return <Editor key={data.id} scenario={data} />;
}
