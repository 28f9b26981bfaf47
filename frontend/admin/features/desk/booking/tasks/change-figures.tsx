import { Group, Stack, Text } from '@mantine/core';
import type { RouteOutput } from '../../../../../../core/contract/routes.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';

interface ChangeFiguresProps {
  /** The total before, in minor units. */
  before: number;
  preview: RouteOutput<'previewDiscount'>;
  /** A refund becomes a gift card. */
  isCredit?: boolean;
}

/** What a change costs or gives back, before it happens. */
export function ChangeFigures({ before, preview, isCredit = false }: ChangeFiguresProps) {
  const { t } = useWords();
  const format = useFormat();
  const { quote, fee, refund, balance } = preview;
  const difference = quote.total - before;
  return (
    <Stack gap={2} role="status" className="figures">
      <Group justify="space-between">
        <Text size="sm">
          {t('booking.priceBeforeAfter', { before: format.money(before), after: format.money(quote.total) })}
        </Text>
        <Text size="sm" fw={650}>
          {difference === 0 ? t('booking.samePrice') : format.change(difference)}
        </Text>
      </Group>
      {fee > 0 && <Figure label={t('booking.feeKept')} amount={fee} />}
      {refund > 0 && (
        <Figure label={t(isCredit ? 'booking.goesOnGiftCard' : 'booking.goesBack')} amount={refund} />
      )}
      {balance > 0 && <Figure label={t('stillToPay')} amount={balance} />}
    </Stack>
  );
}

function Figure({ label, amount }: { label: string; amount: number }) {
  const format = useFormat();
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text size="sm">{format.money(amount)}</Text>
    </Group>
  );
}
