import { Moon, Sun } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { AccountEntry } from '../account/AccountEntry.tsx';
import { DayControl } from '../moment/DayControl.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { Mark } from './Mark.tsx';
import './topbar.css';
import { useTheme } from './useTheme.ts';
import { ViewNav } from './ViewNav.tsx';

function LanguageSwitch({ short }: { short: boolean }) {
  const { lang, m } = useWords();
  const setLang = useAtlas((s) => s.setLang);
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      className="language"
      lang={other}
      title={m.shell.otherLanguageHint}
      onClick={() => setLang(other)}
    >
      {short ? m.shell.otherLanguageShort : m.shell.otherLanguage}
    </button>
  );
}

function ThemeSwitch() {
  const { m } = useWords();
  const theme = useTheme();
  const setTheme = useAtlas((s) => s.setTheme);
  const dark = theme === 'dark';
  return (
    <IconButton
      icon={dark ? Sun : Moon}
      label={dark ? m.shell.toLight : m.shell.toDark}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    />
  );
}

export function TopBar({ phone }: { phone: boolean }) {
  const { m } = useWords();
  return (
    <header className="topbar">
      <div className="brand">
        <Mark />
        <h1 className={phone ? 'visually-hidden' : 'brand-name'}>
          {m.shell.brand} <span className="brand-place">{m.shell.place}</span>
        </h1>
      </div>
      <SearchBox />
      {!phone && <ViewNav />}
      <div className="topbar-tools">
        {!phone && <DayControl />}
        <LanguageSwitch short={phone} />
        <ThemeSwitch />
        <AccountEntry short={phone} />
      </div>
    </header>
  );
}
