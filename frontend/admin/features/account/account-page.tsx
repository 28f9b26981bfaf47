import { Link } from 'wouter-preact';
import { organizationsPage } from '../../app/navigation.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { roleName } from '../../app/role-names.ts';
import { useSession } from '../../app/session.tsx';
import { Page, Row, Rows } from '../../ui/page.tsx';
import { EverywhereRow } from './everywhere-row.tsx';
import { PasswordRow } from './password-row.tsx';
import { SecondFactorRow } from './second-factor-row.tsx';

/** Somebody's own things, the same in every organization. */
export function AccountPage() {
  usePageTitle('Your account');
  const { account, profile } = useSession();
  return (
    <Page title="Your account" about="It is one account for every organization that you work for.">
      <Rows label="Your account">
        <Row>
          <h2>{account.name}</h2>
          <p class="muted">{account.email}</p>
          {profile && (
            <p class="muted">
              {roleName(profile.role)} at {profile.organization.name}
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
  return (
    <Row end={<Link href={organizationsPage}>Organizations</Link>}>
      <h2>Platform access</h2>
      <p class="muted">
        You run BookingTMS. You look into an organization for a reason, for an hour at most; its owners see
        who did, when and why.
      </p>
    </Row>
  );
}
