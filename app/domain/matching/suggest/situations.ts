import { cryptography } from "./situations/cryptography.ts";
import { data } from "./situations/data.ts";
import { dataInUse } from "./situations/data-in-use.ts";
import { hostsAndSoftware } from "./situations/hosts-and-software.ts";
import { identity } from "./situations/identity.ts";
import { industry } from "./situations/industry.ts";
import { intelligence } from "./situations/intelligence.ts";
import { learningMachines } from "./situations/learning-machines.ts";
import { networks } from "./situations/networks.ts";
import { outsideHelp } from "./situations/outside-help.ts";
import { plantsAndVehicles } from "./situations/plants-and-vehicles.ts";
import { staffAndContracts } from "./situations/staff-and-contracts.ts";
import { systems } from "./situations/systems.ts";
import { things } from "./situations/things.ts";
import { trust } from "./situations/trust.ts";
import { watching } from "./situations/watching.ts";

/** What people typically complain of, and what those who know the field would then ask for, the main thing and what goes with it. */
export interface Situation {
  text: string;
  capabilities: readonly string[];
}

/**
 * Known before any need is published or any product listed. Written from general knowledge of the field, over all capabilities; not
 * from a scenario, and not adjusted to one.
 */
export const situations: readonly Situation[] = [
  industry,
  things,
  data,
  intelligence,
  trust,
  systems,
  outsideHelp,
  cryptography,
  dataInUse,
  hostsAndSoftware,
  identity,
  learningMachines,
  networks,
  plantsAndVehicles,
  staffAndContracts,
  watching,
].flatMap((lines) =>
  lines
    .trim()
    .split("\n")
    .map((line): Situation => {
      const [text = "", slugs = ""] = line.split(" | ");
      return { text, capabilities: slugs.split(" ") };
    }),
);
