import { Badge, Text } from '@mantine/core';
import type { MoneyRow } from '../../../../../../core/contract/schemas/desk/money-lists.ts';
import type { Tone } from '../../../../frame/theme.ts';
import { useWords } from '../../../../frame/words.ts';
import type { MoneyState } from './asked-money.ts';

const tones: Record<MoneyState, Tone> = {
  requested: 'neutral',
  pending: 'accent',
  made: 'success',
  failed: 'danger',
  settled: 'success',
  open: 'warning',
  won: 'success',
  lost: 'danger',
};

/** How far a refund or a dispute is, and what is in its way. */
export function MoneyStatus({ state, trouble }: Pick<MoneyRow, 'trouble'> & { state: MoneyState }) {
  const { t } = useWords();
  return (
    <>
      <Badge color={tones[state]}>{t(`reports.state.${state}`)}</Badge>
      {trouble && (
        <Text size="xs" c="dimmed" mt={2}>
          {t(`reports.trouble.${trouble}`)}
        </Text>
      )}
    </>
  );
}
