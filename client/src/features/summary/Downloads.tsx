import { BookOpen, Download, Rss } from 'lucide-react';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** What others can compute with: the same answers this page is drawn from. */
export function Downloads() {
  const { m } = useWords();
  const moment = useMoment();
  const setView = useAtlas((s) => s.setView);
  return (
    <section className="downloads" aria-labelledby="downloads-title">
      <h3 id="downloads-title">{m.summary.downloads}</h3>
      <ul>
        <li>
          <a
            href={addressOf('/api/zones', {}, { counted: 'all', limit: 1000, ...moment })}
            download="kcn-atlas-zones.geojson"
          >
            <Icon of={Download} size={15} />
            {m.summary.downloadZones}
          </a>
        </li>
        <li>
          <a href={addressOf('/api/summary', {}, { ...moment })} download="kcn-atlas-summary.json">
            <Icon of={Download} size={15} />
            {m.summary.downloadSummary}
          </a>
        </li>
        <li>
          <Button look="link" onClick={() => setView('changes')}>
            <Icon of={Rss} size={15} />
            {m.shell.views.changes}
          </Button>
        </li>
        <li>
          <a href="/docs">
            <Icon of={BookOpen} size={15} />
            {m.summary.apiDocs}
          </a>
        </li>
      </ul>
    </section>
  );
}
