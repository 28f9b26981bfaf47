import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { CopyField } from '../../../kit/display/copy-field.tsx';
import { NewFeedForm } from './new-feed-form.tsx';

/** Creates a calendar address (`?create=calendar`), and shows it this once. */
export function NewFeedPanel() {
  const { t } = useWords();
  return (
    <Panel name="create" title={t('settings.feedCreate')}>
      {() => <NewFeed />}
    </Panel>
  );
}

function NewFeed() {
  const { t } = useWords();
  const [, change] = useAddress();
  const [url, setUrl] = useState<string>();
  if (url === undefined) return <NewFeedForm onCreated={setUrl} />;
  return (
    <Stack>
      <Alert color="warning" role="status">
        {t('settings.feedOnce')}
      </Alert>
      <CopyField label={t('settings.feedAddress')} value={url} />
      <Group>
        <Button onClick={() => change({ create: undefined })}>{t('settings.keyStored')}</Button>
      </Group>
    </Stack>
  );
}
