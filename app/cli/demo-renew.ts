import { atConsole } from "#app/domain/identity/actor.ts";
import { clearDemo, seed } from "#seeds/index.ts";
import { openConsole } from "./console.ts";

/** `npm run demo:renew`: plays the demo world anew from today. What real people made stays. */
const { env, urls, close } = await openConsole(atConsole);
try {
  if (env.DEMO) {
    await clearDemo(urls);
    await seed({ urls, demo: true, report: console.log });
  } else {
    console.error("DEMO is off: no demo world is played into this database. npm run demo:remove takes one out.");
    process.exitCode = 1;
  }
} finally {
  await close();
}
