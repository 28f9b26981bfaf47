import { type EdgeSecret, planRotation } from './plan-rotation.ts';

/** What a rotation does at AWS. */
export interface EdgeSecretStore {
  read(): Promise<EdgeSecret>;
  /** Makes this text the current version. */
  renew(text: string): Promise<void>;
  /** Has CloudFront show this text from now on. */
  show(text: string): Promise<void>;
}

export interface RotationDeps {
  readonly store: EdgeSecretStore;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly newSecret: () => string;
  readonly report: (line: string) => void;
}

/** Writes a new secret, waits until every function knows it, and has CloudFront show it. Safe to repeat. */
export async function rotateEdgeSecret({ store, now, wait, newSecret, report }: RotationDeps): Promise<void> {
  const before = await store.read();
  if (planRotation(before, now()).step === 'renew') {
    await store.renew(newSecret());
    report('A new secret is written.');
  } else {
    report('An earlier rotation was not finished. Finishing it; run the command again for a new secret.');
  }
  const secret = await store.read();
  const plan = planRotation(secret, now());
  if (plan.step === 'renew') return;
  report(`Waiting ${Math.ceil(plan.waitMs / 1000)} seconds until every function knows it.`);
  await wait(plan.waitMs);
  await store.show(secret.current);
  report(
    'CloudFront shows the new secret to the API. Its edges take a few minutes; both secrets are believed.',
  );
}
