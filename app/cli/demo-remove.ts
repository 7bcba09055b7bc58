import { atConsole } from "#app/domain/identity/actor.ts";
import { clearDemo } from "#seeds/index.ts";
import { openConsole } from "./console.ts";

/** `npm run demo:remove`: takes the demo world out. What real people made stays. */
const { env, urls, close } = await openConsole(atConsole);
try {
  const { scenarios, products, people, organisations } = await clearDemo(urls);
  console.log(`removed: ${scenarios} scenarios, ${products} products, ${people} people, ${organisations} organisations of the demo`);
  if (env.DEMO) console.log("DEMO is on: the next start plays the demo anew. Start with DEMO=false to go on without it.");
} finally {
  await close();
}
