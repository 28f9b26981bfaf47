import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { Dialog } from '../../../frontend/admin/kit/dialogs/dialog.tsx';
import { Panel } from '../../../frontend/admin/kit/dialogs/panel.tsx';
import { renderPortal } from './support/render.tsx';

/** React reports each fault that a boundary catches. */
let reported: ReturnType<typeof jest.spyOn>;
beforeEach(() => {
  reported = jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  reported.mockRestore();
});

let isBroken = true;
beforeEach(() => {
  isBroken = true;
});

function Fragile() {
  if (isBroken) throw new Error('A fault of ours.');
  return <p>All is well</p>;
}

/** Typed text of the page tells whether the page was drawn anew. */
function PageWith({ children }: { children: React.ReactNode }) {
  const [count, setCount] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setCount(count + 1)}>
        Pressed {count}
      </button>
      {children}
    </>
  );
}

const places = {
  'a drawer': (
    <Panel name="open" title="Booking">
      {() => <Fragile />}
    </Panel>
  ),
  'a drawer whose own function fails': (
    <Panel name="open" title="Booking">
      {() => {
        if (isBroken) throw new Error('A fault of ours.');
        return <p>All is well</p>;
      }}
    </Panel>
  ),
  'a dialog': (
    <Dialog name="open" value="it" title="Booking">
      <Fragile />
    </Dialog>
  ),
};

test.each(Object.entries(places))('a fault in %s says so there, and it can be closed', async (_, place) => {
  const { user, address } = await renderPortal(<PageWith>{place}</PageWith>, { at: '/bookings?open=it&q=1' });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('This part stopped working');
  expect(screen.getByText('Pressed 0')).toBeTruthy();
  const [, close] = screen.getAllByRole('button', { name: 'Close' });
  if (!close) throw new Error('The fault offers no way out.');
  await user.click(close);
  await waitFor(() => expect(address()).toBe('/bookings?q=1'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByText('Pressed 0')).toBeTruthy();
});

test.each(Object.entries(places))(
  'a fault in %s that has passed is over with another attempt',
  async (_, place) => {
    const { user } = await renderPortal(<PageWith>{place}</PageWith>, { at: '/bookings?open=it' });
    await screen.findByRole('alert');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('All is well');
    expect(screen.queryByRole('alert')).toBeNull();
  },
);
