/** A list's state lives in its URL: these make the URL of a neighbouring state. */
export function withParameter(query: URLSearchParams, name: string, value: string | null): string {
  const next = new URLSearchParams(query);
  next.delete("page");
  if (value === null) next.delete(name);
  else next.set(name, value);
  return asSearch(next);
}

export function withoutValue(query: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams();
  for (const [key, one] of query) if (key !== "page" && !(key === name && one === value)) next.append(key, one);
  return asSearch(next);
}

/** The same list, its page too, without values that it does not know. */
export function withoutValues(query: URLSearchParams, values: readonly { name: string; value: string }[]): string {
  const next = new URLSearchParams([...query].filter(([name, value]) => !values.some((one) => one.name === name && one.value === value)));
  return next.size === 0 ? "" : asSearch(next);
}

export function toPage(query: URLSearchParams, page: number): string {
  const next = new URLSearchParams(query);
  if (page === 1) next.delete("page");
  else next.set("page", String(page));
  return asSearch(next);
}

const asSearch = (query: URLSearchParams) => `?${query}`;
