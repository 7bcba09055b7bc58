import type { UseCaseContext } from "#app/platform/use-case.server.ts";
import { recordVerifications } from "#db/schema/index.ts";
import type { Verification } from "./verify-record.server.ts";

/** Keeps what came of walking the record, for auditors to see that it is done. */
export const keepVerification = async ({ db }: Pick<UseCaseContext, "db">, { rows, erased }: Verification, fault: string) =>
  void (await db.insert(recordVerifications).values({ rows, erased, fault }));
