import { TagsInput } from '@mantine/core';
import { originOfTyped } from '../../../../../core/domain/embedding/website.ts';
import { useWords } from '../../../frame/words.ts';

interface DomainsFieldProps {
  origins: readonly string[];
  onChange: (origins: string[]) => void;
  error: string | undefined;
}

/** The websites that may hold a widget. What is typed as people write it becomes an origin. */
export function DomainsField({ origins, onChange, error }: DomainsFieldProps) {
  const { t } = useWords();
  return (
    <TagsInput
      label={t('embed.domains')}
      description={t('embed.domainsHint')}
      placeholder={origins.length === 0 ? 'www.example.com' : undefined}
      value={[...origins]}
      onChange={(typed) => onChange([...new Set(typed.map((each) => originOfTyped(each) ?? each))])}
      splitChars={[',', ' ']}
      acceptValueOnBlur
      error={error}
    />
  );
}
