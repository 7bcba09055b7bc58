import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FileProblem, paperKinds } from "#app/domain/file/file-kind.ts";
import { mayPerform } from "#app/domain/identity/policy.ts";
import { advanceOrganisation } from "#app/features/organisations/advance-organisation.server.ts";
import { fileWords } from "#app/i18n/file-words.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { withUpload } from "#app/platform/files/receive-upload.server.ts";
import { saying } from "#app/platform/flash.server.ts";
import { granted, refusalResponse } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FileInput } from "#app/ui/file-input.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { HouseForm } from "#app/ui/house-form.tsx";
import { titled } from "#app/ui/title.ts";
import { ownHouse } from "./own-house.server.ts";

const kinds = paperKinds;

/** The house, for somebody who may send its proof now; asked before anything that they send is read. */
async function maySend(args: LoaderFunctionArgs) {
  const { ctx, organisation } = await ownHouse(args);
  const may = mayPerform["submit-proof"](ctx.actor, { ...organisation, organisationId: organisation.id });
  if (!may.allowed) throw refusalResponse({ kind: "forbidden", code: may.reason });
  if (!organisation.can["submit-proof"]) throw refusalResponse({ kind: "conflict", code: "wrong-status" });
  return { ctx, organisation };
}

export async function loader(args: LoaderFunctionArgs) {
  if (args.context.wrong) return { wrong: true };
  await maySend(args);
  return { wrong: false };
}

export async function action(args: ActionFunctionArgs) {
  await maySend(args);
  const problem = await withUpload(args.request, args.context.filing, { field: "proof", kinds }, async ({ file, problem }): Promise<FileProblem | null> => {
    if (!file) return problem ?? "missing";
    args.context.askAgain();
    const { ctx, organisation } = await maySend(args);
    const result = await advanceOrganisation(ctx, organisation.id, "submit-proof", { proof: file });
    if (!result.ok && result.refusal.code === "file-too-many") return "too-many";
    granted(result);
    return null;
  });
  if (!problem) return redirectTo(paths.organisation(), saying(args.context, "proof-sent"));
  args.context.wrong = true;
  return data({ error: fileWords(problem, kinds) }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.houses_proof(), data?.wrong);

export default function Proof() {
  useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  const field = { id: "proof", name: "proof", errorId: "proof-error", descriptionId: "proof-hint", errors: error ? [error] : [] };
  return (
    <FormPage
      trail={[{ href: paths.organisation(), label: m.houses_own() }]}
      errors={error ? [{ id: field.id, message: m.ui_error_in_field({ label: m.houses_proof_file(), message: error }) }] : []}
      title={m.houses_proof()}
      lead={m.houses_proof_lead()}
    >
      <HouseForm encType="multipart/form-data" noValidate>
        <FileInput field={field} kinds={kinds} label={m.houses_proof_file()} />
        <div className="actions">
          <Button>{m.houses_proof_button()}</Button>
          <a href={paths.organisation()}>{m.ui_cancel()}</a>
        </div>
      </HouseForm>
    </FormPage>
  );
}
