import { NativeSelect, NavLink, Text } from '@mantine/core';
import { type EmailKind, emailKind } from '../../../../../core/contract/model/notify/email-kind.ts';
import type { EmailSummary } from '../../../../../core/contract/schemas/notify/emails.ts';
import { useWords } from '../../../frame/words.ts';
import classes from './emails.module.css';

interface EmailListProps {
  emails: readonly EmailSummary[];
  current: EmailKind;
  onChoose: (kind: EmailKind) => void;
}

const audiences = ['guest', 'staff'] as const;

/** What is sent, by who gets it: what it is for, and the subject as an inbox shows it. */
export function EmailList({ emails, current, onChoose }: EmailListProps) {
  const { t } = useWords();
  return (
    <>
      <NativeSelect
        className={classes.choice}
        label={t('emails.title')}
        value={current}
        onChange={({ currentTarget }) => onChoose(emailKind.parse(currentTarget.value))}
        data={audiences.map((audience) => ({
          group: t(`emails.to.${audience}`),
          items: emails
            .filter((email) => email.audience === audience)
            .map(({ kind }) => ({ value: kind, label: t(`emails.kind.${kind}`) })),
        }))}
      />
      <nav aria-label={t('emails.title')} className={classes.list}>
        {audiences.map((audience) => (
          <section key={audience} aria-label={t(`emails.to.${audience}`)}>
            <Text size="sm" fw={600} c="dimmed" px="sm" py={4}>
              {t(`emails.to.${audience}`)}
            </Text>
            {emails
              .filter((email) => email.audience === audience)
              .map(({ kind, subject }) => (
                <NavLink
                  key={kind}
                  component="button"
                  type="button"
                  className={classes.entry}
                  label={t(`emails.kind.${kind}`)}
                  description={subject}
                  noWrap
                  active={kind === current}
                  aria-current={kind === current ? 'true' : undefined}
                  onClick={() => onChoose(kind)}
                />
              ))}
          </section>
        ))}
      </nav>
    </>
  );
}
