import { type ActionFunctionArgs, data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { advanceScenario } from "#app/features/scenarios/advance-scenario.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { revision } from "#app/platform/form-fields.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { titled } from "#app/ui/title.ts";
import { loadReview } from "./load-review.server.ts";
import { ReviewPage } from "./review-page.tsx";

export const loader = loadReview;

/** 批准发布. Where the text or the time has moved on, nothing is published and the review says so above the present text. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const form = await args.request.formData();
  const result = await advanceScenario(ctx, args.params.id ?? "", "approve", { revision: revision.parse(form.get("revision")) });
  if (!result.ok && result.refusal.kind === "stale") return data(m.operate_changed(), { status: 409 });
  if (!result.ok && result.refusal.kind === "conflict" && result.refusal.code !== "wrong-status")
    return data(m.operate_not_published({ reason: refusalWords(result.refusal.code) ?? "" }), { status: 409 });
  const { number } = granted(result);
  return redirectTo(paths.scenario(number ?? ""), saying(args.context, "scenario-published"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(loaded?.scenario.title ?? m.operate_review(), true);

export default function Publication() {
  return <ReviewPage {...useLoaderData<typeof loader>()} warning={useActionData<typeof action>()} />;
}
