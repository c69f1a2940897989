import { Crosshair, Link2, Printer, X } from 'lucide-react';
import { type Ref, useState } from 'react';
import type { ZoneDetail, ZoneFeature } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { claimsOf } from '../passport/claims.ts';
import { PassportButton, usePassport } from '../passport/open.tsx';
import { Passport } from '../passport/Passport.tsx';
import { useMapApi } from '../stage/map-api.ts';

function CardTools({ zone }: { zone: ZoneFeature }) {
  const { m } = useWords();
  const map = useMapApi();
  const deselect = useAtlas((s) => s.deselect);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard?.writeText(window.location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="card-tools">
      <span className="visually-hidden" role="status">
        {copied ? m.zone.copied : ''}
      </span>
      <IconButton
        icon={Crosshair}
        label={m.zone.zoom}
        onClick={() => map.current?.flyToZone(zone.id)}
      />
      <IconButton icon={Link2} label={copied ? m.zone.copied : m.zone.copyLink} onClick={copy} />
      <IconButton icon={Printer} label={m.zone.print} onClick={() => window.print()} />
      <IconButton icon={X} label={m.shell.close} onClick={deselect} />
    </div>
  );
}

interface CardHeadProps {
  zone: ZoneFeature;
  detail: ZoneDetail | null;
  titleRef: Ref<HTMLHeadingElement>;
}

/** Kind, name, status with its date, and whether the plan counts it. */
export function CardHead({ zone, detail, titleRef }: CardHeadProps) {
  const { m, f, lang } = useWords();
  const { properties } = zone;
  const passport = usePassport('status');
  const claims = detail && claimsOf(detail, 'status');
  const counting = !properties.counted
    ? m.zone.notCounted
    : properties.counted_confidence === 'likely'
      ? m.zone.countedLikely
      : properties.counted_confidence === 'uncertain'
        ? m.zone.countedUncertain
        : null;
  return (
    <header className="card-head">
      <p className="card-kind">{m.terms.kind[properties.kind]}</p>
      <h2 id="card-title" ref={titleRef} tabIndex={-1}>
        {pick(lang, properties, 'name')}
        {properties.sample && <SampleBadge />}
      </h2>
      <p className="card-status">
        <StatusMark status={properties.status} kind={properties.kind} size={16} />
        <PassportButton passport={passport}>{m.terms.status[properties.status]}</PassportButton>
        <span className="card-status-basis">
          {properties.status_as_of && m.zone.statusAsOf(f.date(properties.status_as_of))}
          {!properties.status_as_of &&
            properties.status_basis === 'derived' &&
            m.zone.statusDerived}
        </span>
      </p>
      {passport.open && detail && claims && (
        <Passport id={passport.id} detail={detail} claims={claims} />
      )}
      {counting && <p className="card-note">{counting}</p>}
      {!properties.name_published && <p className="card-note">{m.zone.nameUnpublished}</p>}
      <CardTools zone={zone} />
    </header>
  );
}
