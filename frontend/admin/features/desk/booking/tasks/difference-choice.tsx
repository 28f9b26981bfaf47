import { Radio, Stack } from '@mantine/core';
import type { RouteOutput } from '../../../../../../core/contract/routes.ts';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { type Difference, differencesOf, isDifference } from './difference.ts';

interface DifferenceChoiceProps {
  /** The total before, in minor units. */
  before: number;
  /** What happens if nothing is chosen. */
  settled: RouteOutput<'previewReschedule'>;
  mayKeep: boolean;
  value: Difference;
  onChange: (value: Difference) => void;
}

/** What becomes of the price difference of a move: charged, refunded, given as a gift card, or dropped. */
export function DifferenceChoice({ before, settled, mayKeep, value, onChange }: DifferenceChoiceProps) {
  const { t } = useWords();
  const format = useFormat();
  const choices = differencesOf(before, { ...settled, total: settled.quote.total }, mayKeep);
  if (choices.length < 2) return null;
  const amounts = {
    difference: format.money(Math.abs(settled.quote.total - before)),
    refund: format.money(settled.refund),
    price: format.money(before),
  };
  return (
    <Radio.Group
      label={t('booking.difference')}
      value={value}
      onChange={(next) => isDifference(next) && onChange(next)}
    >
      <Stack gap={6} mt={4}>
        {choices.map(({ value: each, text, hint }) => (
          <Radio
            key={each}
            value={each}
            label={t(text, { amount: amounts[amountIn[text]] })}
            description={hint && t(hint)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

const amountIn = {
  'booking.difference.charge': 'difference',
  'booking.difference.lower': 'difference',
  'booking.difference.refund': 'refund',
  'booking.difference.credit': 'refund',
  'booking.difference.keep': 'price',
} as const;
