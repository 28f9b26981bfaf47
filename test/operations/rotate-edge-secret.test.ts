import { describe, expect, test } from '@jest/globals';
import { awsEdgeSecret } from '../../bin/rotate/aws-edge-secret.ts';
import { planRotation } from '../../bin/rotate/plan-rotation.ts';
import { type EdgeSecretStore, rotateEdgeSecret } from '../../bin/rotate/rotate-edge-secret.ts';

const minute = 60_000;

/** Secrets Manager, CloudFront, and functions that remember secrets for five minutes, on a clock of its own. */
function world() {
  let now = Date.parse('2026-11-28T12:00:00Z');
  const versions = [{ text: 'first', since: new Date(0) }];
  let shown = 'first';
  let dies = false;
  const knownTo = (at: number) => versions.filter(({ since }) => since.getTime() <= at).slice(-2);
  const store: EdgeSecretStore = {
    async read() {
      const [current, previous] = versions.toReversed();
      if (!current) throw new Error('There is always a secret.');
      return { current: current.text, previous: previous?.text ?? null, shown, currentSince: current.since };
    },
    async renew(text) {
      versions.push({ text, since: new Date(now) });
      if (dies) throw new Error('The laptop was closed.');
    },
    async show(text) {
      shown = text;
    },
  };
  /** Whether the function whose memory is the oldest, and the one that has just started, believe CloudFront. */
  const isBelieved = () =>
    [now, now - 5 * minute].every((fetchedAt) => knownTo(fetchedAt).some(({ text }) => text === shown));
  let believed = true;
  const wait = async (milliseconds: number) => {
    const until = now + milliseconds;
    for (; now < until; now = Math.min(until, now + 10_000)) believed &&= isBelieved();
  };
  let made = 0;
  const deps = { store, wait, now: () => new Date(now), newSecret: () => `new-${++made}`, report: () => {} };
  return {
    rotate: () => rotateEdgeSecret(deps),
    closeLaptop(closed: boolean) {
      dies = closed;
    },
    wait,
    state: () => ({ shown, current: versions.at(-1)?.text, isBelieved: believed && isBelieved() }),
  };
}

describe('rotating the secret of the edge', () => {
  test('again and again, CloudFront shows the new one, and every function believes it all the time', async () => {
    const { rotate, state, wait } = world();
    for (const secret of ['new-1', 'new-2', 'new-3']) {
      await rotate();
      expect(state()).toEqual({ shown: secret, current: secret, isBelieved: true });
      await wait(minute);
      expect(state().isBelieved).toBe(true);
    }
  });

  test('one that ended half-way is finished, not begun anew', async () => {
    const { rotate, closeLaptop, state } = world();
    closeLaptop(true);
    await expect(rotate()).rejects.toThrow('laptop');
    closeLaptop(false);
    await rotate();
    expect(state()).toEqual({ shown: 'new-1', current: 'new-1', isBelieved: true });
  });

  test('a secret that no function believes any more is replaced at once', () => {
    const secret = { current: 'c', previous: 'b', shown: 'a', currentSince: new Date() };
    expect(planRotation(secret, new Date())).toEqual({ step: 'finish', waitMs: 0 });
  });
});

test('at AWS it is the two versions of the secret, and the header of the one origin that has it', async () => {
  const sent: object[] = [];
  const answers: Record<string, object> = {
    GetDistributionConfigCommand: {
      ETag: 'E1',
      DistributionConfig: {
        Comment: 'kept',
        Origins: {
          Items: [
            {
              Id: 'api',
              CustomHeaders: { Items: [{ HeaderName: 'X-Bookingtms-Edge', HeaderValue: 'old' }] },
            },
            { Id: 'files', CustomHeaders: { Items: [] } },
          ],
        },
      },
    },
    GetSecretValueCommand: { SecretString: 'new', CreatedDate: new Date(5) },
  };
  const send = async (command: { constructor: { name: string }; input: object }) => {
    sent.push({ [command.constructor.name]: command.input });
    return structuredClone(answers[command.constructor.name] ?? {});
  };
  const client = { send } as never;
  const store = awsEdgeSecret({
    secrets: client,
    cloudFront: client,
    secretId: 'Edge',
    distributionId: 'D1',
  });
  expect(await store.read()).toEqual({
    current: 'new',
    previous: 'new',
    shown: 'old',
    currentSince: new Date(5),
  });
  await store.show('new');
  expect(sent.at(-1)).toMatchObject({
    UpdateDistributionCommand: {
      Id: 'D1',
      IfMatch: 'E1',
      DistributionConfig: {
        Comment: 'kept',
        Origins: {
          Items: [
            { CustomHeaders: { Items: [{ HeaderName: 'X-Bookingtms-Edge', HeaderValue: 'new' }] } },
            { Id: 'files' },
          ],
        },
      },
    },
  });
});
