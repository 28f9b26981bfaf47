import './state.css';

/** While there is nothing to show yet. Stays unseen for the first moment, so that quick answers do not flicker. */
export function LoadingState({ label, page = false }: { label: string; page?: boolean }) {
  const Place = page ? 'main' : 'div';
  return (
    <Place class={page ? 'state state-page state-loading' : 'state state-loading'}>
      <p role="status">
        <span class="spinner" aria-hidden="true" /> {label}
      </p>
    </Place>
  );
}
