/** Particulars as they were noted: names are the program's own, values are what was said. */
export function Details({ details }: { details: Record<string, unknown> }) {
  const said = Object.entries(details).filter(([, value]) => value !== null);
  return (
    <dl className="record-details">
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd lang="zh-CN">{typeof value === "string" || typeof value === "number" ? value : <code>{JSON.stringify(value)}</code>}</dd>
        </div>
      ))}
    </dl>
  );
}
