import { roleName } from './role-names.ts';
import { useProfile } from './session.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** Who is signed in, for whom, and the way out. */
export function Account() {
  const { name, email, role, organization } = useProfile();
  return (
    <div class="account">
      <p class="account-name" title={email}>
        {name}
      </p>
      <p class="account-role">
        {roleName(role)}, {organization.name}
      </p>
      <SignOutButton />
    </div>
  );
}
