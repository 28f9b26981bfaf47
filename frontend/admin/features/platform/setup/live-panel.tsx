import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { SetupView } from '../../../../../core/contract/schemas/platform/setup.ts';
import { useWords } from '../../../frame/words.ts';
import { CopyField } from '../../../kit/display/copy-field.tsx';
import { Meter } from './meter.tsx';
import classes from './setup.module.css';
import { useFinish } from './use-finish.ts';

/** Every step is done or skipped: guests can book. */
export function LivePanel({ setup }: { setup: SetupView }) {
  const { t } = useWords();
  const { ask, isRunning } = useFinish();
  return (
    <Paper withBorder p="md" component="section" className={classes.live} role="status">
      <Stack>
        <Meter setup={setup} />
        <div>
          <Title order={2}>{t('setup.liveTitle')}</Title>
          <Text size="sm">{t('setup.liveText')}</Text>
        </div>
        {setup.pageUrl && <CopyField label={t('setup.bookingPage')} value={setup.pageUrl} />}
        <Group>
          <Button loading={isRunning} onClick={ask}>
            {t('setup.hide')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
