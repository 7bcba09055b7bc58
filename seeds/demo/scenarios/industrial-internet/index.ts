import type { ScenarioStory } from "#seeds/demo/story.ts";
import { railAndPort } from "./01-rail-and-port.ts";
import { powerAndGas } from "./02-power-and-gas.ts";
import { waterWorks } from "./03-water.ts";
import { chemicalPark } from "./04-chemical-park.ts";
import { carsAndShips } from "./05-cars-and-ships.ts";
import { steelWorks } from "./06-steel.ts";
import { industrialPlatform } from "./07-platform.ts";
import { identifiersAndSme } from "./08-identifiers-and-sme.ts";
import { airportFarmAndFiveG } from "./09-airport-farm-and-5g.ts";
import { campusCityAndCharging } from "./10-campus-city-and-charging.ts";

export const industrialInternet: ScenarioStory[] = [
  ...railAndPort,
  ...powerAndGas,
  ...waterWorks,
  ...chemicalPark,
  ...carsAndShips,
  ...steelWorks,
  ...industrialPlatform,
  ...identifiersAndSme,
  ...airportFarmAndFiveG,
  ...campusCityAndCharging,
];
