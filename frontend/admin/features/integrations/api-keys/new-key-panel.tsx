import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { CopyField } from '../../../kit/display/copy-field.tsx';
import { NewKeyForm } from './new-key-form.tsx';

/** Creates a key (`?create=key`), and shows its secret this once. */
export function NewKeyPanel() {
  const { t } = useWords();
  return (
    <Panel name="create" title={t('settings.keyCreate')}>
      {() => <NewKey />}
    </Panel>
  );
}

function NewKey() {
  const { t } = useWords();
  const [, change] = useAddress();
  const [token, setToken] = useState<string>();
  if (token === undefined) return <NewKeyForm onCreated={setToken} />;
  return (
    <Stack>
      <Alert color="warning" role="status">
        {t('settings.keyOnce')}
      </Alert>
      <CopyField label={t('settings.keySecret')} value={token} />
      <Group>
        <Button onClick={() => change({ create: undefined })}>{t('settings.keyStored')}</Button>
      </Group>
    </Stack>
  );
}
