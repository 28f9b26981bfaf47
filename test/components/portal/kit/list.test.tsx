import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { usePages } from '../../../../frontend/admin/frame/data/use-api.ts';
import { EmptyState } from '../../../../frontend/admin/kit/empty-state.tsx';
import { List } from '../../../../frontend/admin/kit/list.tsx';
import { answerWith, problem } from '../support/api.ts';
import { renderPortal } from '../support/render.tsx';

const line = (name: string) => ({ userId: name, name, email: `${name.toLowerCase()}@example.com` });

function Team({ onOpen }: { onOpen?: (name: string) => void }) {
  return (
    <List
      label="Team"
      pages={usePages('listMembers', { query: { limit: 2 } })}
      columns={[
        { key: 'name', title: 'Name', cell: ({ name }) => name },
        { key: 'email', title: 'Email', cell: ({ email }) => email, isWide: true },
      ]}
      keyOf={({ userId }) => userId}
      {...(onOpen && { onOpen: ({ name }: { name: string }) => onOpen(name) })}
      empty={<EmptyState title="No one yet">Invite someone.</EmptyState>}
    />
  );
}

const names = () =>
  screen.getAllByRole('row').flatMap((row) => within(row).queryAllByRole('cell')[0]?.textContent ?? []);

test('a list is read page by page, with the cursor of the answer before', async () => {
  const urls: string[] = [];
  const pages = [
    { items: [line('Ada'), line('Bo')], next: 'after-bo' },
    { items: [line('Cy')], next: null },
  ];
  answerWith({ listMembers: () => ({ status: 200, body: pages.shift() }) });
  const { fetch } = globalThis;
  Object.assign(globalThis, {
    fetch: (url: string, init: RequestInit) => {
      urls.push(url);
      return fetch(url, init);
    },
  });
  const { user } = await renderPortal(<Team />);
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
  await screen.findByRole('table', { name: 'Team' });
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Name',
    'Email',
  ]);
  expect(names()).toEqual(['Ada', 'Bo']);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await screen.findByText('Cy');
  expect(names()).toEqual(['Ada', 'Bo', 'Cy']);
  expect(urls.map((url) => new URL(url, 'https://x.example').searchParams.get('cursor'))).toEqual([
    null,
    'after-bo',
  ]);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('an empty list says what to do', async () => {
  answerWith({ listMembers: () => ({ status: 200, body: { items: [], next: null } }) });
  await renderPortal(<Team />);
  await screen.findByText('Invite someone.');
  expect(screen.queryByRole('table')).toBeNull();
});

test('a failed list is tried again', async () => {
  const answers = [
    problem(403, 'forbidden', 'Your role can’t do this.'),
    { status: 200, body: { items: [line('Ada')], next: null } },
  ];
  answerWith({ listMembers: () => answers.shift() ?? { status: 204 } });
  const { user } = await renderPortal(<Team />);
  await screen.findByText('Your role can’t do this.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Ada');
});

test('a row opens once, by pointer anywhere and by keyboard at its first cell', async () => {
  answerWith({
    listMembers: () => ({ status: 200, body: { items: [line('Ada'), line('Bo')], next: null } }),
  });
  const onOpen = jest.fn<(name: string) => void>();
  const { user } = await renderPortal(<Team onOpen={onOpen} />);
  await user.click(await screen.findByText('bo@example.com'));
  await user.click(screen.getByRole('button', { name: 'Ada' }));
  await user.tab();
  await user.keyboard('{Enter}');
  expect(onOpen.mock.calls).toEqual([['Bo'], ['Ada'], ['Bo']]);
});
