/** The same page where passkeys work: browsers keep none for a host that is a number, and a demonstration answers by its name too. */
export function elsewhere(request: Request) {
  const url = new URL(request.url);
  return `http://localhost${url.port && `:${url.port}`}${url.pathname}${url.search}`;
}
