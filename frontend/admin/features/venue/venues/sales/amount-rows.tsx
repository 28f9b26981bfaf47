import { Input, Stack } from '@mantine/core';
import { useWords } from '../../../../frame/words.ts';
import { AddButton, RemoveButton } from '../../../../kit/fields/entry-buttons.tsx';
import { MoneyField } from '../../../../kit/fields/money-field.tsx';
import classes from '../venues.module.css';

interface AmountRowsProps {
  /** Minor units. */
  amounts: readonly number[];
  onChange: (amounts: number[]) => void;
  errorAt: (index: number) => string | undefined;
}

/** Minor units of an amount to begin with. */
const usual = 5000;

/** The gift cards on offer; none: the venue sells none. */
export function AmountRows({ amounts, onChange, errorAt }: AmountRowsProps) {
  const { t } = useWords();
  return (
    <Input.Wrapper
      label={t('venues.giftCards')}
      labelElement="div"
      description={t('venues.giftCardsHint')}
      role="group"
      aria-label={t('venues.giftCards')}
    >
      <Stack gap="xs" mt="xs" maw="20rem">
        {amounts.map((amount, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: amounts have no names, and may repeat while one types
          <div key={index} className={classes.row}>
            <MoneyField
              label={t('venues.giftCardAmount', { number: index + 1 })}
              value={amount}
              onChange={(value) => onChange(amounts.with(index, value))}
              error={errorAt(index)}
            />
            <RemoveButton
              label={t('venues.removeRow', { number: index + 1 })}
              onClick={() => onChange(amounts.toSpliced(index, 1))}
            />
          </div>
        ))}
        <AddButton label={t('venues.addAmount')} onClick={() => onChange([...amounts, usual])} />
      </Stack>
    </Input.Wrapper>
  );
}
