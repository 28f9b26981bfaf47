import { TextInput } from '@mantine/core';
import { color } from '../../../../../core/contract/model/look.ts';
import { useWords } from '../../../frame/words.ts';
import classes from './preview.module.css';

interface ColorFieldProps {
  value: string;
  onChange: (color: string) => void;
  error: string | undefined;
}

/** The brand colour, typed or picked. The widget makes it darker or lighter where text would be hard to read. */
export function ColorField({ value, onChange, error }: ColorFieldProps) {
  const { t } = useWords();
  return (
    <TextInput
      label={t('venues.color')}
      description={t('venues.colorHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.trim().toLowerCase())}
      error={error}
      leftSection={
        <input
          type="color"
          className={classes.color}
          aria-label={t('venues.pickColor')}
          value={color.safeParse(value).data ?? '#000000'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      }
      spellCheck={false}
      autoComplete="off"
      maxLength={7}
    />
  );
}
