import { MultiSelect, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Control, Controller, type FieldValues, type Path } from 'react-hook-form';
import { MoneyField } from './money-field.tsx';

interface ControlledProps<In extends FieldValues, Out> {
  control: Control<In, unknown, Out>;
  name: Path<In>;
  label: ReactNode;
  description?: ReactNode;
}

interface MoneyControlProps<In extends FieldValues, Out> extends ControlledProps<In, Out> {
  isSigned?: boolean;
}

/** An amount of money of a form, in minor units. */
export function MoneyControl<In extends FieldValues, Out>({
  control,
  name,
  ...rest
}: MoneyControlProps<In, Out>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange }, fieldState }) => (
        <MoneyField
          {...rest}
          value={typeof value === 'number' ? value : 0}
          onChange={onChange}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

/** A list of short texts, each typed and ended by Enter. */
export function TagsControl<In extends FieldValues, Out>({
  control,
  name,
  ...rest
}: ControlledProps<In, Out>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <TagsInput
          {...rest}
          value={value ?? []}
          onChange={onChange}
          onBlur={onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

interface ChoicesControlProps<In extends FieldValues, Out> extends ControlledProps<In, Out> {
  data: readonly { readonly value: string; readonly label: string }[];
}

/** Any number of the given choices. */
export function ChoicesControl<In extends FieldValues, Out>({
  control,
  name,
  data,
  ...rest
}: ChoicesControlProps<In, Out>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <MultiSelect
          {...rest}
          data={[...data]}
          value={value ?? []}
          onChange={onChange}
          onBlur={onBlur}
          error={fieldState.error?.message}
          searchable
          clearable
        />
      )}
    />
  );
}
