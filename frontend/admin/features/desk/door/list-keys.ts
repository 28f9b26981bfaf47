import type { KeyboardEvent } from 'react';

/** The row's button that is needed next: to collect, to check in, to undo; else its name. */
const firstButton = '[data-first]';

/** Arrow keys lead from the field into the list, from row to row, and back. Answers whether the key was one of them. */
export function moveByArrow(event: KeyboardEvent, list: Element | null, field: HTMLElement | null): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
  const rows = [...(list?.querySelectorAll('[data-row]') ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) focusRow(next);
  else if (event.key === 'ArrowUp') field?.focus();
  else return false;
  event.preventDefault();
  return true;
}

export function focusRow(row: Element | null | undefined): void {
  const target = row?.querySelector<HTMLElement>(firstButton) ?? row?.querySelector('button');
  target?.focus();
}

/** A letter, a digit or a sign of a code, as a scanner types it wherever the focus is. */
export function isTyped({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isInField = target instanceof Element && target.closest('input, textarea, [role="menu"]') !== null;
  return !isInField && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
