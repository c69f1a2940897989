import { Download } from 'lucide-react';
import {
  createTableRequests,
  previewTable,
  type TableFormat,
  tableAddress,
} from '../../api/table.ts';
import type { Kind } from '../../api/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useMay } from '../account/session.ts';
import '../request/summary.css';
import { Preview } from './Preview.tsx';
import { TableHelp } from './TableHelp.tsx';
import { TableRound } from './TableRound.tsx';

const KINDS: readonly Kind[] = ['kcn', 'ccn', 'it_park'];
const FORMATS: readonly TableFormat[] = ['xlsx', 'csv'];

function Downloads() {
  const { d } = useDeskWords();
  const may = useMay();
  return (
    <div className="actions">
      {KINDS.filter((kind) => may('propose', kind)).flatMap((kind) =>
        FORMATS.map((format) => (
          <a
            key={`${kind}-${format}`}
            className="button button-outline"
            href={tableAddress(kind, format)}
            download
          >
            <Download size={16} strokeWidth={1.75} aria-hidden="true" />
            {d.table.download(d.table.kinds[kind], format.toUpperCase())}
          </a>
        )),
      )}
    </div>
  );
}

/** The figures of all zones of a kind as a spreadsheet: down, edited, up, looked over, and one draft for each zone. */
export function TablePage() {
  const { d } = useDeskWords();
  return (
    <TableRound
      words={d.table}
      download={
        <>
          <Downloads />
          <p className="field-hint">{d.table.keepColumns}</p>
          <TableHelp />
        </>
      }
      read={previewTable}
      list={(preview, left: ReadonlySet<string>, onLeft) => (
        <Preview preview={preview} left={left} onLeft={onLeft} />
      )}
      rowsOf={({ rows }, left: ReadonlySet<string>) =>
        rows.filter(
          ({ slug, changes, problems }) =>
            changes.length > 0 && problems.length === 0 && !left.has(slug),
        )
      }
      send={(rows, { reason, source, effective_on, confidence }, { revision }) =>
        createTableRequests({
          rows: rows.map(({ slug, items }) => ({ slug, items })),
          reason,
          source,
          effective_on,
          confidence,
          base_revision: revision,
        })
      }
    />
  );
}
