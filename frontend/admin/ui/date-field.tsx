import type { LocalDate } from '../../../core/contract/model/time.ts';
import { Field } from './field.tsx';

export interface DateFieldProps {
  label: string;
  value: LocalDate;
  onChange: (date: LocalDate) => void;
}

/** The browser's own date picker: known to hands, keyboards and screen readers. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  return (
    <Field
      label={label}
      name="date"
      type="date"
      value={value}
      required
      onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
    />
  );
}
