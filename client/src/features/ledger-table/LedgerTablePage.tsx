import { Download } from 'lucide-react';
import { ApiError } from '../../api/client.ts';
import {
  createLedgerRequests,
  type LedgerPreview,
  previewLedger,
  templateAddress,
} from '../../api/ledger-table.ts';
import type { TableFormat } from '../../api/table.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TableRound } from '../table/TableRound.tsx';
import { problemWords } from './problem-words.ts';
import { RowList } from './RowList.tsx';

const FORMATS: readonly TableFormat[] = ['xlsx', 'csv'];

function Template() {
  const { d } = useDeskWords();
  return (
    <>
      <div className="actions">
        {FORMATS.map((format) => (
          <a key={format} className="button button-outline" href={templateAddress(format)} download>
            <Icon of={Download} size={16} />
            {d.ledgerTable.template(format.toUpperCase())}
          </a>
        ))}
      </div>
      <p className="field-hint">{d.ledgerTable.templateHint}</p>
      <ul className="table-notes">
        {d.ledgerTable.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  );
}

type Rows = readonly {
  row: number;
  zone: string;
  entry: NonNullable<LedgerPreview['rows'][number]['entry']>;
}[];

/** What the server found wrong with rows that looked sound, by the row of the file. */
function refusedRows(error: unknown, rows: Rows) {
  if (!(error instanceof ApiError)) return [];
  return error.errors.flatMap(({ pointer = '', code = '', message }) => {
    const [, n, column] = /^\/rows\/(\d+)\/entry(?:\/(\w+))?/.exec(pointer) ?? [];
    const row = n === undefined ? undefined : rows[Number(n)]?.row;
    return row === undefined ? [] : [{ row, column: column ?? null, code, message, detail: null }];
  });
}

/** A spreadsheet of new entries: filled in, uploaded, looked over, and one draft for each zone. */
export function LedgerTablePage() {
  const words = useDeskWords();
  const { d } = words;
  const openPlan = useAtlas((s) => s.openPlan);
  return (
    <>
      <TableRound
        dated
        words={d.ledgerTable}
        download={<Template />}
        read={previewLedger}
        list={(preview, left: ReadonlySet<number>, onLeft) => (
          <RowList preview={preview} left={left} onLeft={onLeft} />
        )}
        rowsOf={(preview, left: ReadonlySet<number>): Rows =>
          preview.rows.flatMap(({ row, slug, zone, entry }) =>
            entry && !left.has(row) ? [{ row, zone: zone?.slug ?? slug, entry }] : [],
          )
        }
        send={(rows, { reason, source }) =>
          createLedgerRequests({
            rows: rows.map(({ zone, entry }) => ({ zone, entry })),
            reason,
            source,
          })
        }
        refused={(error, rows) =>
          refusedRows(error, rows).map((problem) => problemWords(words, problem))
        }
      />
      <Button look="link" onClick={() => openPlan('ledger')}>
        {d.ledgerTable.toLedger}
      </Button>
    </>
  );
}
