/** Our own mark: a ledger page with its sum drawn under it. Nothing in it resembles the state's arms or logos. */
export const Merke = () => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
    <rect x="3" y="2" width="22" height="24" rx="3" fill="var(--ds-color-accent-base-default)" />
    <g stroke="var(--ds-color-accent-base-contrast-default)" strokeWidth="1.8" strokeLinecap="round">
      <path d="M8 8.5h6M8 13h6M18 8.5h2.5M17 13h3.5" />
      <path d="M8 18h12.5M8 21.2h12.5" />
    </g>
  </svg>
);
