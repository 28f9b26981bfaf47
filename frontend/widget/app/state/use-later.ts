import { useEffect, useState } from 'preact/hooks';
import { useWidget, type Widget } from './context.ts';

type Module = typeof import('../views/later.tsx');
export type Later = Module['laterSteps'];

let loading: Promise<Later> | null = null;
let loaded: Later | null = null;

/** Fetches the later steps and their messages, once; after a failure, again. */
export function loadLater({ loadMessages }: Widget): Promise<Later> {
  loading ??= Promise.all([import('../views/later.tsx'), loadMessages()]).then(
    ([{ laterSteps }]) => {
      loaded = laterSteps;
      return laterSteps;
    },
    (error) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** The later steps: null while they are on their way. */
export function useLater(): { later: Later | null; failed: boolean; retry: () => void } {
  const widget = useWidget();
  const [later, setLater] = useState(loaded);
  const [failed, setFailed] = useState(false);
  const retry = () => {
    setFailed(false);
    loadLater(widget).then(setLater, () => setFailed(true));
  };
  useEffect(() => {
    if (!later) retry();
  }, []);
  return { later, failed, retry };
}
