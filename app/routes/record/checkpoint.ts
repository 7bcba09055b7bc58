import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCheckpoint } from "#app/features/record/find-checkpoint.server.ts";
import { noFile } from "#app/platform/files/no-file.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** A checkpoint as a file, to be kept elsewhere. */
export async function loader(args: LoaderFunctionArgs) {
  const found = await findCheckpoint(await signedInUseCase(args), args.params.id ?? "");
  if (!found.ok) return noFile(args.context);
  const checkpoint = found.value;
  return new Response(`${JSON.stringify(checkpoint, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="anchang-record-${checkpoint.sequence}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
