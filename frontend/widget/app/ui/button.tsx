import type { ComponentChildren } from 'preact';

interface Button {
  /** What it says while `busy`, when it does nothing. */
  readonly busyText: string;
  readonly busy: boolean;
  /** There is nothing to do yet. */
  readonly blocked?: boolean;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  readonly children: ComponentChildren;
}

/** The one thing to do next. */
export function PrimaryButton({
  busy,
  blocked = false,
  busyText,
  onClick,
  type = 'button',
  children,
}: Button) {
  return (
    <button
      type={type}
      class="button primary"
      aria-disabled={busy || blocked}
      onClick={busy || blocked ? undefined : onClick}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {busy ? busyText : children}
    </button>
  );
}
