import type { AppLoadContext } from "@remix-run/node";

/** The mailbox is open in a demonstration and in development; elsewhere nobody is told that it could be. */
export const isMailboxOpen = ({ demo, development }: AppLoadContext) => demo || development;

export function mailboxUseCase(context: AppLoadContext) {
  if (!isMailboxOpen(context)) throw new Response(null, { status: 404 });
  return context.useCase();
}
