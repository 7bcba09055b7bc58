import { voiceAndFace } from "#seeds/demo/scenarios/artificial-intelligence/01-voice-and-face.ts";
import { assistants } from "#seeds/demo/scenarios/artificial-intelligence/02-assistants.ts";
import { trainingData } from "#seeds/demo/scenarios/artificial-intelligence/03-training-data.ts";
import { modelAssets } from "#seeds/demo/scenarios/artificial-intelligence/04-model-assets.ts";
import { algorithmGovernance } from "#seeds/demo/scenarios/artificial-intelligence/05-algorithm-governance.ts";
import { content } from "#seeds/demo/scenarios/artificial-intelligence/06-content.ts";
import { driving } from "#seeds/demo/scenarios/artificial-intelligence/07-driving.ts";
import { healthAndSafety } from "#seeds/demo/scenarios/artificial-intelligence/08-health-and-safety.ts";
import { securityWork } from "#seeds/demo/scenarios/artificial-intelligence/09-security-work.ts";
import { compute } from "#seeds/demo/scenarios/artificial-intelligence/10-compute.ts";
import type { ScenarioStory } from "#seeds/demo/story.ts";

export const artificialIntelligence: ScenarioStory[] = [
  ...voiceAndFace,
  ...assistants,
  ...trainingData,
  ...modelAssets,
  ...algorithmGovernance,
  ...content,
  ...driving,
  ...healthAndSafety,
  ...securityWork,
  ...compute,
];
