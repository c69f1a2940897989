import type { Fact } from './facts.ts';

export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="survey-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
