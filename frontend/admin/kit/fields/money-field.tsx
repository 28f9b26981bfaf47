import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { unitsOf } from '../../../../core/domain/money/units.ts';
import { useProfile } from '../../frame/session/session.tsx';
import { useWords } from '../../frame/words.ts';

interface MoneyFieldProps {
  label: ReactNode;
  description?: ReactNode;
  /** Minor units. */
  value: number;
  onChange: (minorUnits: number) => void;
  error?: string | undefined;
  /** Minor units. */
  max?: number;
  /** Whether it may be below zero. */
  isSigned?: boolean;
}

/** An amount of money in the organization's currency: typed as people write it, kept in minor units. */
export function MoneyField({ value, onChange, max, isSigned = false, ...rest }: MoneyFieldProps) {
  const { locale } = useWords();
  const { currency } = useProfile().organization;
  const { digits, exponent } = unitsOf(currency);
  const scale = 10 ** exponent;
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 1,
  }).formatToParts(0);
  const part = (type: Intl.NumberFormatPartTypes) => parts.find((each) => each.type === type)?.value;
  return (
    <NumberInput
      {...rest}
      value={value / scale}
      onChange={(typed) => onChange(Math.round(Number(typed) * scale))}
      decimalScale={digits}
      fixedDecimalScale
      decimalSeparator={part('decimal') ?? '.'}
      {...(!isSigned && { min: 0 })}
      {...(max !== undefined && { max: max / scale })}
      clampBehavior="none"
      hideControls
      allowNegative={isSigned}
      leftSection={part('currency')}
      inputMode="decimal"
    />
  );
}
