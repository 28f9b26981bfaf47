import { ColorInput } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';

interface ColorFieldProps {
  value: string;
  onChange: (color: string) => void;
  error: string | undefined;
}

const swatches = ['#3b4fd8', '#0b5fa5', '#1f5c4d', '#177a46', '#b76e00', '#d9a441', '#b3261e', '#7a3ea1'];

/** The brand colour. The widget makes it darker or lighter where text would be hard to read. */
export function ColorField({ value, onChange, error }: ColorFieldProps) {
  const { t } = useWords();
  return (
    <ColorInput
      label={t('venues.color')}
      description={t('venues.colorHint')}
      format="hex"
      swatches={swatches}
      value={value}
      onChange={onChange}
      error={error}
      eyeDropperButtonProps={{ 'aria-label': t('venues.pickColor') }}
    />
  );
}
