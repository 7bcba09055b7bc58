import { qingfengPanshi } from "#seeds/demo/products/networks/01-qingfeng-panshi.ts";
import { boundaryOperations } from "#seeds/demo/products/networks/02-boundary-operations.ts";
import { factoryFloor } from "#seeds/demo/products/networks/03-factory-floor.ts";
import { identifiersUtilities } from "#seeds/demo/products/networks/04-identifiers-utilities.ts";
import { metersVehicles } from "#seeds/demo/products/networks/05-meters-vehicles.ts";
import { upgradeTelecom } from "#seeds/demo/products/networks/06-upgrade-telecom.ts";
import { cloud } from "#seeds/demo/products/networks/07-cloud.ts";
import { recoveryThings } from "#seeds/demo/products/networks/08-recovery-things.ts";
import { accessIdentity } from "#seeds/demo/products/networks/09-access-identity.ts";
import { cryptographyEvaluation } from "#seeds/demo/products/networks/10-cryptography-evaluation.ts";
import { heavySites } from "#seeds/demo/products/networks/11-heavy-sites.ts";
import { timeSeaAndRoads } from "#seeds/demo/products/networks/12-time-sea-and-roads.ts";
import type { ProductStory } from "#seeds/demo/story.ts";

/** Demo products around networks, production, identity and cryptography. */
export const networkProducts: ProductStory[] = [
  ...qingfengPanshi,
  ...boundaryOperations,
  ...factoryFloor,
  ...identifiersUtilities,
  ...metersVehicles,
  ...upgradeTelecom,
  ...cloud,
  ...recoveryThings,
  ...accessIdentity,
  ...cryptographyEvaluation,
  ...heavySites,
  ...timeSeaAndRoads,
];
