import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation, useSearchParams } from 'wouter-preact';
import { call } from '../../../api/client.ts';
import { asCallProblem } from '../../../api/problem.ts';
import { arrived } from '../../app/arrival.ts';
import { nextPage } from '../../app/next-page.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { Field } from '../../ui/field.tsx';
import { Form, fieldError } from '../../ui/form.tsx';
import './sign-in.css';

export function SignInPage() {
  usePageTitle('Sign in');
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const [showPassword, setShowPassword] = useState(false);
  const signIn = useMutation({
    mutationFn: (values: FormData) =>
      call('signIn', {
        body: { email: text(values, 'email').trim(), password: text(values, 'password') },
      }),
    onSuccess: () => {
      queryClient.clear();
      navigate(nextPage(search.get('next'), window.location.origin), { replace: true, state: arrived });
    },
  });
  const problem = signIn.error ? asCallProblem(signIn.error) : null;
  return (
    <main class="sign-in">
      <p class="brand">BookingTMS</p>
      <h1>Sign in</h1>
      <p class="muted">For the people of a venue. Guests find their booking by the link in their email.</p>
      <Form problem={problem} busy={signIn.isPending} submitLabel="Sign in" onSubmit={signIn.mutate}>
        <Field
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellcheck={false}
          error={fieldError(problem, 'email')}
        />
        <Field
          label="Password"
          name="password"
          type={showPassword ? 'text' : 'password'}
          autoComplete="current-password"
          error={fieldError(problem, 'password')}
        />
        <label class="sign-in-show">
          <input
            type="checkbox"
            checked={showPassword}
            onChange={(event) => setShowPassword(event.currentTarget.checked)}
          />
          Show password
        </label>
      </Form>
    </main>
  );
}

function text(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
}
