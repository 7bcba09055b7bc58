/** Whether a route's page asks for the framework's scripts; without them it is sent to be read. */
export const asksForScripts = ({ handle }: { handle?: unknown }) => Boolean((handle as { interactive?: boolean } | undefined)?.interactive);
