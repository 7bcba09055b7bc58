import type { LoaderFunctionArgs } from "@remix-run/node";
import { readFile } from "#app/features/files/read-file.server.ts";
import { fileResponse } from "#app/platform/files/file-response.server.ts";
import { noFile } from "#app/platform/files/no-file.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** A file, for somebody who may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const found = await readFile(ctx, args.params.id ?? "");
  if (!found.ok) return noFile(args.context);
  const file = found.value;
  const body = await args.context.filing.store.open(file.key);
  if (!body) throw new Error(`file ${args.params.id} is not in the store`);
  return fileResponse(file, body);
}
