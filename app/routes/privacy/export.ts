import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportPersonalData } from "#app/features/privacy/export-personal-data.server.ts";
import { attachment } from "#app/platform/files/file-response.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";

/** All that is held of the reader, to be saved. */
export async function loader(args: LoaderFunctionArgs) {
  const held = await exportPersonalData(await signedInUseCase(args));
  return new Response(`${JSON.stringify(held, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": attachment("anchang-personal-data.json"),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
    },
  });
}
