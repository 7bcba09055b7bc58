import { atConsole } from "#app/domain/identity/actor.ts";
import { equipDemoPeople } from "#app/platform/demo.server.ts";
import { loadFactorKey } from "#app/platform/factor-key.server.ts";
import { openFiling } from "#app/platform/files/open-filing.server.ts";
import { openScenarios } from "#seeds/demo/index.ts";
import { clearDemo, seed } from "#seeds/index.ts";
import { openConsole } from "./console.ts";

/** `npm run demo:renew [-- --yes]`: plays the demo world anew from today; asks for `--yes` while scenarios are open. What real people made stays. */
const { env, ctx, urls, close } = await openConsole(atConsole);
const refuse = (line: string) => {
  console.error(line);
  process.exitCode = 1;
};
try {
  const open = process.argv.includes("--yes") ? 0 : await openScenarios(ctx.db);
  if (!env.DEMO) refuse("DEMO is off: no demo world is played into this database. npm run demo:remove takes one out.");
  else if (open > 0)
    refuse(`${open} scenarios are open still, and what was done in this demo would be lost. To play it anew all the same: npm run demo:renew -- --yes`);
  else {
    await clearDemo(urls);
    await seed({ urls, demo: true, report: console.log, filing: openFiling(env) });
    await equipDemoPeople(ctx.db, loadFactorKey(env));
  }
} finally {
  await close();
}
