import { Input, SegmentedControl } from '@mantine/core';
import type { Theme } from '../../../../../core/contract/model/venue/venue.ts';
import { useWords } from '../../../frame/words.ts';

interface ThemeFieldProps {
  value: Theme;
  onChange: (theme: Theme) => void;
}

export function ThemeField({ value, onChange }: ThemeFieldProps) {
  const { t } = useWords();
  return (
    <Input.Wrapper label={t('venues.theme')} labelElement="div">
      <SegmentedControl
        fullWidth
        aria-label={t('venues.theme')}
        value={value}
        onChange={(chosen) => onChange(chosen === 'dark' ? 'dark' : 'light')}
        data={[
          { value: 'light', label: t('venues.light') },
          { value: 'dark', label: t('venues.dark') },
        ]}
      />
    </Input.Wrapper>
  );
}
