import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { titled } from "#app/ui/title.ts";
import { conceptPage } from "./concept-page.server.ts";
import { ConceptPage } from "./concept-page.tsx";
import { RetiredPage } from "./retired-page.tsx";

/** A slug is never given to another capability: the address of one that is retired goes on saying what it was. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "" } = params;
  const ctx = await context.useCase();
  const [concept, gone] = [ctx.reference.taxonomy.get(slug), ctx.reference.retired.get(slug)];
  const words = labelsIn(context);
  const label = words.capability(slug);
  if (concept) return { label, present: await conceptPage(ctx, concept, words), retired: null };
  if (gone) return { label, present: null, retired: gone };
  throw new Response(null, { status: 404 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.label ?? m.ui_nav_capabilities());

export default function CapabilityPage() {
  const { present, retired } = useLoaderData<typeof loader>();
  return present ? <ConceptPage {...present} /> : <RetiredPage capability={retired} />;
}
