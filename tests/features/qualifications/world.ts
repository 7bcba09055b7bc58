import type { NewQualification } from "#app/features/qualifications/submit-qualification.server.ts";
import { selfDeclared } from "#tests/features/products/world.ts";

const stated = { issuer: "示例检测中心", issuedOn: "2026-03-01", expiresOn: "2027-02-28" };

/** A paper as a house states it. */
export const paperOf = (scope: readonly string[]): NewQualification => ({ name: "专用产品检测证书", number: "示例-2026-A001", ...stated, scope: [...scope] });

/** A claim that rests on it. */
export const claimOn = (qualification: string, capability: string) => ({
  ...selfDeclared(capability),
  level: "tested" as const,
  reference: "专用产品检测证书 示例-2026-A001",
  ...stated,
  qualification,
});
