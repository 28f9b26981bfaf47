import { useEffect, useRef } from 'preact/hooks';
import type { Flow } from '../../logic/flow/flow.ts';
import { depthOf, type Entry, entryAfter, entryIn, isOurs } from '../../logic/flow/steps-history.ts';
import type { FlowModel } from '../use-flow.ts';

/**
 * Makes each step an entry of the browser's history, so that Back leads to the previous step. A frame shares
 * that history with the page around it, whose entries stay.
 */
export function useStepsHistory({ flow, dispatch, now }: FlowModel, only: boolean, framed: boolean): void {
  const entry = useRef<Entry | null>(null);
  const depth = (of: Flow) => depthOf(of, only);

  const follow = () => {
    const current = now();
    if (current.stage === 'starting') return;
    const wanted = depth(current);
    let at = entry.current ?? entryIn(history.state) ?? adopt();
    while (at.depth < wanted) at = addAfter(at);
    entry.current = at;
    if (at.depth === wanted || (framed && !isOurs(at, history.length))) return;
    history.go(wanted - at.depth);
    entry.current = { ...at, depth: wanted };
  };
  useEffect(follow, [flow.stage, depth(flow)]);
  useEffect(() => {
    const onPop = ({ state }: PopStateEvent) => {
      const at = entryIn(state);
      if (!at) return;
      entry.current = at;
      for (let left = depth(now()) - at.depth; left > 0; left--) dispatch({ type: 'back' });
      follow();
    };
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && dispatch({ type: 'came-back' });
    window.addEventListener('popstate', onPop);
    window.addEventListener('pageshow', onShow);
    return () => {
      window.removeEventListener('popstate', onPop);
      window.removeEventListener('pageshow', onShow);
    };
  }, []);
}

/** The present entry is the first step's. */
function adopt(): Entry {
  return put({ depth: 0, start: history.length });
}

function addAfter(entry: Entry): Entry {
  history.pushState(history.state, '');
  return put(entryAfter(entry, history.length));
}

function put(entry: Entry): Entry {
  history.replaceState({ ...history.state, bookingtms: entry }, '');
  return entry;
}
