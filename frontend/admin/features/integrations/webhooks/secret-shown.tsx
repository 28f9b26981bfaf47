import { Alert, Button, Group, Stack } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { CopyField } from '../../../kit/display/copy-field.tsx';

/** A signing secret, this once. */
export function SecretShown({ secret, onStored }: { secret: string; onStored: () => void }) {
  const { t } = useWords();
  return (
    <Stack>
      <Alert color="warning" role="status">
        {t('settings.hookOnce')}
      </Alert>
      <CopyField label={t('settings.hookSecret')} value={secret} />
      <Group>
        <Button onClick={onStored}>{t('settings.keyStored')}</Button>
      </Group>
    </Stack>
  );
}
