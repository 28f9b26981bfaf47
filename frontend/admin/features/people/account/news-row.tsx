import { Checkbox, Fieldset, Stack, Switch } from '@mantine/core';
import type { NotificationKind } from '../../../../../core/contract/model/desk/notification.ts';
import { newsKinds } from '../../../frame/news/news-kinds.ts';
import { useNewsChoice } from '../../../frame/news/use-news-choice.ts';
import { playTone } from '../../../frame/news/use-news-sound.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyProblem } from '../../../kit/notify.tsx';
import classes from './account.module.css';
import { AccountRow } from './account-row.tsx';

/** Which news the bell shows, and whether they are heard. Kept for the person, on every device. */
export function NewsRow() {
  const { t } = useWords();
  const { news, choose } = useNewsChoice((problem) => notifyProblem(problem, t));
  const hear = (kind: NotificationKind, heard: boolean) => {
    const others = news.muted.filter((each) => each !== kind);
    choose({ muted: heard ? others : [...others, kind] });
  };
  return (
    <AccountRow title={t('news.title')}>
      {t('account.newsAbout')}
      <Stack gap="sm" mt="sm">
        <Fieldset variant="unstyled" legend={t('account.newsKinds')} className={classes.kinds ?? ''}>
          {newsKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`news.kind.${kind}`)}
              checked={!news.muted.includes(kind)}
              onChange={(event) => hear(kind, event.currentTarget.checked)}
            />
          ))}
        </Fieldset>
        <Switch
          label={t('news.sound')}
          description={t('settings.soundAbout')}
          checked={news.sound}
          onChange={({ currentTarget: { checked } }) => {
            if (checked) playTone();
            choose({ sound: checked });
          }}
        />
      </Stack>
    </AccountRow>
  );
}
