import { type Companions, startCompanions, stripeAccount } from './companions.ts';
import { createClock } from './interpreter/clock.ts';
import { createControl } from './interpreter/control.ts';
import { type DataFolder, openDataFolder } from './interpreter/data-folder.ts';
import { siteServer } from './interpreter/edge/cloudfront.ts';
import { connectEngine, type Engine } from './interpreter/engines/dynamodb.ts';
import { openInbox } from './interpreter/engines/inbox.ts';
import { chooseEngine, type EngineName } from './interpreter/engines/programs.ts';
import { endLeftOver, spawnEngine, spawnFillingEngine } from './interpreter/engines/spawn-dynamodb.ts';
import { interpret, type Running } from './interpreter/interpret.ts';
import { choosePorts, close, listen, type Ports, portOf } from './interpreter/ports.ts';
import type { Template } from './interpreter/stack/template.ts';
import { createWork } from './interpreter/work.ts';
import { templatesOf } from './templates.ts';

export interface HostOptions {
  /** First of six ports in a row; 0 takes any that are free. */
  readonly port: number;
  /** Folder for everything that outlives a restart. */
  readonly data: string;
  readonly fresh?: boolean;
  readonly engine?: EngineName;
  /** A DynamoDB that runs already, to use instead of starting one. */
  readonly engineEndpoint?: string;
  /** Changes the synthesized templates before they are interpreted. */
  readonly transform?: (templates: Template[]) => Template[];
  /** Fills the empty tables at the first start. Its result becomes part of the info. */
  readonly prepare?: (input: PrepareInput) => Promise<Record<string, unknown>>;
  readonly report?: (message: string) => void;
  /** Called with each step that the host begins, as one line. */
  readonly step?: (message: string) => void;
}

export interface PrepareInput {
  readonly aws: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { accessKeyId: string; secretAccessKey: string };
  };
  /** The database itself: thousands of writes need no policy evaluated. */
  readonly engine: string;
  readonly tableName: string;
  readonly userPoolId: string;
  readonly mediaBucket: string;
  readonly linkSecret: string;
  readonly siteUrl: string;
  readonly websiteOrigin: string;
  /** The Stripe stand-in's state, before the stand-in has opened it; null with a real account. */
  readonly stripeStateFile: string | null;
  readonly now: Date;
}

export interface HostInfo extends Record<string, unknown> {
  readonly site: string;
  readonly inbox: string;
  readonly stripe: string | null;
  readonly demoSites: readonly string[];
  readonly awsEndpoint: string;
  readonly engine: string;
  readonly tableName: string;
  readonly busName: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
}

export interface Host {
  readonly info: HostInfo;
  close(): Promise<void>;
}

type Closer = () => Promise<unknown> | unknown;

