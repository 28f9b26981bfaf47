import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { TillView } from '../../../../../core/contract/schemas/desk/tills.ts';
import { useAddress } from '../../../frame/address.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconAlertTriangle } from '../../../kit/icons.ts';

/** Tills that an earlier day left open, before everything else. */
export function ForgottenTills({ tills }: { tills: readonly TillView[] }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  return (
    <Alert color="warning" icon={<IconAlertTriangle aria-hidden />} title={t('till.forgotten')}>
      <Stack gap="xs">
        {tills.map(({ id, name, date, expected }, index) => (
          <Group key={id} justify="space-between" gap="xs">
            <Text size="sm">
              {t('till.forgottenOf', { name, date: format.date(date), amount: format.money(expected) })}
            </Text>
            <Button
              size="xs"
              variant={index === 0 ? 'filled' : 'default'}
              aria-label={`${t('till.close')}: ${name}, ${format.date(date)}`}
              onClick={() => change({ till: id, do: 'close' })}
            >
              {t('till.close')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}
