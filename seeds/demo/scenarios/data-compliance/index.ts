import type { ScenarioStory } from "#seeds/demo/story.ts";
import { classification } from "./01-classification.ts";
import { masking } from "./02-masking.ts";
import { watermark } from "./03-watermark.ts";
import { crossBorder } from "./04-cross-border.ts";
import { privacyComputing } from "./05-privacy-computing.ts";
import { exchange } from "./06-exchange.ts";
import { interfaces } from "./07-interfaces.ts";
import { personalInformation } from "./08-personal-information.ts";
import { processors } from "./09-processors.ts";
import { archivesMapping } from "./10-archives-mapping.ts";

export const dataCompliance: ScenarioStory[] = [
  ...classification,
  ...masking,
  ...watermark,
  ...crossBorder,
  ...privacyComputing,
  ...exchange,
  ...interfaces,
  ...personalInformation,
  ...processors,
  ...archivesMapping,
];
