import { useQuery } from '@tanstack/react-query';
import { evaluationQuery } from '../../api/queries.ts';
import type { Evaluation, Target } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SourceItem } from '../passport/SourceItem.tsx';
import './targets-other.css';
import { barOf, FIELD_OF, resultWords, wantedWords, zoneWords } from './words.ts';

function Bar({
  evaluation,
  group,
}: {
  evaluation: Evaluation;
  group: Evaluation['groups'][number];
}) {
  const bar = barOf(evaluation, group);
  if (!bar) return null;
  return (
    <span className="goal-bar" aria-hidden="true">
      <span className="goal-possible" style={{ width: `${bar.possible}%` }} />
      <span className="goal-sure" style={{ width: `${bar.sure}%` }} />
      <span className="goal-wanted" style={{ insetInlineStart: `${bar.wanted}%` }} />
    </span>
  );
}

function Groups({ evaluation }: { evaluation: Evaluation }) {
  const words = usePlanningWords();
  const { m, p } = words;
  return (
    <ul className="goal-groups">
      {evaluation.groups.map((group) => {
        const { zones, with_figure: known, stated } = group.denominator;
        return (
          <li key={group.kind}>
            <span className="goal-kind">{m.terms.kindShort[group.kind]}</span>
            <Bar evaluation={evaluation} group={group} />
            <strong>{resultWords(words, evaluation, group)}</strong>
            <span className="goal-note">
              {p.targets.figures(known, zones)}
              {stated !== null && stated !== zones && `; ${p.targets.stated(zones, stated)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function ZoneLink({ zone }: { zone: Evaluation['unknown'][number] }) {
  const { lang } = usePlanningWords();
  const select = useAtlas((s) => s.select);
  return (
    <Button look="link" onClick={() => select(zone.slug, 'list')}>
      {pick(lang, zone, 'name')}
    </Button>
  );
}

function Evidence({ evaluation }: { evaluation: Evaluation }) {
  const words = usePlanningWords();
  const { p, lang } = words;
  const field = FIELD_OF[evaluation.metric] ?? '';
  const { zones, unknown } = evaluation;
  return (
    <details className="goal-evidence">
      <summary>
        {zones.length > 0 ? p.targets.evidence(zones.length) : p.targets.noEvidence}
      </summary>
      <h4>{p.targets.definition}</h4>
      <p>{evaluation.definition[lang]}</p>
      {zones.length > 0 && (
        <ul className="goal-zones">
          {zones.map((zone) => (
            <li key={zone.slug}>
              <ZoneLink zone={zone} /> {zoneWords(words, field, zone)}
              {field !== '' || zone.met === 'unknown' ? null : ` · ${p.targets.states[zone.met]}`}
            </li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <>
          <h4>{p.targets.without(unknown.length)}</h4>
          <ul className="goal-without">
            {unknown.map((zone) => (
              <li key={zone.slug}>
                <ZoneLink zone={zone} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{p.targets.sources}</h4>
      <ul>
        {evaluation.sources.map((source) => (
          <li key={source.id}>
            <SourceItem source={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Goal({ target }: { target: Target }) {
  const words = usePlanningWords();
  const { p, f, lang } = words;
  const { data, error, refetch } = useQuery(evaluationQuery(target.id, useMoment()));
  const title = `goal-${target.id}`;
  return (
    <article className="goal" aria-labelledby={title}>
      <h3 id={title}>{pick(lang, target, 'title')}</h3>
      {data ? (
        <>
          <p className={`goal-state goal-${data.met}`}>
            {p.targets.states[data.met]}
            {data.sample && <SampleBadge />}
          </p>
          <p className="goal-note">
            {wantedWords(words, data)} · {p.targets.due(f.date(data.due))}
          </p>
          <Groups evaluation={data} />
          <Evidence evaluation={data} />
        </>
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton width="80%" height={20} />
      )}
    </article>
  );
}

/** The plan's other targets, each with its state in words, bounds and evidence. */
export function OtherTargets({ targets }: { targets: readonly Target[] }) {
  const { p } = usePlanningWords();
  if (targets.length === 0) return null;
  return (
    <section className="goals" aria-labelledby="goals-title">
      <h2 id="goals-title">{p.targets.title}</h2>
      <p>{p.targets.lead}</p>
      {targets.map((target) => (
        <Goal key={target.id} target={target} />
      ))}
    </section>
  );
}
