import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Role } from '../../core/contract/views.ts';
import type { PrepareInput } from '../host.ts';
import type { DemoOrganization } from './organizations.ts';

export interface DemoLogin {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly organization: string;
}

const password = 'Puzzle-Lamp-42';

/** Everyone who may sign in to the demo's portal: an administrator, a manager and a door keeper each. */
export async function seedLogins(
  { aws, userPoolId }: Pick<PrepareInput, 'aws' | 'userPoolId'>,
  organizations: readonly DemoOrganization[],
): Promise<DemoLogin[]> {
  const pool = new CognitoIdentityProviderClient(aws);
  const people = organizations.flatMap(staffOf);
  for (const person of people) {
    await pool.send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: person.email,
        MessageAction: 'SUPPRESS',
        UserAttributes: attributesOf(person),
      }),
    );
    await pool.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: userPoolId,
        Username: person.email,
        Password: password,
        Permanent: true,
      }),
    );
  }
  pool.destroy();
  return people.map(({ email, role, organization }) => ({
    email,
    password,
    role,
    organization: organization.name,
  }));
}

type Person = ReturnType<typeof staffOf>[number];

function staffOf({ organization, venues }: DemoOrganization) {
  const domain = organization.ownerEmail.split('@')[1];
  const [first] = venues;
  const one = first ? first.venue.id : '';
  const person = (name: string, role: Role, venueIds: string) => ({
    name,
    email: `${role === 'org-admin' ? 'owner' : role}@${domain}`,
    role,
    venueIds,
    organization,
  });
  return [
    person('Robin Hale', 'org-admin', 'all'),
    person('Sam Ortega', 'manager', one),
    person('Kit Lindqvist', 'staff', one),
  ];
}

function attributesOf({ name, email, role, venueIds, organization }: Person) {
  return [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: name },
    { Name: 'custom:role', Value: role },
    { Name: 'custom:organization', Value: organization.id },
    { Name: 'custom:venues', Value: venueIds },
  ];
}