/**
 * Starts BookingTMS on this machine: it interprets the synthesized stacks, and starts what they need around
 * them.
 * @throws HostFailure for a fault that a person can fix; nothing is left running then
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const closers: Closer[] = [];
  const closeAll = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const info = await start(options, (closer) => closers.push(closer));
    return { info, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function start(options: HostOptions, onClose: (closer: Closer) => void): Promise<HostInfo> {
  const { report = console.error, step = () => undefined } = options;
  if (options.engineEndpoint === undefined) chooseEngine(options.engine);
  const data = openDataFolder(options.data, options.fresh ?? false);
  onClose(data.close);
  await endLeftOver(data);
  const ports = await choosePorts(options.port);
  const clock = createClock(data.state);
  const work = createWork();
  const site = `http://localhost:${ports.site.number}`;
  let running: Running | null = null;
  let companions: Companions | null = null;
  let info: HostInfo | null = null;

  const fireDue = () => running?.fireSchedules();
  const control = createControl({
    clock,
    isReady: () => info !== null,
    info: () => info,
    deadLetters: () => running?.deadLetters.all() ?? [],
    routes: () => running?.routes ?? [],
    functions: () => running?.functions ?? {},
    fireDue,
    /** Twice, because the work of one side may give the other more to do. */
    async waitUntilIdle() {
      for (const _ of [1, 2]) {
        await companions?.waitUntilIdle();
        await work.waitUntilIdle();
      }
    },
  });
  const server = siteServer({ control, cloudFront: () => running?.cloudFront ?? null }, report);
  onClose(() => close(server));
  await listen(server, ports.site);

  step('Synthesizing the CDK stacks and starting the database');
  const [templates, engine, inbox] = await Promise.all([
    templatesOf({ siteUrl: site, uploadOrigin: `http://127.0.0.1:${ports.frontDoor.number}`, data }),
    openEngine(options, ports, data, onClose),
    openInbox(ports.inbox),
  ]);
  onClose(() => close(inbox));
  const inboxUrl = `http://localhost:${portOf(inbox)}`;

  step('Creating what the stacks declare: tables, user pools, buckets, functions');
  const stack = await interpret(options.transform?.(templates) ?? templates, {
    data,
    clock,
    work,
    engine,
    frontDoorPort: ports.frontDoor,
    inboxUrl,
    root: new URL('../', import.meta.url),
    secrets: (logicalId) => companions?.secret(logicalId),
    report,
  });
  onClose(stack.close);
  const stripeStateFile = data.path('stripe.json');
  await prepareOnce(options, data, engine, () => ({
    ...prepareAws(stack),
    engine: engine.url,
    siteUrl: site,
    websiteOrigin: `http://localhost:${ports.demo.number}`,
    stripeStateFile: stripeAccount(process.env) ? null : stripeStateFile,
    now: new Date(clock.now()),
  }));

  step('Starting the Stripe stand-in, the demo websites and the functions');
  companions = await startCompanions({
    ports,
    siteUrl: site,
    stripeStateFile,
    clock,
    environment: process.env,
    info: () => info ?? {},
  });
  onClose(companions.close);
  running = stack;
  await stack.start();
  const timer = setInterval(fireDue, 1000);
  onClose(() => clearInterval(timer));
  onClose(() => work.waitUntilIdle(5000).catch((error) => report(String(error))));
  fireDue();
  info = {
    site,
    inbox: inboxUrl,
    ...companions.urls,
    awsEndpoint: stack.awsEndpoint,
    engine: engine.url,
    ...stack.names,
    ...data.state.get().prepared,
  };
  return info;
}

interface OpenEngine extends Engine {
  /** Sees to it that what is written is in the data folder. */
  keep?(): Promise<void>;
}

async function openEngine(
  { engine, engineEndpoint, prepare }: HostOptions,
  ports: Ports,
  data: DataFolder,
  onClose: (closer: Closer) => void,
): Promise<OpenEngine> {
  if (engineEndpoint !== undefined) return connectEngine(engineEndpoint);
  const isFirst = prepare && !data.state.get().prepared;
  const spawned = await (isFirst ? spawnFillingEngine : spawnEngine)(engine, ports.engine, data);
  onClose(spawned.close);
  return spawned;
}

async function prepareOnce(
  { prepare, step = () => undefined }: HostOptions,
  { state }: DataFolder,
  engine: OpenEngine,
  input: () => PrepareInput,
): Promise<void> {
  if (!prepare || state.get().prepared) return;
  step('Filling the tables with demo data (first start only)');
  state.update({ isPreparing: true });
  const prepared = await prepare(input());
  await engine.keep?.();
  state.update({ prepared, isPreparing: false });
}

function prepareAws({ awsEndpoint, rootEnvironment, names, secret }: Running) {
  const { AWS_REGION: region = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = rootEnvironment;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return {
    aws: { endpoint: awsEndpoint, region, credentials },
    tableName: names.tableName,
    userPoolId: names.userPoolId,
    mediaBucket: names.mediaBucket,
    linkSecret: secret('Link'),
  };
}
