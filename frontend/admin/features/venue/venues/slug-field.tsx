import { Text, TextInput } from '@mantine/core';
import { slugsFor } from '../../../../../core/domain/catalogue/slugs.ts';
import { useWords } from '../../../frame/words.ts';

interface SlugFieldProps {
  value: string;
  /** Of the venue: the address is made from it while none is typed. */
  name?: string;
  onChange: (slug: string) => void;
  error: string | undefined;
}

/** The last part of the address of a venue's page. */
export function SlugField({ value, name, onChange, error }: SlugFieldProps) {
  const { t } = useWords();
  const [proposed] = name ? slugsFor(name, '') : [];
  return (
    <TextInput
      label={t('venues.page')}
      description={t('venues.pageHint', { address: `${window.location.host}/${value || proposed || '…'}` })}
      placeholder={proposed}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.toLowerCase().replace(/[\s_]+/g, '-'))}
      error={error}
      leftSection={
        <Text size="sm" c="dimmed" aria-hidden>
          /
        </Text>
      }
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
