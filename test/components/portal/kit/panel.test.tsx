import { expect, test } from '@jest/globals';
import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { useAddress } from '../../../../frontend/admin/frame/address.ts';
import { useWords } from '../../../../frontend/admin/frame/words.ts';
import { askToConfirm } from '../../../../frontend/admin/kit/dialogs/confirm.tsx';
import { Dialog } from '../../../../frontend/admin/kit/dialogs/dialog.tsx';
import { Panel } from '../../../../frontend/admin/kit/dialogs/panel.tsx';
import { renderPortal } from '../support/render.tsx';

function Bookings() {
  const [, change] = useAddress();
  return (
    <>
      <button type="button" onClick={() => change({ booking: 'b-1' })}>
        Open b-1
      </button>
      <Panel name="booking" title="Booking">
        {(id) => <TextInput label={`Note on ${id}`} />}
      </Panel>
    </>
  );
}

const dialog = (name: string) => screen.findByRole('dialog', { name });

test('a panel opens by its address, with the focus in its first field', async () => {
  await renderPortal(<Bookings />, { at: '/bookings?booking=b-7&state=paid' });
  await dialog('Booking');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Note on b-7')));
});

test('opening writes the address, and Back closes', async () => {
  const { user, address, back } = await renderPortal(<Bookings />, { at: '/bookings?state=paid' });
  await user.click(await screen.findByRole('button', { name: 'Open b-1' }));
  await dialog('Booking');
  expect(address()).toBe('/bookings?state=paid&booking=b-1');
  back();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(address()).toBe('/bookings?state=paid');
});

test('closing takes only its own part from the address', async () => {
  const { user, address } = await renderPortal(<Bookings />, { at: '/bookings?booking=b-7&state=paid' });
  await dialog('Booking');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(address()).toBe('/bookings?state=paid'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a dialog without fields starts at its content, not at the button that closes it', async () => {
  await renderPortal(
    <Dialog name="show" value="code" title="Your code">
      123456
    </Dialog>,
    { at: '/account?show=code' },
  );
  await dialog('Your code');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('123456'));
});

function Remove() {
  const { t } = useWords();
  const ask = () =>
    askToConfirm({ title: 'Remove Ivy', text: 'Ivy loses access.', confirm: 'Remove', onConfirm() {} }, t);
  return (
    <button type="button" onClick={ask}>
      Remove Ivy
    </button>
  );
}

test('a question before something dangerous starts at Cancel', async () => {
  const { user } = await renderPortal(<Remove />);
  await user.click(await screen.findByRole('button', { name: 'Remove Ivy' }));
  await dialog('Remove Ivy');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' })));
});

test.each(['Remove', 'Cancel'])(
  'after %s, Escape is for what lies below, while the question still fades out',
  async (answer) => {
    const { user } = await renderPortal(<Remove />);
    await user.click(await screen.findByRole('button', { name: 'Remove Ivy' }));
    await dialog('Remove Ivy');
    const button = screen.getByRole('button', { name: answer });
    expect(button.getAttribute('data-mantine-stop-propagation')).toBe('true');
    await user.click(button);
    expect(button.getAttribute('data-mantine-stop-propagation')).toBeNull();
  },
);
