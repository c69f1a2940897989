import { useAtlas } from '../../store/context.tsx';
import { comparedBy } from '../../store/scenario-place.ts';
import { Comparison } from './Comparison.tsx';
import { Local } from './Local.tsx';
import { Own } from './Own.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import { Shared } from './Shared.tsx';
import './scenarios.css';

/** What may be tried out beside the live data, which it never touches. */
export default function ScenariosPage() {
  const place = useAtlas((s) => s.scenario);
  if (place === null) return <ScenarioList />;
  if (place === 'local') return <Local />;
  if (place.startsWith('own-')) return <Own id={Number(place.slice('own-'.length))} />;
  if (place.startsWith('shared-')) return <Shared token={place.slice('shared-'.length)} />;
  return <Comparison ids={comparedBy(place)} />;
}
