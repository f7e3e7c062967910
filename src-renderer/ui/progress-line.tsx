import './progress-line.css';

interface ProgressLineProps {
  label: string;
  /** Finished share, 0..1. */
  fraction: number;
  /** The state in words. */
  text: string;
}

/** How far something is, as a line along the upper edge of a bar. */
export function ProgressLine({ label, fraction, text }: ProgressLineProps) {
  return (
    <div
      className="progress-line"
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.floor(fraction * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={text}
    >
      <div style={{ width: `${(fraction * 100).toFixed(2)}%` }} />
    </div>
  );
}
