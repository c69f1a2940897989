import type { Diagnosis } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useDoctorWords } from '../../i18n/doctor-words.ts';

interface FigureTableProps {
  diagnosis: Diagnosis;
  decisionHa: number | null;
}

/** What an outline measures, in the words of a survey decision. */
export function FigureTable({ diagnosis, decisionHa }: FigureTableProps) {
  const { d, f, m } = useDeskWords();
  const { system } = useDoctorWords();
  const { hectares, gridHectares, perimeterM, crs } = diagnosis;
  const words = d.importing.figures;
  const rows: [string, string | null][] = [
    [words.system, crs && system(crs)],
    [words.area, hectares === null ? null : f.ha(hectares)],
    [words.grid, gridHectares === null ? null : f.ha(gridHectares)],
    [words.decision, decisionHa === null ? null : f.ha(decisionHa)],
    [
      words.perimeter,
      perimeterM === null ? null : m.measure.metres(f.number(Math.round(perimeterM))),
    ],
  ];
  const said = rows.filter(([, value]) => value !== null);
  if (said.length === 0) return null;
  return (
    <dl className="import-figures">
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
