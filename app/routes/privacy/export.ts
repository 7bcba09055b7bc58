import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportPersonalData } from "#app/features/privacy/export-personal-data.server.ts";
import { paths } from "#app/paths.ts";
import { attachment } from "#app/platform/files/file-response.server.ts";
import { recentlyProved } from "#app/platform/sign-in-first.server.ts";

/** All that is held of the reader, to be saved; who has to show first who they are comes back to the page with the button. */
export async function loader(args: LoaderFunctionArgs) {
  const held = await exportPersonalData(await recentlyProved(args, paths.personalData()));
  return new Response(`${JSON.stringify(held, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": attachment("anchang-personal-data.json"),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
    },
  });
}
