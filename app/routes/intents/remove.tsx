import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removalHindrance } from "#app/domain/intent/hindrance.ts";
import { onShortlist } from "#app/domain/intent/policy.ts";
import { intentText } from "#app/domain/intent/text.ts";
import { removeCandidate } from "#app/features/intents/remove-candidate.server.ts";
import { removalForm } from "#app/features/intents/shortlist-form.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { saying } from "#app/platform/flash.server.ts";
import { heldUp, shownAgain } from "#app/platform/form-answers.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { about, titled } from "#app/ui/title.ts";
import { productRows, shortlistTrail } from "./candidacy-words.tsx";
import { candidacyView, openCandidacy } from "./open-candidacy.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openCandidacy(args, onShortlist.remove);
  return { wrong: args.context.wrong === true, why: removalHindrance(opened.scenario, opened.standing, opened.now), ...candidacyView(opened) };
}

/** 移出备选: what was kept, why, and why no longer, all stay to be read. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, number, product } = await openCandidacy(args, onShortlist.remove);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), removalForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await removeCandidate(ctx, number, product.number, submission.value.reason);
  const held = heldUp(submission, result);
  if (held) return held;
  granted(result);
  return redirectTo(paths.shortlist(number), saying(args.context, "candidate-removed"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(about(m.intents_remove(), loaded?.product.name), loaded?.wrong);

export default function Remove() {
  const { why, scenario, product } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      last={useActionData<typeof action>()}
      why={why && refusalWords(why)}
      trail={shortlistTrail(scenario)}
      heading={m.intents_remove()}
      lead={m.intents_remove_lead()}
      about={productRows(product)}
      label={m.intents_remove_reason()}
      hint={m.intents_remove_hint()}
      limit={intentText.reason.most}
      rows={4}
      confirms={m.intents_remove()}
      back={paths.shortlist(scenario.number)}
    />
  );
}
