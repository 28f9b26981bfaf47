import { type HostOptions, startHost } from '../../local/host.ts';

/**
 * The local host in a process of its own, as a developer has it: `node test/support/host-process.ts '<options>'`.
 * Prints its info as one line of JSON when it is ready, and ends when its standard input closes.
 */
process.env.TZ = 'UTC';
process.env.AWS_LAMBDA_LOG_LEVEL ??= 'FATAL';

type Asked = Pick<HostOptions, 'data' | 'engine' | 'engineEndpoint'> & { demo?: boolean };

const { demo, ...asked }: Asked = JSON.parse(process.argv[2] ?? '{}');
const { seedDemo } = await import('../../local/demo/seed.ts');
const host = await startHost({
  ...asked,
  port: 0,
  ...(demo ? { prepare: async (input) => ({ ...(await seedDemo(input)) }) } : {}),
});
console.log(JSON.stringify(host.info));
process.stdin.resume();
process.stdin.once('close', async () => {
  await host.close();
  process.exit(0);
});
