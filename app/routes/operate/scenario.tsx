import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { titled } from "#app/ui/title.ts";
import { loadReview } from "./load-review.server.ts";
import { ReviewPage } from "./review-page.tsx";

export const loader = loadReview;

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.scenario.title ?? m.operate_review());

export default function ScenarioReview() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />;
}
