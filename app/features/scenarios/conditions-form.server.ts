import { z } from "zod";
import { closingDays, closingInstant, dateProblem, isPast, longestWindowDays, shortestWindowDays } from "#app/domain/scenario/deadline.ts";
import { industryCount, scenarioText } from "#app/domain/scenario/readiness.ts";
import { regimes } from "#app/domain/scenario/regime.ts";
import { protectionLevels } from "#app/domain/scenario/scenario.ts";
import { m } from "#app/i18n/generated/messages.js";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { choice, choices, day, emailAddress, judged, phoneNumber, revision, text, tick } from "#app/platform/form-fields.server.ts";
import type { Reference } from "#app/platform/use-case.server.ts";

interface Reading {
  reference: Reference;
  locale: "zh-CN" | "en";
}

/** 条件与时间, judged at `now`. What is given must hold together; what is not may wait. */
export function conditionsForm(reading: Reading, now: Date) {
  const among = (list: string) => (reading.reference.codes[list] ?? []).map(({ code }) => code);
  return z
    .object({
      revision,
      industries: choices(among("industry"), { most: industryCount.most }),
      district: choice(among("district")),
      park: choice(among("park")),
      deliveryModel: choice(among("delivery-model")),
      cooperation: choice(among("cooperation")),
      budget: choice(among("budget-band")),
      regime: choice(regimes),
      protectionLevel: choice(protectionLevels),
      cryptographyAssessment: tick,
      domesticPlatform: tick,
      deployment: text({ most: scenarioText.conditions }),
      dataLimits: text({ most: scenarioText.conditions }),
      questionsOn: judged(day(), (on) => isPast(closingInstant(on), now) && m.drafting_questions_past()),
      closesOn: judged(day(), (on) => closingProblem(on, now)),
      contactName: text({ most: scenarioText.contactName }),
      contactDepartment: text({ most: scenarioText.contactDepartment }),
      contactPhone: phoneNumber({ most: scenarioText.contactPhone }, m.drafting_phone_unreadable()),
      contactEmail: emailAddress({ most: scenarioText.contactEmail }, m.drafting_email_unreadable()),
    })
    .superRefine(({ district, park, questionsOn, closesOn }, context) => {
      const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
      const misplaced = park && parkProblem(reading, park, district);
      if (misplaced) wrong("park", misplaced);
      if (questionsOn && closesOn && questionsOn >= closesOn) wrong("questionsOn", m.drafting_questions_after({ day: closesOn }));
    })
    .transform(({ questionsOn, closesOn, ...rest }) => ({
      ...rest,
      questionsCloseAt: questionsOn ? closingInstant(questionsOn) : null,
      closesAt: closesOn ? closingInstant(closesOn) : null,
    }));
}

function closingProblem(on: string, now: Date) {
  const closesAt = closingInstant(on);
  const { earliest, latest } = closingDays(now);
  if (isPast(closesAt, now)) return m.drafting_closes_past({ day: earliest });
  const problem = dateProblem({ questionsCloseAt: null, closesAt }, now);
  if (problem === "closes-too-soon") return m.drafting_closes_too_soon({ least: shortestWindowDays, day: earliest });
  return problem === "closes-too-late" ? m.drafting_closes_too_late({ most: longestWindowDays, day: latest }) : null;
}

function parkProblem(reading: Reading, park: string, district: string | null) {
  const within = reading.reference.codes.park?.find(({ code }) => code === park)?.within ?? null;
  if (within === null || within === district) return null;
  const words = labelsIn(reading);
  const names = { park: words.code("park", park), district: words.code("district", within) };
  return district === null ? m.drafting_park_alone(names) : m.drafting_park_elsewhere(names);
}
