import type { ComponentChildren } from 'preact';
import { Redirect } from 'wouter-preact';
import { Page } from '../ui/page.tsx';
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
  usePageTitle('Suspended');
  const current = useOrganizations().find((organization) => organization.current);
  return (
    <Obstacle
      title={`${current?.name ?? 'This organization'} is suspended`}
      choices="Work in another organization"
    >
      <p>Nothing can be booked, and nobody can work in it, until BookingTMS lets it go on.</p>
      <p>Refunds go on. An owner of the organization can ask BookingTMS for the reason.</p>
    </Obstacle>
  );
}

function NoOrganization() {
  usePageTitle('Choose an organization');
  return (
    <Obstacle title="Choose an organization" choices="Yours">
      <p>If the one you look for is not here, ask an administrator of it to add you.</p>
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
