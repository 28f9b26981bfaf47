import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageData } from '../../../../core/contract/page-data.ts';
import type { Format } from '../../../../core/words/format.ts';
import type { restoreFlow } from '../logic/flow/restore.ts';
import type { stepFlow } from '../logic/flow/step.ts';
import type { Translate } from '../logic/messages.ts';
import type { Host } from './browser/host.ts';
import type { Memory } from './browser/memory.ts';
import type { effectRunner } from './effect-runner.ts';

/** The code of the flow, which arrives with the later steps. */
export interface FlowCode {
  readonly stepFlow: typeof stepFlow;
  readonly restoreFlow: typeof restoreFlow;
  readonly effectRunner: typeof effectRunner;
}

/** What every part of the widget may need, and nothing that changes. */
export interface Widget {
  readonly data: PageData;
  readonly t: Translate;
  /** Fetches the messages of what comes after the choice of a time. */
  readonly loadMessages: () => Promise<void>;
  readonly loadFlow: () => Promise<FlowCode>;
  readonly format: Format;
  /** 1 (Monday) to 7 (Sunday). */
  readonly firstWeekday: number;
  readonly host: Host;
  readonly memory: Memory;
}

export const WidgetContext = createContext<Widget | null>(null);

export function useWidget(): Widget {
  const widget = useContext(WidgetContext);
  if (!widget) throw new Error('Not inside the widget.');
  return widget;
}
