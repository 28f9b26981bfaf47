import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { compiled } from '../../support/world.ts';

export interface RunningHost {
  readonly site: string;
  /** Everything it has printed so far. */
  output(): string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  stop(): Promise<void>;
}

const main = ['local/main.ts', '--demo', 'off', '--data'];

/** Starts the local host as a person would, on any free ports and without demo data. */
export function runHost(data: string, ...options: string[]): Promise<RunningHost> {
  return run([...main, data, ...options]);
}

/** Starts it with one action taken out of one function's policy. */
export function runHostWithoutGrant(data: string, functionId: string, action: string): Promise<RunningHost> {
  return run(['test/local/support/host-without-grant.ts', data, functionId, action]);
}

/** Waits until it exits by itself. */
export async function runToEnd(environment: Record<string, string>, options: readonly string[]) {
  const child = start(options, environment);
  const [code] = await once(child.process, 'exit');
  return { code, output: child.output() };
}

async function run(options: readonly string[]): Promise<RunningHost> {
  const child = start(options, { PORT: '0' });
  const site = await new Promise<string>((resolve, reject) => {
    child.process.stdout.on('data', () => {
      const ready = /ready at (\S+)\n/.exec(child.output());
      if (ready?.[1]) resolve(ready[1]);
    });
    child.process.once('exit', () => reject(new Error(child.output())));
  });
  return {
    site,
    output: child.output,
    get: (path, headers = {}) => fetch(site + path, { headers }),
    post: (path, body) => fetch(site + path, { method: 'POST', body: JSON.stringify(body) }),
    async stop() {
      child.process.kill();
      await once(child.process, 'exit');
    },
  };
}

function start(options: readonly string[], environment: Record<string, string>) {
  const child = spawn('node_modules/.bin/node', options, {
    env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: compiled, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const collect = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return { process: child, output: () => text };
}
