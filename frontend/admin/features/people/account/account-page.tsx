import { Anchor, Paper } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay, useSession } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Page } from '../../../kit/page.tsx';
import { AccountRow } from './account-row.tsx';
import { DevicesRow } from './devices-row.tsx';
import { LanguageRow } from './language-row.tsx';
import { NameRow } from './name-row.tsx';
import { NewsRow } from './news-row.tsx';
import { PasswordRow } from './password-row.tsx';
import { TwoStepRow } from './two-step-row.tsx';

/** The person's own account, the same in every organization. */
export function AccountPage() {
  const { t } = useWords();
  const { account, profile } = useSession();
  const mayHear = useMay('bookings.view') && profile !== null;
  return (
    <Page title={t('yourAccount')} about={t('accountAbout')}>
      <Paper withBorder maw="48rem">
        <NameRow name={account.name}>
          <div>{account.email}</div>
          {profile && (
            <div>
              {t('roleAt', { role: t(`role.${profile.role}`), organization: profile.organization.name })}
            </div>
          )}
        </NameRow>
        <PasswordRow email={account.email} />
        <TwoStepRow isOn={account.twoStep} isOperator={account.operator} />
        <DevicesRow />
        {mayHear && <NewsRow />}
        <LanguageRow />
        {account.operator && <PlatformRow />}
      </Paper>
    </Page>
  );
}

function PlatformRow() {
  const { t } = useWords();
  const link = (
    <Anchor component={Link} to="/organizations" size="sm">
      {t('organizations')}
    </Anchor>
  );
  return (
    <AccountRow title={t('platformAccess')} end={link}>
      {t('platformAccessText')}
    </AccountRow>
  );
}
