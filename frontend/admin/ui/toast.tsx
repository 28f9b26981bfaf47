import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { useWords } from './words.ts';
import './toast.css';

interface Toast {
  readonly id: number;
  readonly text: string;
}

const Tell = createContext<(text: string) => void>(() => undefined);

/** Milliseconds: enough to read twice. Nothing that matters is said by a toast alone. */
const lifetime = 10_000;
const most = 3;

/** Holds the messages of everything inside. They are read out politely, and never take the focus. */
export function Toaster({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const dismiss = useCallback((id: number) => setToasts((now) => now.filter((each) => each.id !== id)), []);
  const tell = useCallback(
    (text: string) => {
      const id = nextId();
      setToasts((now) => [...now, { id, text }].slice(-most));
      setTimeout(() => dismiss(id), lifetime);
    },
    [dismiss],
  );
  return (
    <Tell.Provider value={tell}>
      {children}
      <div class="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text }) => (
          <div class="toast" key={id}>
            <p>{text}</p>
            <Button kind="quiet" label={t('dismiss', { text })} onClick={() => dismiss(id)}>
              <span aria-hidden="true">×</span>
            </Button>
          </div>
        ))}
      </div>
    </Tell.Provider>
  );
}

/** Says something in passing. */
export function useToast(): (text: string) => void {
  return useContext(Tell);
}

let last = 0;

function nextId(): number {
  last += 1;
  return last;
}
