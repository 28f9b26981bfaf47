import { NativeSelect } from '@mantine/core';
import { languages } from '../../../../../core/words/languages.ts';
import { chooseLanguage, useWords } from '../../../frame/words.ts';
import { AccountRow } from './account-row.tsx';

/** The language of the device in front of the person. */
export function LanguageRow() {
  const { t, language } = useWords();
  const choose = (value: string) => {
    const chosen = languages.find((each) => each === value);
    if (chosen) chooseLanguage(chosen);
  };
  const select = (
    <NativeSelect
      aria-label={t('nav.language')}
      value={language}
      data={languages.map((value) => ({
        value,
        label: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value,
      }))}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
  return (
    <AccountRow title={t('nav.language')} end={select}>
      {t('settings.deviceOnly')}
    </AccountRow>
  );
}
