import { useEffect, useRef } from 'react';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { anchorOf } from './editor.ts';
import type { NamedProblem } from './named-problem.ts';

/** Leads to the field, opening the group that holds it. */
function goTo(place: string): void {
  const target = document.getElementById(anchorOf(place));
  target?.closest('details')?.setAttribute('open', '');
  target?.focus();
  target?.scrollIntoView?.({ block: 'center' });
}

/** Everything that keeps the request from being sent, in one place that takes the focus. */
export function ProblemSummary({ problems }: { problems: readonly NamedProblem[] }) {
  const { d } = useDeskWords();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className="problems" aria-labelledby="problems-title">
      <h3 id="problems-title">{d.desk.problems(problems.length)}</h3>
      <ul>
        {problems.map(({ place, name, words }) => (
          <li key={`${place}-${words}`}>
            <Button look="link" onClick={() => goTo(place)}>
              {name}
            </Button>
            : {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
