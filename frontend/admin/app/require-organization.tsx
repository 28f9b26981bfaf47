import type { ComponentChildren } from 'preact';
import { Redirect } from 'wouter-preact';
import { Page } from '../ui/page.tsx';
import { useWords } from '../ui/words.ts';
import { organizationsPage } from './navigation.ts';
import { OrganizationChoices } from './organization-choices.tsx';
import { usePageTitle } from './page-title.ts';
import { useSession } from './session.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import { useOrganizations } from './use-organizations.ts';

/** Shows what is inside to people who work for an organization that works; to others, how to get to one. */
export function RequireOrganization({ children }: { children: ComponentChildren }) {
  const { account, obstacle } = useSession();
  if (obstacle === null) return children;
  if (obstacle === 'suspended') return <Suspended />;
  return account.operator ? <Redirect to={organizationsPage} replace /> : <NoOrganization />;
}

function Suspended() {
  const { t } = useWords();
  usePageTitle(t('suspended'));
  const current = useOrganizations().find((organization) => organization.current);
  return (
    <Obstacle
      title={t('suspendedTitle', { organization: current?.name ?? t('thisOrganization') })}
      choices={t('suspendedElsewhere')}
    >
      <p>{t('suspendedText')}</p>
      <p>{t('suspendedRefunds')}</p>
    </Obstacle>
  );
}

function NoOrganization() {
  const { t } = useWords();
  usePageTitle(t('chooseOrganization'));
  return (
    <Obstacle title={t('chooseOrganization')} choices={t('yourOrganizations')}>
      <p>{t('organizationMissing')}</p>
    </Obstacle>
  );
}

interface ObstacleProps {
  title: string;
  /** Above the organizations that one can go to instead. */
  choices: string;
  children: ComponentChildren;
}

function Obstacle({ title, choices, children }: ObstacleProps) {
  return (
    <Page title={title}>
      <div class="prose">{children}</div>
      <OrganizationChoices heading={choices} />
      <p>
        <SignOutButton kind="plain" />
      </p>
    </Page>
  );
}
