import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { useWords } from './words.ts';
import './confirm-button.css';

export interface ConfirmButtonProps {
  label: string;
  /** What it will mean. */
  question: ComponentChildren;
  /** The same once more, on the button that does it. */
  confirm: string;
  kind?: 'plain' | 'danger';
  busy: boolean;
  onConfirm: () => void;
}

/** A button that asks before it does something that is felt. */
export function ConfirmButton({
  label,
  question,
  confirm,
  kind = 'plain',
  busy,
  onConfirm,
}: ConfirmButtonProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<boolean | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // To the question that has come, or back to the button; nowhere before either was used.
    if (asked !== null) place.current?.querySelector<HTMLElement>(asked ? 'fieldset' : 'button')?.focus();
  }, [asked]);
  return (
    <div ref={place} class={asked ? 'confirm confirm-asked' : 'confirm'}>
      {asked ? (
        <fieldset aria-label={label} tabIndex={-1}>
          <p>{question}</p>
          <p class="confirm-actions">
            <Button kind="danger" busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              {t('cancel')}
            </Button>
          </p>
        </fieldset>
      ) : (
        <Button kind={kind} onClick={() => setAsked(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
