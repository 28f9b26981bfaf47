import { Link } from 'wouter-preact';
import { organizationsPage } from '../../../app/navigation.ts';
import { usePageTitle } from '../../../app/page-title.ts';
import { useSession } from '../../../app/session.tsx';
import { Page, Row, Rows } from '../../../ui/page.tsx';
import { useWords } from '../../../ui/words.ts';
import { EverywhereRow } from './everywhere-row.tsx';
import { PasswordRow } from './password-row.tsx';
import { SecondFactorRow } from './second-factor-row.tsx';

/** Somebody's own things, the same in every organization. */
export function AccountPage() {
  const { t } = useWords();
  usePageTitle(t('yourAccount'));
  const { account, profile } = useSession();
  return (
    <Page title={t('yourAccount')} about={t('accountAbout')}>
      <Rows label={t('yourAccount')}>
        <Row>
          <h2>{account.name}</h2>
          <p class="muted">{account.email}</p>
          {profile && (
            <p class="muted">
              {t('roleAt', {
                role: t(`role.${profile.role}`),
                organization: profile.organization.name,
              })}
            </p>
          )}
        </Row>
        <PasswordRow email={account.email} />
        <SecondFactorRow on={account.secondFactor} operator={account.operator} />
        <EverywhereRow />
        {account.operator && <PlatformRow />}
      </Rows>
    </Page>
  );
}

function PlatformRow() {
  const { t } = useWords();
  return (
    <Row end={<Link href={organizationsPage}>{t('organizations')}</Link>}>
      <h2>{t('platformAccess')}</h2>
      <p class="muted">{t('platformAccessText')}</p>
    </Row>
  );
}
