import { expect, jest, test } from '@jest/globals';
import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { memberSchemas } from '../../../../core/contract/schemas/people/members.ts';
import { EmailField } from '../../../../frontend/admin/kit/fields/email-field.tsx';
import { Form, useContractForm } from '../../../../frontend/admin/kit/form.tsx';
import { CallProblem } from '../../../../frontend/api/problem.ts';
import { renderPortal } from '../support/render.tsx';

const schema = memberSchemas.inviteMember.body;

type Send = (values: ReturnType<typeof schema.parse>) => Promise<unknown>;

function Invitation({ send }: { send: Send }) {
  const form = useContractForm({
    schema,
    defaults: { email: '', name: '', role: 'admin', venueIds: [] },
    send,
  });
  return (
    <Form of={form} submitLabel="Send invitation">
      <EmailField {...form.field('email')} />
      <TextInput label="Name" {...form.field('name')} />
    </Form>
  );
}

const email = () => screen.getByLabelText<HTMLInputElement>('Email');
const name = () => screen.getByLabelText<HTMLInputElement>('Name');

/** The problem of a field, as a screen reader finds it. */
const saidOf = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

async function openForm(send: Send) {
  const { user } = await renderPortal(<Invitation send={send} />);
  const submit = () => user.click(screen.getByRole('button', { name: 'Send invitation' }));
  return { user, submit };
}

test('the contract’s own check is said beside the field, which has the focus; nothing is sent', async () => {
  const send = jest.fn<Send>(async () => {});
  const { user, submit } = await openForm(send);
  await user.type(email(), 'ana@example.com');
  await submit();
  await waitFor(() => expect(saidOf(name())).toContain('Enter a name.'));
  expect(document.activeElement).toBe(name());
  expect(name().getAttribute('aria-invalid')).toBe('true');
  expect(email().getAttribute('aria-invalid')).not.toBe('true');
  expect(email().value).toBe('ana@example.com');
  expect(send).not.toHaveBeenCalled();
});

test('the API’s problem with a field is said beside it, and what was typed survives', async () => {
  const detail = 'This address already belongs to your team.';
  const { user, submit } = await openForm(async () => {
    throw new CallProblem('invalid-input', 'Check the fields.', [{ field: 'email', detail }]);
  });
  await user.type(email(), 'ana@example.com');
  await user.type(name(), 'Ana');
  await submit();
  await waitFor(() => expect(saidOf(email())).toContain(detail));
  expect(document.activeElement).toBe(email());
  expect([email().value, name().value]).toEqual(['ana@example.com', 'Ana']);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a problem with no field of the form is said above it, and goes with the next attempt', async () => {
  const send = jest
    .fn<Send>()
    .mockRejectedValueOnce(new CallProblem('plan-limit', 'Your plan has 5 members.'))
    .mockResolvedValueOnce(undefined);
  const { user, submit } = await openForm(send);
  await user.type(email(), 'ana@example.com');
  await user.type(name(), '  Ana  Lind ');
  await submit();
  expect((await screen.findByRole('alert')).textContent).toContain('Your plan has 5 members.');
  await submit();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(send.mock.calls[1]?.[0]).toMatchObject({ email: 'ana@example.com', name: 'Ana Lind' });
});
