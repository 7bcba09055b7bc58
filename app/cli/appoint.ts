import { parseArgs } from "node:util";
import { atConsole } from "#app/domain/identity/actor.ts";
import { isPower, powers } from "#app/domain/identity/power.ts";
import { grantPower } from "#app/features/administration/grant-power.server.ts";
import { fail, openConsole } from "./console.ts";

const usage = `usage: npm run appoint -- name@office.example ${powers.join("|")}
Gives one of the three powers (三员) to somebody who has an account and belongs to no house.`;

/** `npm run appoint -- <e-mail> <power>`: the first security officer; whom that officer appoints needs no console. */
const { email, power } = readArguments();
const { ctx, close } = await openConsole(atConsole);
try {
  const result = await grantPower(ctx, email, power);
  if (result.ok) console.log(`${email} holds the power: ${power}. They sign in anew.`);
  else {
    const words: Record<string, string> = {
      nobody: `nobody signs in as ${email}: they make an account at /sign-up first`,
      "holds-a-power": `${email} holds a power already`,
      "belongs-to-a-house": `${email} belongs to a house or reviews: nobody does both`,
    };
    console.error(words[result.refusal.code] ?? result.refusal.code);
    process.exitCode = 1;
  }
} finally {
  await close();
}

function readArguments() {
  try {
    const [email, power, ...more] = parseArgs({ allowPositionals: true }).positionals;
    return email && isPower(power) && more.length === 0 ? { email, power } : fail(usage, 2);
  } catch {
    return fail(usage, 2);
  }
}
