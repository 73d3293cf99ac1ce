const RADIUS = 6;
const ROUND = 2 * Math.PI * RADIUS;

/** A ring that empties: the share of the allowed time that is left, 0 to 1. Takes its colour from the text. */
export const ShareRing = ({ share, size = 16 }: { share: number; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.4"
    aria-hidden="true"
  >
    <circle cx="8" cy="8" r={RADIUS} opacity="0.3" />
    <circle
      cx="8"
      cy="8"
      r={RADIUS}
      strokeDasharray={`${Math.min(1, Math.max(0, share)) * ROUND} ${ROUND}`}
      transform="rotate(-90 8 8)"
    />
  </svg>
);
