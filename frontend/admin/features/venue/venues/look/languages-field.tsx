import { MultiSelect } from '@mantine/core';
import { type Language, languages } from '../../../../../../core/words/languages.ts';
import { useWords } from '../../../../frame/words.ts';

interface LanguagesFieldProps {
  chosen: readonly Language[];
  onChange: (chosen: Language[]) => void;
  error: string | undefined;
}

/** The languages that guests can book in; the first is for those who read none of them. */
export function LanguagesField({ chosen, onChange, error }: LanguagesFieldProps) {
  const { t, language } = useWords();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <MultiSelect
      label={t('venues.languages')}
      description={t('venues.languagesHint')}
      data={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
      value={[...chosen]}
      onChange={(values) => onChange(values.flatMap((value) => languages.filter((each) => each === value)))}
      error={error}
    />
  );
}
