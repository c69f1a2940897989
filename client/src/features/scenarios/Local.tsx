import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogIn, Save } from 'lucide-react';
import { useState } from 'react';
import { keepScenario, scenarioQuery, scenariosQuery } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePerson } from '../account/session.ts';
import { Removal } from '../planning/Removal.tsx';
import { useResults } from '../results/context.tsx';
import { Body } from './Body.tsx';
import { sendable } from './content.ts';
import { Back, Naming } from './Head.tsx';
import { keepLocal, type LocalScenario, NEW, readLocal } from './kept.ts';
import { useMayPropose } from './useMayPropose.ts';

/** The scenario that lives in this browser, until somebody who is signed in saves it. */
export function Local() {
  const { p } = usePlanningWords();
  const w = p.scenarios;
  const { all } = useResults();
  const queries = useQueryClient();
  const person = usePerson();
  const may = useMayPropose();
  const askSignIn = useAtlas((s) => s.askSignIn);
  const openScenario = useAtlas((s) => s.openScenario);
  const [scenario, setScenario] = useState(() => readLocal() ?? NEW);
  const [kept, setKept] = useState(true);
  const base = scenario.base ?? all?.revision ?? null;

  const change = (patch: Partial<LocalScenario>) => {
    const next = { ...scenario, base, ...patch };
    setScenario(next);
    setKept(keepLocal(next));
  };
  const save = useMutation({
    mutationFn: () =>
      keepScenario({
        name: scenario.name.trim() || w.unnamed,
        description: scenario.description.trim(),
        content: sendable(scenario.content, w.fresh.title),
        ...(base === null ? {} : { base_revision: base }),
      }),
    onSuccess: (made) => {
      keepLocal(null);
      queries.setQueryData(scenarioQuery(made.id).queryKey, made);
      void queries.invalidateQueries({ queryKey: scenariosQuery.queryKey });
      openScenario(`own-${made.id}`);
    },
  });
  return (
    <>
      <Back />
      <Naming name={scenario.name} description={scenario.description} onChange={change} />
      <div className="actions">
        {may ? (
          <Button look="solid" icon={Save} disabled={save.isPending} onClick={() => save.mutate()}>
            {w.save}
          </Button>
        ) : (
          person === null && (
            <Button icon={LogIn} onClick={() => askSignIn('open')}>
              {w.signIn}
            </Button>
          )
        )}
      </div>
      {kept ? (
        <p className="scenario-note">{may ? w.inBrowser : w.browserOnly}</p>
      ) : (
        <Notice tone="warn" role="status">
          {w.notKept}
        </Notice>
      )}
      {save.error && <Failure error={save.error} onRetry={() => save.mutate()} />}
      <Body content={scenario.content} base={base} onChange={(content) => change({ content })} />
      <Removal
        label={w.remove}
        question={w.removeLocal}
        onRemove={() => {
          keepLocal(null);
          openScenario(null);
        }}
      />
    </>
  );
}
