import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { CopyField } from '../../../kit/display/copy-field.tsx';
import { IconCalendarEvent } from '../../../kit/icons.ts';
import { problemText } from '../../../kit/problem-text.ts';

/** The way to one's own shifts in a calendar program (`?calendar=own`). */
export function OwnCalendar() {
  const { t } = useWords();
  const [, change] = useAddress();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarEvent size={16} aria-hidden />}
        onClick={() => change({ calendar: 'own' })}
      >
        {t('people.calendar')}
      </Button>
      <Dialog name="calendar" value="own" title={t('people.calendar')}>
        <Address />
      </Dialog>
    </>
  );
}

/** The address is shown once, when it is made: it gives access by itself. */
function Address() {
  const { t } = useWords();
  const [url, setUrl] = useState<string>();
  const renewing = useAction('renewOwnCalendarFeed', { onDone: (made) => setUrl(made.url) });
  return (
    <Stack gap="sm">
      <Text size="sm">{t('people.calendarText')}</Text>
      {renewing.problem && (
        <Alert color="danger" role="alert">
          {problemText(renewing.problem, t)}
        </Alert>
      )}
      {url ? (
        <CopyField label={t('people.calendarAddress')} value={url} />
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t('people.calendarOnce')}
          </Text>
          <div>
            <Button loading={renewing.isRunning} onClick={() => renewing.run({})}>
              {t('people.calendarCreate')}
            </Button>
          </div>
        </>
      )}
    </Stack>
  );
}
