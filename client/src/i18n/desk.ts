import { useWords, type Words } from './context.tsx';
import * as enDesk from './en/desk.ts';
import * as enAccount from './en/desk-account.ts';
import * as enImport from './en/desk-import.ts';
import * as enLedger from './en/desk-ledger.ts';
import * as enOrientation from './en/desk-orientation.ts';
import * as enRequest from './en/desk-request.ts';
import * as enWork from './en/desk-work.ts';
import type { Lang } from './format.ts';
import { VALUE_WORDS } from './value.ts';
import * as viDesk from './vi/desk.ts';
import * as viAccount from './vi/desk-account.ts';
import * as viImport from './vi/desk-import.ts';
import * as viLedger from './vi/desk-ledger.ts';
import * as viOrientation from './vi/desk-orientation.ts';
import * as viRequest from './vi/desk-request.ts';
import * as viWork from './vi/desk-work.ts';

const vi = {
  ...viAccount,
  ...viDesk,
  ...viImport,
  ...viLedger,
  ...viOrientation,
  ...viRequest,
  ...viWork,
};
const en: typeof vi = {
  ...enAccount,
  ...enDesk,
  ...enImport,
  ...enLedger,
  ...enOrientation,
  ...enRequest,
  ...enWork,
};
/** The words of the desk, apart from `Messages`: they load with the desk, which few readers open. */
export const DESK_WORDS = { vi, en } satisfies Record<Lang, unknown>;

export interface DeskWords extends Words {
  d: typeof vi;
  v: (typeof VALUE_WORDS)[Lang];
}

export function useDeskWords(): DeskWords {
  const words = useWords();
  return { ...words, d: DESK_WORDS[words.lang], v: VALUE_WORDS[words.lang] };
}
