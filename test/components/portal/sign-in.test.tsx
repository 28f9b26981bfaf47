import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { SignInPage } from '../../../frontend/admin/features/people/sign-in/sign-in-page.tsx';
import { clearSignedIn, markSignedIn } from '../../../frontend/admin/frame/session/signed-in-mark.ts';
import { answerWith, problem } from './support/api.ts';
import { renderPortal } from './support/render.tsx';

const ended = 'Your session ended. Sign in to pick up where you left off.';

test('a session that ended is explained above the form, and only there', async () => {
  await renderPortal(<SignInPage />, { at: '/sign-in?next=%2Fstaff&ended=true' });
  expect(screen.getByRole('status').textContent).toBe(ended);
});

test('a first visit explains nothing, and starts at the email address', async () => {
  await renderPortal(<SignInPage />, { at: '/sign-in?next=%2Fstaff' });
  expect(screen.queryByRole('status')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Email')));
});

test('only those who were signed in on this device have lost a session, and hear of it once', () => {
  expect(clearSignedIn()).toBe(false);
  markSignedIn();
  expect(clearSignedIn()).toBe(true);
  expect(clearSignedIn()).toBe(false);
});

test('the email address goes along from stage to stage', async () => {
  answerWith({
    signIn: () => problem(401, 'wrong-credentials', 'Check your email address and password.'),
    requestPasswordReset: () => ({ status: 204 }),
  });
  const { user } = await renderPortal(<SignInPage />, { at: '/sign-in' });
  await user.type(screen.getByLabelText('Email'), 'ana@example.com');
  await user.type(screen.getByLabelText('Password'), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Check your email address and password.');
  await user.click(screen.getByRole('button', { name: 'Forgot your password?' }));
  await user.click(await screen.findByRole('button', { name: 'Send code' }));
  await screen.findByRole('heading', { name: 'Choose a new password' });
  expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('ana@example.com');
  expect(screen.getByRole('status').textContent).toContain('If ana@example.com has an account');
});

test('an answer that comes too late leads to the beginning, which says so', async () => {
  answerWith({
    signIn: () => ({ status: 200, body: { next: 'two-step' } }),
    answerTwoStep: () => problem(401, 'unauthenticated', 'That took too long. Sign in again.'),
  });
  const { user } = await renderPortal(<SignInPage />, { at: '/sign-in' });
  await user.type(screen.getByLabelText('Email'), 'ana@example.com');
  await user.type(screen.getByLabelText('Password'), 'Chosen-Horse-9');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await user.type(await screen.findByLabelText('Code'), '123456');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByText('That took too long. Sign in again.');
  expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('ana@example.com');
});
