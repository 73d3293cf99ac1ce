/** The desk's own mark: a parcel seen from a corner, ticked. */
export const Logo = ({ size = 26 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
    <rect width="32" height="32" rx="8" fill="var(--ink)" />
    <g fill="none" stroke="var(--text-on-ink)" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round">
      <path d="M16 6.5l8.2 4.75v9.5L16 25.5l-8.2-4.75v-9.5z" />
      <path d="M12.2 16l2.8 2.8 5-5" />
    </g>
  </svg>
);
