import { expect, jest, test } from '@jest/globals';
import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { memberSchemas } from '../../../../core/contract/schemas/people/members.ts';
import { useAddress } from '../../../../frontend/admin/frame/address.ts';
import { Panel } from '../../../../frontend/admin/kit/dialogs/panel.tsx';
import { Form, useContractForm } from '../../../../frontend/admin/kit/form.tsx';
import { renderPortal } from '../support/render.tsx';

/** What was typed and not sent is not lost without a question. */

const schema = memberSchemas.inviteMember.body;

type Send = (values: ReturnType<typeof schema.parse>) => Promise<unknown>;

function Invitation({ send }: { send: Send }) {
  const defaults = { email: '', name: '', role: 'admin' as const, venueIds: [] };
  const form = useContractForm({ schema, defaults, send });
  return (
    <Form of={form} submitLabel="Send">
      <TextInput label="Name" {...form.field('name')} />
      <TextInput label="Email" {...form.field('email')} />
    </Form>
  );
}

function Team({ send }: { send: Send }) {
  const [, change] = useAddress();
  return (
    <Panel name="invite" title="Invite">
      {() => (
        <>
          <Invitation send={send} />
          <button type="button" onClick={() => change({ filter: 'new' })}>
            Filter
          </button>
        </>
      )}
    </Panel>
  );
}

async function openDrawer(send: Send = async () => {}) {
  const portal = await renderPortal(<Team send={send} />, { at: '/staff?invite=new' });
  await screen.findByRole('dialog', { name: 'Invite' });
  const name = () => screen.getByLabelText<HTMLInputElement>('Name');
  await waitFor(() => expect(document.activeElement).toBe(name()));
  const answer = async (button: string) => {
    await screen.findByRole('dialog', { name: 'Discard what you typed?' });
    await portal.user.click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(question()).toBeNull());
  };
  return { ...portal, name, answer };
}

const question = () => screen.queryByRole('dialog', { name: 'Discard what you typed?' });
const drawer = () => screen.queryByRole('dialog', { name: 'Invite' });

test('typed text is kept when the person wants to keep editing, and goes when they discard it', async () => {
  const { user, name, answer, address } = await openDrawer();
  await user.type(name(), 'Ana');
  await user.keyboard('{Escape}');
  await answer('Keep editing');
  expect(name().value).toBe('Ana');
  expect(address()).toBe('/staff?invite=new');
  await user.click(name());
  await user.keyboard('{Escape}');
  await answer('Discard');
  await waitFor(() => expect(drawer()).toBeNull());
  expect(address()).toBe('/staff');
});

test('Escape answers the question only', async () => {
  const { user, name } = await openDrawer();
  await user.type(name(), 'Ana');
  await user.keyboard('{Escape}');
  const keep = await screen.findByRole('button', { name: 'Keep editing' });
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(question()).toBeNull());
  expect(name().value).toBe('Ana');
});

test.each([
  ['nothing was typed', ''],
  ['the text was taken back', 'Ana{Backspace}{Backspace}{Backspace}'],
])('no question when %s', async (_, keys) => {
  const { user } = await openDrawer();
  if (keys) await user.keyboard(keys);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(drawer()).toBeNull());
  expect(question()).toBeNull();
});

test('no question when only another part of the address changes', async () => {
  const { user, name, address } = await openDrawer();
  await user.type(name(), 'Ana');
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await waitFor(() => expect(address()).toBe('/staff?invite=new&filter=new'));
  expect(question()).toBeNull();
  expect(name().value).toBe('Ana');
});

test('no question after the form was sent, but again for what is typed then', async () => {
  const send = jest.fn<Send>(async () => {});
  const { user, name, answer } = await openDrawer(send);
  await user.type(name(), 'Ana');
  await user.type(screen.getByLabelText('Email'), 'ana@example.com');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(send).toHaveBeenCalled());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send' }).dataset.loading).toBeUndefined());
  await user.type(name(), ' Lind');
  await user.keyboard('{Escape}');
  await answer('Keep editing');
  await user.click(name());
  await user.keyboard('{Backspace}'.repeat(5));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(drawer()).toBeNull());
});

test('no question while it is being sent', async () => {
  const { user, name } = await openDrawer(() => new Promise(() => {}));
  await user.type(name(), 'Ana');
  await user.type(screen.getByLabelText('Email'), 'ana@example.com');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send' }).dataset.loading).toBe('true'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(drawer()).toBeNull());
});
