import { afterEach, expect, test } from '@jest/globals';
import { queryClient } from '../../../frontend/admin/frame/data/query-client.ts';
import { askForSession } from '../../../frontend/admin/frame/session/ask-for-session.ts';
import { clearSignedIn, markSignedIn } from '../../../frontend/admin/frame/session/signed-in-mark.ts';
import { answerWith } from './support/api.ts';
import { operator, suspended } from './support/session.ts';

afterEach(() => {
  clearSignedIn();
  queryClient.clear();
});

test('a device where someone is signed in asks for the session before a page does', () => {
  const api = answerWith({
    getAccount: () => ({ status: 200, body: operator }),
    getProfile: () => suspended,
  });
  markSignedIn();
  askForSession(queryClient);
  expect(api.calls).toEqual(['getAccount', 'getProfile']);
});

test('a device where nobody is signed in asks for no session', () => {
  const api = answerWith({});
  askForSession(queryClient);
  expect(api.calls).toEqual([]);
});
