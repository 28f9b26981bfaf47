import type { ComponentChildren } from 'preact';
import { Redirect } from 'wouter-preact';
import { EmptyState } from '../ui/empty-state.tsx';
import { organizationsPage } from './navigation.ts';
import { OrganizationChoices } from './organization-choices.tsx';
import { usePageTitle } from './page-title.ts';
import { useSession } from './session.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** Shows what is inside to people who work for an organization that works; to others, how to get to one. */
export function RequireOrganization({ children }: { children: ComponentChildren }) {
  const { account, obstacle } = useSession();
  if (obstacle === null) return children;
  if (obstacle === 'suspended') return <Suspended />;
  return account.operator ? <Redirect to={organizationsPage} replace /> : <NoOrganization />;
}

function Suspended() {
  usePageTitle('Suspended');
  return (
    <EmptyState title="This organization is suspended" page>
      <p>
        Nothing can be booked, and its people cannot work in it, until BookingTMS lets it go on. Refunds that
        are under way are paid. Your owner has been told why and whom to ask.
      </p>
      <OrganizationChoices heading="Work in another organization" />
      <SignOutButton />
    </EmptyState>
  );
}

function NoOrganization() {
  usePageTitle('Choose an organization');
  return (
    <EmptyState title="Choose an organization" page>
      <OrganizationChoices heading="Yours" />
      <p>If the one you look for is not here, ask an administrator of it to add you.</p>
      <SignOutButton />
    </EmptyState>
  );
}
