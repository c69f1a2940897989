import type { MultiPolygon } from 'geojson';
import { useMemo, useState } from 'react';
import { cornerTable } from '../../doctor/sheet/corner-table.ts';
import { useSurveyWords } from '../../i18n/survey.ts';
import { Dimensions } from './Dimensions.tsx';
import './survey.css';

/** Corners and dimensions of an outline that is only proposed; computed once somebody asks. */
export default function OutlineSurvey({ outline }: { outline: MultiPolygon }) {
  const s = useSurveyWords();
  const [open, setOpen] = useState(false);
  const table = useMemo(() => (open ? cornerTable(outline.coordinates) : null), [open, outline]);
  return (
    <details className="survey" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{s.title}</summary>
      {table && <Dimensions table={table} />}
    </details>
  );
}
