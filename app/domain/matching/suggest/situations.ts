import { data } from "./situations/data.ts";
import { industry } from "./situations/industry.ts";
import { intelligence } from "./situations/intelligence.ts";
import { outsideHelp } from "./situations/outside-help.ts";
import { systems } from "./situations/systems.ts";
import { things } from "./situations/things.ts";
import { trust } from "./situations/trust.ts";

/** What people typically complain of, and what those who know the field would then ask for, the main thing and what goes with it. */
export interface Situation {
  text: string;
  capabilities: readonly string[];
}

/**
 * Known before any need is published or any product listed. Written from general knowledge of the field, over all capabilities; not
 * from a scenario, and not adjusted to one.
 */
export const situations: readonly Situation[] = [industry, things, data, intelligence, trust, systems, outsideHelp].flatMap((lines) =>
  lines
    .trim()
    .split("\n")
    .map((line): Situation => {
      const [text = "", slugs = ""] = line.split(" | ");
      return { text, capabilities: slugs.split(" ") };
    }),
);
