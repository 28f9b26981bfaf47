import { problems } from '../../core/contract/problems.ts';

/** Checks that the portal refuses a caller who is not signed in. @throws when it does not */
export async function checkRefusal(siteUrl: string): Promise<string> {
  const answer = await fetch(`${siteUrl}/api/portal/venues`);
  const text = await answer.text();
  const { status } = problems.unauthenticated;
  if (answer.status !== status)
    throw new Error(`The portal answered ${answer.status}, not ${status}: ${text.slice(0, 300)}`);
  if (answer.headers.get('cache-control') !== 'no-store') throw new Error('The refusal may be cached.');
  return 'refuses who is not signed in';
}
