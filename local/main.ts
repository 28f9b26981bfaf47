import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type HostInfo, type HostOptions, startHost } from './host.ts';
import { HostFailure, messageOf } from './interpreter/failure.ts';

/** `npm start`: reads the command line, starts the host, says where things are, and ends it on Ctrl-C. */

const usage =
  'Usage: npm start -- [--fresh] [--data <folder>] [--engine dynoxide|dynamodb-local] [--demo on|off]; PORT=<first of six ports, or 0>';

const options = z.object({
  fresh: z.boolean().default(false),
  data: z.string().default('.local'),
  engine: z.enum(['dynoxide', 'dynamodb-local']).optional(),
  demo: z.enum(['on', 'off']).default('on'),
});

async function run(): Promise<void> {
  try {
    const host = await startHost(await readOptions());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, async () => {
        await host.close();
        process.exit(0);
      });
    }
    announce(host.info);
  } catch (error) {
    console.error(error instanceof HostFailure ? error.message : error);
    process.exit(1);
  }
}

async function readOptions(): Promise<HostOptions> {
  const { demo, engine, ...others } = parseOptions();
  return {
    ...others,
    port: parsePort(process.env.PORT),
    step: (message) => console.log(`${message} ...`),
    ...(engine && { engine }),
    ...(demo === 'on' && { prepare: await demoData() }),
  };
}

function parseOptions() {
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: 'boolean' },
        data: { type: 'string' },
        engine: { type: 'string' },
        demo: { type: 'string' },
      },
    });
    return options.parse(values);
  } catch (error) {
    const [line = ''] = messageOf(error).split('\n');
    throw new HostFailure(error instanceof z.ZodError ? usage : `${line}. ${usage}`);
  }
}

/** 4000 unless told. */
function parsePort(text: string | undefined): number {
  const port = Number(text ?? 4000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_000) return port;
  throw new HostFailure(`PORT must be a number from 0 to 65000, not "${text}".`);
}

async function demoData() {
  const { seedDemo } = await import('./demo/seed.ts');
  return async (input: Parameters<typeof seedDemo>[0]) => ({ ...(await seedDemo(input)) });
}

function announce(info: HostInfo): void {
  const lines = [
    ...info.demoSites.map((url) => `Demo venues' websites   ${url}`),
    `Portal                  ${info.site}/sign-in`,
    `API reference           ${info.site}/developers`,
    `Mail inbox              ${info.inbox}`,
    ...(info.stripe === null ? [] : [`Stripe stand-in         ${info.stripe}`]),
    `Everything as JSON      ${info.site}/__local/info`,
    ...loginsOf(info).map(
      ({ email, password, role }) => `Sign in as ${role.padEnd(12)} ${email}  ${password}`,
    ),
    `BookingTMS is ready at ${info.site}`,
  ];
  console.log(lines.join('\n'));
}

const logins = z.array(z.object({ email: z.string(), password: z.string(), role: z.string() })).default([]);

function loginsOf(info: HostInfo) {
  return logins.parse(info.logins);
}

process.env.TZ = 'UTC';
// The events of the demo's first day would flood the log.
process.env.AWS_LAMBDA_LOG_LEVEL ??= 'WARN';
await run();
