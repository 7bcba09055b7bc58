import type { ReactNode } from "react";

export type Tone = "neutral" | "firm" | "open" | "official" | "good" | "wait" | "bad" | "over";

/** Every tone has a shape of its own: colour is never alone. */
const shapes: Record<Tone, ReactNode> = {
  neutral: <rect x="1.5" y="1.5" width="9" height="9" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  firm: <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  open: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  official: <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  good: <path d="M1.500 6.500 4.500 9.500 10.500 2.500" fill="none" stroke="currentColor" strokeWidth="2" />,
  wait: <path d="M6 1a5 5 0 0 1 0 10z M6 1a5 5 0 0 0 0 10" fill="currentColor" stroke="currentColor" strokeWidth="1" fillOpacity="0.9" />,
  bad: <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2" />,
  over: <path d="M1.500 6h9" stroke="currentColor" strokeWidth="2" />,
};

export const Tag = ({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) => (
  <span className={tone === "neutral" ? "tag" : `tag ${tone}`}>
    <svg viewBox="0 0 12 12" aria-hidden="true">
      {shapes[tone]}
    </svg>
    {children}
  </span>
);
