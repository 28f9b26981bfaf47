import { useId, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words.ts';
import { accountPage } from './navigation.ts';
import { OrganizationChoices } from './organization-choices.tsx';
import { useSession } from './session.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import { useOrganizations } from './use-organizations.ts';

/** Who is signed in, for whom, the way to their own things, and the way out. */
export function Account({ onFollow }: { onFollow?: () => void }) {
  const { t } = useWords();
  const { account, profile } = useSession();
  return (
    <div class="account">
      <p class="account-name" title={account.email}>
        {account.name}
      </p>
      <p class="account-role">
        {profile && `${t(`role.${profile.role}`)}, ${profile.organization.name}`}
        {!profile && account.operator && t('role.system-admin')}
      </p>
      <Switcher />
      <p class="account-ways">
        <Link href={accountPage} class="account-link" onClick={() => onFollow?.()}>
          {t('yourAccount')}
        </Link>
        <SignOutButton />
      </p>
    </div>
  );
}

/** Only for people who have somewhere else to go. */
function Switcher() {
  const { t } = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const others = useOrganizations().filter(({ current }) => !current);
  if (others.length === 0) return null;
  return (
    <div class="account-switcher">
      <Button kind="link" expanded={open} controls={id} onClick={() => setOpen(!open)}>
        {t('switchOrganization')}
      </Button>
      <div id={id} hidden={!open}>
        {open && <OrganizationChoices heading={t('goTo')} />}
      </div>
    </div>
  );
}
