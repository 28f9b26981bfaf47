import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Dialog {
  readonly title: string;
  /** The dialog is gone: by a button of it, or by Escape. */
  closed(): void;
  children(close: () => void): ComponentChildren;
}

/** A question that has to be answered first: the browser keeps the focus inside, and gives it back after. */
export function Dialog({ title, closed, children }: Dialog) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onClose={closed}
      onKeyDown={(event) => {
        // Not for the page around: there it closes the whole widget.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
