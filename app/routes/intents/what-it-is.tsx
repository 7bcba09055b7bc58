import type { Regime } from "#app/domain/scenario/regime.ts";
import { m } from "#app/i18n/generated/messages.js";
import { Notice } from "#app/ui/notice.tsx";

const words: Record<Regime, () => string> = {
  market: m.intents_what_market,
  challenge: m.intents_what_challenge,
  "government-procurement": m.intents_what_procurement,
  "statutory-tender": m.intents_what_tender,
};

/** What an intent is under the scenario's regime, who reads it, and that it changes no ranking. */
export const WhatItIs = ({ regime }: { regime: Regime }) => (
  <Notice>
    <p>{words[regime]()}</p>
    <p>{m.intents_no_score()}</p>
  </Notice>
);
