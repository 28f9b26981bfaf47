import {
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuseAs, refuseCode } from './cognito-errors.ts';

/** Codes of an authenticator app (TOTP), for the owner of the access token. */
export interface TwoStep {
  /**
   * A secret for the app, base 32. It replaces a previous one, and codes are required only once it is
   * confirmed.
   */
  start(accessToken: string): Promise<string>;
  /** Requires a code at each sign-in from now on. @throws Problem('wrong-code') */
  confirm(accessToken: string, code: string): Promise<void>;
  end(accessToken: string): Promise<void>;
}

export function cognitoTwoStep(client = new CognitoIdentityProviderClient()): TwoStep {
  const prefer = async (AccessToken: string, Enabled: boolean) => {
    const SoftwareTokenMfaSettings = { Enabled, PreferredMfa: Enabled };
    await client.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings }));
  };
  const over = refuseAs('unauthenticated', 'session-expired');
  return {
    async start(AccessToken) {
      const { SecretCode } = await client
        .send(new AssociateSoftwareTokenCommand({ AccessToken }))
        .catch(over);
      if (SecretCode === undefined) throw new Error('The user pool gave no secret.');
      return SecretCode;
    },
    async confirm(AccessToken, UserCode) {
      await client
        .send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }))
        .catch(refuseCode('wrong-app-code'))
        .catch(over);
      await prefer(AccessToken, true);
    },
    end: (AccessToken) => prefer(AccessToken, false).catch(over),
  };
}
