import { parseArgs } from "node:util";
import { atConsole } from "#app/domain/identity/actor.ts";
import { invitationHours } from "#app/domain/identity/membership.ts";
import { inviteOperator } from "#app/features/accounts/invite-operator.server.ts";
import { establishOperator } from "#app/features/organisations/establish-operator.server.ts";
import { paths } from "#app/paths.ts";
import { originOf } from "#app/platform/env.server.ts";
import { fail, openConsole } from "./console.ts";

const usage = `usage: npm run invite-operator -- name@office.example
       npm run invite-operator -- name@office.example --house 示例市促进中心 --code <统一社会信用代码> --district pudong [--kind public-institution] [--size medium]
The second form first sets up the operator's own house, registered and verified, where none stands.`;

/** `npm run invite-operator -- <e-mail>`: a one-time link by which somebody becomes an operator. */
const { email, values } = readArguments();
const { env, ctx, close } = await openConsole(atConsole, { first: true });
try {
  const house = values.code && values.house && values.district ? await establish({ ...values, creditCode: values.code, name: values.house }) : undefined;
  if (house !== null) await invite(house);
} finally {
  await close();
}

function readArguments() {
  try {
    const text = { type: "string" } as const;
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { house: text, code: text, district: text, kind: { ...text, default: "public-institution" }, size: { ...text, default: "medium" } },
    });
    const [email, ...more] = positionals;
    const stated = [values.house, values.code, values.district].filter(Boolean).length;
    if (!email || more.length > 0 || (stated !== 0 && stated !== 3)) return fail(usage, 2);
    return { email, values };
  } catch {
    return fail(usage, 2);
  }
}

/** The house's id; null where it cannot be set up, which has then been said. */
async function establish({ creditCode, name, district = "", kind, size }: { creditCode: string; name: string; district?: string; kind: string; size: string }) {
  const result = await establishOperator(ctx, { creditCode, name, district, kind, size });
  if (result.ok) return result.value.id;
  const { code } = result.refusal;
  refuse(`${name} cannot be set up: ${code}`);
  if (code === "unknown-code")
    for (const list of ["district", "organisation-kind", "organisation-size"])
      console.error(`  ${list}: ${(ctx.reference.codes[list] ?? []).map((one) => `${one.code} ${one.zh}`).join(", ")}`);
  return null;
}

async function invite(houseId?: string) {
  const result = await inviteOperator(ctx, email, houseId);
  if (result.ok) {
    console.log(`${result.value.organisation}: whoever opens this link within ${invitationHours} hours becomes an operator there, once.`);
    console.log(originOf(env) + paths.invitation(result.value.token));
    return;
  }
  const words = {
    "not-a-mail": `${email} is no e-mail address`,
    "mail-taken": `${email} has an account already`,
    "no-operator": `no operator's house stands yet\n${usage}`,
  };
  refuse(words[result.refusal.code]);
}

function refuse(line: string) {
  console.error(line);
  process.exitCode = 1;
}
