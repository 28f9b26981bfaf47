import { NativeSelect, Switch } from '@mantine/core';
import { languages } from '../../../../../core/words/languages.ts';
import { useNewsSound } from '../../../frame/news/use-news-sound.ts';
import { chooseLanguage, useWords } from '../../../frame/words.ts';
import { AccountRow } from './account-row.tsx';

/** What a person chooses for the device in front of them: its language, and whether news are heard. */
export function DeviceRows() {
  return (
    <>
      <LanguageRow />
      <SoundRow />
    </>
  );
}

function LanguageRow() {
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

function SoundRow() {
  const { t } = useWords();
  const { isOn, turn } = useNewsSound([]);
  const toggle = (
    <Switch
      aria-label={t('news.sound')}
      checked={isOn}
      onChange={(event) => turn(event.currentTarget.checked)}
    />
  );
  return (
    <AccountRow title={t('news.sound')} end={toggle}>
      {t('settings.soundAbout')}
    </AccountRow>
  );
}
