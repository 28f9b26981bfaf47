import type { ComponentChildren } from 'preact';
import './button.css';

export interface ButtonProps {
  /** `main`: the one thing to do here. `quiet`, `link`: everything beside it. `danger`: it takes something away. */
  kind?: 'main' | 'plain' | 'quiet' | 'link' | 'danger';
  type?: 'button' | 'submit';
  /** Something is under way: the button stays where it is and cannot be pressed again. */
  busy?: boolean;
  disabled?: boolean;
  /** For a button that switches something on and off. */
  pressed?: boolean;
  /** For a button that opens something. */
  expanded?: boolean;
  /** The id of what it opens. */
  controls?: string;
  /** What it does, where its content alone does not say. */
  label?: string;
  onClick?: () => void;
  children: ComponentChildren;
}

export function Button({ kind = 'plain', type = 'button', busy = false, ...props }: ButtonProps) {
  return (
    <button
      class={`button button-${kind}`}
      type={type}
      disabled={props.disabled}
      aria-disabled={busy || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-label={props.label}
      onClick={(event) => (busy ? event.preventDefault() : props.onClick?.())}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {props.children}
    </button>
  );
}
