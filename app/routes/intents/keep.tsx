import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepHindrance } from "#app/domain/intent/hindrance.ts";
import { onShortlist } from "#app/domain/intent/policy.ts";
import { intentText } from "#app/domain/intent/text.ts";
import { keepCandidate } from "#app/features/intents/keep-candidate.server.ts";
import { keepForm } from "#app/features/intents/shortlist-form.server.ts";
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
  const opened = await openCandidacy(args, onShortlist.keep);
  const why = keepHindrance(opened.scenario, opened.product.offered, opened.standing);
  return { wrong: args.context.wrong === true, why, ...candidacyView(opened) };
}

/** 加入备选: the reason, of the version that was read. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, number, product } = await openCandidacy(args, onShortlist.keep);
  args.context.wrong = true;
  const submission = readForm(await args.request.formData(), keepForm());
  if (submission.status !== "success") return shownAgain(submission);
  const result = await keepCandidate(ctx, number, product.number, submission.value);
  const held = heldUp(submission, result);
  if (held) return held;
  granted(result);
  return redirectTo(paths.shortlist(number), saying(args.context, "candidate-kept"));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(about(m.intents_keep(), loaded?.product.name), loaded?.wrong);

export default function Keep() {
  const { why, scenario, product } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  return (
    <ReasonPage
      last={last}
      why={why && refusalWords(why)}
      warning={last && "changed" in last && last.changed ? m.intents_product_changed({ version: product.version }) : undefined}
      trail={shortlistTrail(scenario)}
      heading={m.intents_keep()}
      lead={m.intents_keep_lead()}
      about={productRows(product)}
      label={m.intents_keep_reason()}
      hint={m.intents_keep_hint()}
      limit={intentText.reason.most}
      rows={4}
      revision={product.version}
      confirms={m.intents_keep()}
      look="primary"
      back={paths.scenarioCandidates(scenario.number)}
    />
  );
}
