import type { ScenarioStory } from "#seeds/demo/story.ts";
import { mobileNetworks } from "./01-mobile-networks.ts";
import { citySensing } from "./02-city-sensing.ts";
import { cloud } from "./03-cloud.ts";
import { accessAndIpv6 } from "./04-access-and-ipv6.ts";
import { roadsAndVehicles } from "./05-roads-and-vehicles.ts";
import { videoAndHospitals } from "./06-video-and-hospitals.ts";
import { schoolsAndServices } from "./07-schools-and-services.ts";
import { cryptographyAndTiming } from "./08-cryptography-and-timing.ts";
import { resilience } from "./09-resilience.ts";
import { trustAndOperations } from "./10-trust-and-operations.ts";

export const digitalInfrastructure: ScenarioStory[] = [
  ...mobileNetworks,
  ...citySensing,
  ...cloud,
  ...accessAndIpv6,
  ...roadsAndVehicles,
  ...videoAndHospitals,
  ...schoolsAndServices,
  ...cryptographyAndTiming,
  ...resilience,
  ...trustAndOperations,
];
