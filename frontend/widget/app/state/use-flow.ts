import { useEffect, useState } from 'preact/hooks';
import { firstChoice } from '../logic/choose/choice.ts';
import type { FlowEvent, Step } from '../logic/flow/events.ts';
import type { Flow } from '../logic/flow/flow.ts';
import { type FlowCode, useWidget, type Widget } from './context.ts';

export type Dispatch = (event: FlowEvent) => void;

export interface FlowModel {
  readonly flow: Flow;
  readonly dispatch: Dispatch;
  /** The flow after the last event, which may not be on show yet. */
  readonly now: () => Flow;
}

/** What is shown first, and how the flow continues once its code is loaded. */
export interface Start {
  readonly flow: Flow;
  readonly begin?: ((code: FlowCode) => Step) | undefined;
}

/** Runs the flow from where it starts. `keep` sees each state before anything is done because of it. */
export function useFlow(start: () => Start, keep: (flow: Flow) => void): FlowModel {
  const widget = useWidget();
  const [first] = useState(start);
  const [flow, show] = useState(first.flow);
  const [machine] = useState(() => machineOf(widget, first.flow, keep, show));
  useEffect(() => {
    const { begin } = first;
    if (begin) machine.later((code) => machine.take(begin(code), code));
  }, []);
  const { dispatch, now } = machine;
  return { flow, dispatch, now };
}

function machineOf(widget: Widget, first: Flow, keep: (flow: Flow) => void, show: (flow: Flow) => void) {
  let flow = first;
  let known: FlowCode | null = null;
  let run: ReturnType<FlowCode['effectRunner']> | null = null;

  /** Events keep their order: all wait for the code until it is here. */
  const later = (work: (code: FlowCode) => void) => {
    if (known) return work(known);
    widget.loadFlow().then(
      (code) => {
        known = code;
        work(code);
      },
      () => setTimeout(later, 2000, work),
    );
  };
  const put = (next: Flow) => {
    flow = next;
    keep(next);
    show(next);
  };
  const take = ({ flow: next, effects }: Step, { effectRunner }: FlowCode) => {
    put(next);
    const { data, host } = widget;
    run ??= effectRunner({ venueKey: data.venue.embedKey, language: data.language, host, dispatch });
    effects.forEach(run);
  };
  const dispatch = (event: FlowEvent) => {
    const next = known ? null : firstChoice(flow, event);
    if (next) put(next);
    else later((code) => take(code.stepFlow(flow, event), code));
  };
  return { later, take, dispatch, now: () => flow };
}
