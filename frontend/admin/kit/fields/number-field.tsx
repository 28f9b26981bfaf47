import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type FieldValues, type Path, useController } from 'react-hook-form';
import { useWords } from '../../frame/words.ts';
import type { ContractForm } from '../form.tsx';

interface NumberFieldProps<In extends FieldValues, Out>
  extends Pick<NumberInputProps, 'label' | 'description' | 'min' | 'max' | 'placeholder' | 'w'> {
  of: ContractForm<In, Out>;
  name: Path<In>;
  /** After the number: `min`, `%`. */
  unit?: string;
  /** How many of what is kept make one of what is typed: 100 for hundredths of a percent. */
  scale?: number;
  decimals?: number;
}

/** A number in a form over a schema of the contract. An empty field has no value. */
export function NumberField<In extends FieldValues, Out>({
  of: { form },
  name,
  unit,
  scale = 1,
  decimals = 0,
  ...rest
}: NumberFieldProps<In, Out>) {
  const { field, fieldState } = useController({ control: form.control, name });
  const { locale } = useWords();
  const kept: unknown = field.value;
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return (
    <NumberInput
      {...rest}
      ref={field.ref}
      name={name}
      onBlur={field.onBlur}
      value={typeof kept === 'number' ? kept / scale : ''}
      onChange={(typed) => field.onChange(typed === '' ? undefined : Math.round(Number(typed) * scale))}
      error={fieldState.error?.message}
      decimalScale={decimals}
      decimalSeparator={parts.find(({ type }) => type === 'decimal')?.value ?? '.'}
      allowDecimal={decimals > 0}
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      clampBehavior="none"
      hideControls
      rightSection={unit}
      rightSectionWidth={`calc(${unit?.length ?? 0}ch + 1.25rem)`}
      // As wide as a number needs; the label and the hint take the whole line.
      {...(rest.w === undefined && { styles: { wrapper: { maxWidth: '10rem' } } })}
    />
  );
}
