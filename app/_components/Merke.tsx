/** Our own mark: amounts in a column, and the double rule under their sum. Nothing in it resembles the state's arms or logos. */
export const Merke = () => (
  <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" fill="var(--ds-color-accent-base-default)" />
    <g stroke="var(--ds-color-accent-base-contrast-default)" strokeLinecap="round">
      <path d="M8 9.5h5M8 15h8M20 9.5h4M19 15h5" strokeWidth="2.2" />
      <path d="M14 21h10M14 24.6h10" strokeWidth="1.8" />
    </g>
  </svg>
);
