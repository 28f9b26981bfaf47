import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { CopyField } from '../../../kit/display/copy-field.tsx';
import { problemText } from '../../../kit/problem-text.ts';

/** Makes a link that turns a tablet at the door into a kiosk (`?open=kiosk`). */
export function KioskLink() {
  const { t } = useWords();
  const [, change] = useAddress();
  if (!useMay('bookings.check-in')) return null;
  return (
    <>
      <Button variant="default" onClick={() => change({ open: 'kiosk' })}>
        {t('waivers.kiosk')}
      </Button>
      <Dialog name="open" value="kiosk" title={t('waivers.kioskTitle')}>
        <MakeLink />
      </Dialog>
    </>
  );
}

type KioskLinkMade = RouteOutput<'createKioskLink'>;

function MakeLink() {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const [made, setMade] = useState<KioskLinkMade>();
  const { run, problem, isRunning } = useAction('createKioskLink', { onDone: setMade });
  return (
    <Stack>
      <Text size="sm">{t('waivers.kioskAbout')}</Text>
      {problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problemText(problem, t)}
        </Text>
      )}
      {made ? (
        <>
          <CopyField label={t('waivers.kioskLink')} value={made.url} />
          <Text size="sm" c="dimmed">
            {t('waivers.kioskUntil', { date: format.fullDate(made.expiresAt) })}
          </Text>
        </>
      ) : (
        <Button loading={isRunning} onClick={() => run({ params: { venueId } })}>
          {t('waivers.kioskMake')}
        </Button>
      )}
    </Stack>
  );
}
