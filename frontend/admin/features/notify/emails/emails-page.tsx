import { Group, NativeSelect, Text } from '@mantine/core';
import { emailKind } from '../../../../../core/contract/model/notify/email-kind.ts';
import type { EmailSummary } from '../../../../../core/contract/schemas/notify/emails.ts';
import { type Language, languages } from '../../../../../core/words/languages.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useVenueOrNone, type Venue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Page } from '../../../kit/page.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { EmailList } from './email-list.tsx';
import { EmailPreview } from './email-preview.tsx';
import classes from './emails.module.css';

/** The emails that a venue's guests and the team get, as their recipients see them. */
export function EmailsPage() {
  const { t } = useWords();
  const venue = useVenueOrNone();
  return (
    <Page title={t('emails.title')} about={t('emails.about')}>
      {venue ? (
        <EmailsOf venue={venue} />
      ) : (
        <EmptyState title={t('venues.none')}>{t('venues.noneText')}</EmptyState>
      )}
    </Page>
  );
}

function EmailsOf({ venue }: { venue: Venue }) {
  const { t, language: own } = useWords();
  const [address, change] = useAddress();
  const language = languages.find((each) => each === address.language) ?? own;
  const emails = useApi('listEmails', { params: { venueId: venue.id }, query: { language } });
  const asked = emailKind.safeParse(address.email).data ?? 'confirmed';
  return (
    <>
      <Group align="flex-end">
        <LanguageChoice
          value={language}
          onChange={(chosen) => change({ language: chosen }, { replace: true })}
        />
        <Text size="sm" c="dimmed" flex="1 1 16rem">
          {t('emails.textsAbout')}
        </Text>
      </Group>
      <Shown of={emails}>
        {({ items }) => (
          <div className={classes.beside}>
            <EmailList
              emails={items}
              current={asked}
              onChoose={(email) => change({ email }, { replace: true })}
            />
            <Chosen venue={venue} email={items.find(({ kind }) => kind === asked)} language={language} />
          </div>
        )}
      </Shown>
    </>
  );
}

interface ChosenProps {
  venue: Venue;
  email: EmailSummary | undefined;
  language: Language;
}

function Chosen({ venue, email, language }: ChosenProps) {
  return email ? <EmailPreview venue={venue} email={email} language={language} /> : null;
}

interface LanguageChoiceProps {
  value: Language;
  onChange: (language: Language) => void;
}

function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const { t, language: own } = useWords();
  const names = new Intl.DisplayNames(own, { type: 'language' });
  return (
    <NativeSelect
      label={t('emails.language')}
      value={value}
      onChange={({ currentTarget }) =>
        onChange(languages.find((each) => each === currentTarget.value) ?? value)
      }
      data={languages.map((each) => ({ value: each, label: names.of(each) ?? each }))}
      w="12rem"
    />
  );
}
