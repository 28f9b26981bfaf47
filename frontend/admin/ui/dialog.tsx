import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { useWords } from './words.ts';
import './dialog.css';

export interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Along the edge of the screen instead of in its middle. */
  side?: boolean;
  children: ComponentChildren;
}

/** A modal dialog: the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({ title, open, onClose, side = false, children }: DialogProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class={side ? 'dialog dialog-side' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose}
    >
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      {open && children}
    </dialog>
  );
}
