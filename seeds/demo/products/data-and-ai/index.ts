import { certificationAndDataPlatform } from "#seeds/demo/products/data-and-ai/01-certification-and-data-platform.ts";
import { classificationMaskingWatermark } from "#seeds/demo/products/data-and-ai/02-classification-masking-watermark.ts";
import { privacyComputing } from "#seeds/demo/products/data-and-ai/03-privacy-computing.ts";
import { complianceAndFlow } from "#seeds/demo/products/data-and-ai/04-compliance-and-flow.ts";
import { medicalAndModel } from "#seeds/demo/products/data-and-ai/05-medical-and-model.ts";
import { deepfakeAlgorithmCompute } from "#seeds/demo/products/data-and-ai/06-deepfake-algorithm-compute.ts";
import { biometricFraudVulnerability } from "#seeds/demo/products/data-and-ai/07-biometric-fraud-vulnerability.ts";
import { codeRangeTraining } from "#seeds/demo/products/data-and-ai/08-code-range-training.ts";
import { incidentInsuranceSme } from "#seeds/demo/products/data-and-ai/09-incident-insurance-sme.ts";
import { integrationAndAdvice } from "#seeds/demo/products/data-and-ai/10-integration-and-advice.ts";
import { intelligenceAndContent } from "#seeds/demo/products/data-and-ai/11-intelligence-and-content.ts";
import { assistantsAndHandover } from "#seeds/demo/products/data-and-ai/12-assistants-and-handover.ts";
import type { ProductStory } from "#seeds/demo/story.ts";

/** Demo products around data, artificial intelligence, software and services. */
export const dataProducts: ProductStory[] = [
  ...certificationAndDataPlatform,
  ...classificationMaskingWatermark,
  ...privacyComputing,
  ...complianceAndFlow,
  ...medicalAndModel,
  ...deepfakeAlgorithmCompute,
  ...biometricFraudVulnerability,
  ...codeRangeTraining,
  ...incidentInsuranceSme,
  ...integrationAndAdvice,
  ...intelligenceAndContent,
  ...assistantsAndHandover,
];
