interface Bar {
  name: string;
  value: number;
  /** So much of it in a stronger tone. */
  part?: number;
  words: string;
  href?: string;
}

/** Bars drawn on the server, each with its label and figure in text: the list is its own table. `most` is a whole bar. */
export function Bars({ label, bars, most = Math.max(1, ...bars.map(({ value }) => value)) }: { label: string; bars: Bar[]; most?: number }) {
  return (
    <dl className="bars" aria-label={label}>
      {bars.map(({ name, value, part, words, href }) => (
        <div key={name}>
          <dt>
            {href ? <a href={href}>{name}</a> : <span>{name}</span>}
            <span className="number">{words}</span>
          </dt>
          <dd>
            <ShareBar share={value / most} {...(part !== undefined && { part: part / most })} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A share, 0..1, as a bar; a part of it in a stronger tone, and a stroke where a target stands. The figure stands beside it in words. */
export const ShareBar = ({ share, part, mark, className }: { share: number; part?: number; mark?: number; className?: string }) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {...(className && { className })}>
    <rect className="track" width="100" height="10" />
    <rect className={part === undefined ? "fill" : "fill pale"} width={width(share)} height="10" />
    {part !== undefined && <rect className="fill" width={width(part)} height="10" />}
    {mark !== undefined && <rect className="mark" x={width(mark - 0.005)} width="0.5" height="10" />}
  </svg>
);

const width = (share: number) => Number(Math.max(0, Math.min(100, share * 100)).toFixed(2));
