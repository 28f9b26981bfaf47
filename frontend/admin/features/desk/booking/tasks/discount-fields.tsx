import { Group, NumberInput, SegmentedControl } from '@mantine/core';
import type { Discount } from '../../../../../../core/contract/model/price.ts';
import { useWords } from '../../../../frame/words.ts';
import { MoneyField } from '../../../../kit/fields/money-field.tsx';

/** So much a hundred, or an amount. */
export function DiscountFields({ off, onChange }: { off: Discount; onChange: (off: Discount) => void }) {
  const { t } = useWords();
  return (
    <Group align="flex-end" gap="xs">
      <SegmentedControl
        aria-label={t('booking.discountKind')}
        value={off.kind}
        onChange={(kind) =>
          onChange(kind === 'percent' ? { kind, basisPoints: 1000 } : { kind: 'amount', amount: 500 })
        }
        data={[
          { value: 'percent', label: t('booking.percent') },
          { value: 'amount', label: t('booking.amount') },
        ]}
      />
      {off.kind === 'percent' ? (
        <NumberInput
          label={t('booking.percent')}
          value={off.basisPoints / 100}
          onChange={(value) =>
            onChange({ kind: 'percent', basisPoints: Math.max(1, Math.round(Number(value) * 100)) })
          }
          min={1}
          max={100}
          suffix=" %"
          hideControls
          w={120}
        />
      ) : (
        <MoneyField
          label={t('booking.amount')}
          value={off.amount}
          onChange={(amount) => onChange({ kind: 'amount', amount: Math.max(1, amount) })}
        />
      )}
    </Group>
  );
}
