import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Theme } from '../../../../../core/contract/model/venue/venue.ts';
import { paths } from '../../../../../core/contract/paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import type { EmailSummary } from '../../../../../core/contract/schemas/notify/emails.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import { useMay } from '../../../frame/session/session.tsx';
import type { Venue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Facts } from '../../../kit/display/facts.tsx';
import { Section } from '../../../kit/section.tsx';
import { type Device, ScaledFrame } from '../../venue/preview/scaled-frame.tsx';
import { DeviceChoice, SchemeChoice } from '../../venue/preview/screen-choices.tsx';
import classes from './emails.module.css';

interface EmailPreviewProps {
  venue: Venue;
  email: EmailSummary;
  language: Language;
}

/** One email as it is sent, in a frame without scripts. */
export function EmailPreview({ venue, email, language }: EmailPreviewProps) {
  const { t } = useWords();
  const mayEdit = useMay('venues.edit');
  const [device, setDevice] = useState<Device>('phone');
  const [scheme, setScheme] = useState<Theme>('light');
  const { kind, audience, subject, fromName, replyTo } = email;
  const source = routeUrl(paths.previewEmail, { venueId: venue.id }, { kind, language, scheme });
  return (
    <div className={classes.preview}>
      <Section title={t(`emails.kind.${kind}`)} about={t(`emails.about.${kind}`)}>
        <Facts
          rows={[
            [t('emails.subject'), subject],
            [t('emails.from'), fromName],
            [t('emails.replyTo'), replyTo],
          ]}
        />
        {audience === 'guest' && mayEdit && (
          <Anchor component={Link} to={`/venues/${venue.id}`} size="sm">
            {t('emails.change')}
          </Anchor>
        )}
        <Group gap="xs">
          <DeviceChoice value={device} onChange={setDevice} />
          <SchemeChoice value={scheme} onChange={setScheme} />
        </Group>
        <ScaledFrame key={source} title={t('emails.preview')} url={source} device={device} sandbox="" />
      </Section>
    </div>
  );
}
