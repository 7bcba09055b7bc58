/** Bars drawn on the server, each with its label and figure in text: the list is its own table. */
export function Bars({ label, bars }: { label: string; bars: { name: string; value: number; words: string; href?: string }[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <dl className="bars" aria-label={label}>
      {bars.map(({ name, value, words, href }) => (
        <div key={name}>
          <dt>
            {href ? <a href={href}>{name}</a> : <span>{name}</span>}
            <span className="number">{words}</span>
          </dt>
          <dd>
            <ShareBar share={value / most} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A share, 0..1, as a bar. The figure stands beside it in words. */
export const ShareBar = ({ share, className }: { share: number; className?: string }) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {...(className && { className })}>
    <rect className="track" width="100" height="10" />
    <rect className="fill" width={Math.max(0, Math.min(100, share * 100)).toFixed(2)} height="10" />
  </svg>
);
