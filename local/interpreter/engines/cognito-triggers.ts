import type { Triggers } from 'cognito-local/lib/services/triggers/index.js';

async function absent(): Promise<never> {
  throw new Error('The local host runs no Cognito triggers');
}

/**
 * Cognito puts a user's standard attributes into the id token; cognito-local only the custom ones. The hook for
 * changing tokens adds the rest, so that code meets the same token here and there.
 */
export const cognitoTriggers: Triggers = {
  enabled: (trigger) => trigger === 'PreTokenGeneration',
  preTokenGeneration: async (_, { userAttributes }) => ({
    claimsOverrideDetails: {
      claimsToAddOrOverride: Object.fromEntries(
        userAttributes
          .filter(({ Name }) => !Name.startsWith('custom:') && Name !== 'email_verified')
          .map(({ Name, Value }) => [Name, Value ?? '']),
      ),
    },
  }),
  customMessage: absent,
  customEmailSender: absent,
  userMigration: absent,
  postAuthentication: absent,
  postConfirmation: absent,
  preSignUp: absent,
};
