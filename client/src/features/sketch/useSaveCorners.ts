import { useSketchWords } from '../../i18n/sketch.ts';
import { useSurveyWords } from '../../i18n/survey.ts';
import { saveText } from '../../lib/save.ts';
import type { SketchState } from '../../map/sketch/state.ts';

/** Saves every corner of a boundary being drawn as the table a surveyor knows. */
export function useSaveCorners({ slug, geometry }: SketchState): () => void {
  const s = useSketchWords();
  const { csv } = useSurveyWords();
  return async () => {
    const [{ cornerTable }, { cornerCsv }] = await Promise.all([
      import('../../doctor/sheet/corner-table.ts'),
      import('../../doctor/sheet/csv.ts'),
    ]);
    const table = cornerTable(geometry?.coordinates ?? []);
    saveText(
      `${slug}.csv`,
      'text/csv;charset=utf-8',
      cornerCsv(table, csv, [[s.notApproved, slug]]),
    );
  };
}
