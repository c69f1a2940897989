import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { boundaryQuery, type KnownBoundary } from '../../api/boundaries.ts';
import { cornerTable } from '../../doctor/sheet/corner-table.ts';
import { useSurveyWords } from '../../i18n/survey.ts';
import { useMoment } from '../../store/context.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Dimensions } from './Dimensions.tsx';
import { Downloads } from './Downloads.tsx';
import { fileOf } from './facts.ts';
import './survey.css';

function Survey({ known }: { known: KnownBoundary }) {
  const s = useSurveyWords();
  const table = useMemo(() => cornerTable(known.boundary.geometry.coordinates), [known]);
  const file = fileOf(s, known);
  return (
    <>
      <Dimensions table={table} />
      {file.map(([name, value]) => (
        <p key={name} className="survey-note">
          {name}: {value}
        </p>
      ))}
      <Downloads known={known} table={table} />
      <p className="survey-note">{s.notRegistry}</p>
    </>
  );
}

/** Corners and dimensions of a zone whose boundary is known, for the card. */
export default function SurveySection({ slug }: { slug: string }) {
  const s = useSurveyWords();
  const { data, error, refetch } = useQuery(boundaryQuery(slug, useMoment()));
  if (data === null) return null;
  return (
    <details className="card-section survey">
      <summary>
        <h3>{s.title}</h3>
      </summary>
      {data && <Survey known={data} />}
      {!data && !error && <Skeleton width="80%" />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
    </details>
  );
}
