const [dataEnd, rootData] = [".data", "/_root.data"];

/** Whether Remix's own scripts ask for what a page is made of (`/desk.data`). */
export const asksForData = (path: string) => path.endsWith(dataEnd);

/** The address of the page that a request is about, whether it asks for the page or for what it is made of. */
export const pagePath = (path: string) => (path === rootData ? "/" : asksForData(path) ? path.slice(0, -dataEnd.length) : path);
