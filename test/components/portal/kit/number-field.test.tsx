import { expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import * as z from 'zod';
import { loadWords, WordsContext } from '../../../../frontend/admin/frame/words.ts';
import { NumberField } from '../../../../frontend/admin/kit/fields/number-field.tsx';
import { Form, useContractForm } from '../../../../frontend/admin/kit/form.tsx';
import { renderPortal } from '../support/render.tsx';

const schema = z.object({ basisPoints: z.int().max(2_000).optional() });

type Send = (values: z.output<typeof schema>) => Promise<unknown>;

function Fee({ send }: { send: Send }) {
  const form = useContractForm({ schema, defaults: { basisPoints: 290 }, send });
  return (
    <Form of={form} submitLabel="Send">
      <NumberField of={form} name="basisPoints" label="Share" scale={100} decimals={2} />
    </Form>
  );
}

async function openFee(language: string) {
  const words = await loadWords([language]);
  const send = jest.fn<Send>(async () => undefined);
  const { user } = await renderPortal(
    <WordsContext value={words}>
      <Fee send={send} />
    </WordsContext>,
  );
  const field = screen.getByLabelText<HTMLInputElement>('Share');
  const sendAs = async (typed: string) => {
    await user.clear(field);
    if (typed !== '') await user.type(field, typed);
    await user.click(screen.getByRole('button', { name: 'Send' }));
  };
  return { send, field, sendAs };
}

test.each([
  ['en', '2.9', '3.25'],
  ['de', '2,9', '3,25'],
])('in %s a share is shown as %s, and typed as people there write it', async (language, shown, typed) => {
  const { send, field, sendAs } = await openFee(language);
  expect(field.value).toBe(shown);
  await sendAs(typed);
  await waitFor(() => expect(send).toHaveBeenCalledWith({ basisPoints: 325 }));
});

test('an empty field has no value, and a wrong one says so at the field', async () => {
  const { send, field, sendAs } = await openFee('en');
  await sendAs('');
  await waitFor(() => expect(send).toHaveBeenCalledWith({}));
  await sendAs('21');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(send).toHaveBeenCalledTimes(1);
});
