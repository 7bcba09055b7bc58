import { AsyncLocalStorage } from "node:async_hooks";

/** For tests: logs, a line of JSON a request, how many statements it sent. */
export function countingQueries(queries: { count: (statement: string) => void }) {
  const store = new AsyncLocalStorage<{ count: number }>();
  queries.count = () => {
    const counter = store.getStore();
    if (counter) counter.count += 1;
  };
  return async <T>(request: string, run: () => T | Promise<T>): Promise<T> => {
    const counter = { count: 0 };
    const value = await store.run(counter, run);
    console.log(JSON.stringify({ request, queries: counter.count }));
    return value;
  };
}
