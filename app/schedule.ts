import { sweepAccountLinks } from "#app/features/accounts/account-link.server.ts";
import { sweepSignIns } from "#app/features/accounts/pending-sign-in.server.ts";
import { sweepSessions } from "#app/features/accounts/sweep-sessions.server.ts";
import { sweepFiles } from "#app/features/files/sweep-files.server.ts";
import { keepDueRuns } from "#app/features/matching/keep-due-runs.server.ts";
import type { openProductLibrary } from "#app/features/matching/product-library.server.ts";
import { reinstateDueOrganisations } from "#app/features/organisations/reinstate-due-organisations.server.ts";
import { remindExpiring } from "#app/features/qualifications/remind-expiring.server.ts";
import { makeCheckpoint } from "#app/features/record/make-checkpoint.server.ts";
import { closeDueScenarios } from "#app/features/scenarios/close-due-scenarios.server.ts";
import type { FileStore } from "#app/platform/files/file-store.server.ts";
import { sweepKeptForms } from "#app/platform/kept-form.server.ts";
import { sweepLimits } from "#app/platform/limits.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import { type Post, sendDueLetters, sweepLetters } from "#app/platform/post.server.ts";
import type { Sessions } from "#app/platform/session.server.ts";
import type { SigningKey } from "#app/platform/signing-key.server.ts";
import { verifyAside } from "#app/platform/verify-aside.server.ts";

interface Parts {
  background: Parameters<typeof closeDueScenarios>[0];
  library: ReturnType<typeof openProductLibrary>;
  sessions: Sessions;
  keeping: Pick<Post, "db" | "clock" | "keepText">;
  /** Null where no mail server is configured: letters wait. */
  post: Post | null;
  store: FileStore;
  signingKey: SigningKey;
  checkpointMail: string | undefined;
  log: Log;
}

interface Task {
  /** In UTC; eight hours more are Beijing's. */
  cron: string;
  run: (parts: Parts) => Promise<unknown>;
}

const everyMinute = "* * * * *";

/** What is done by the clock, by one process at a time. */
export const schedule: Record<string, Task> = {
  "close-scenarios": { cron: everyMinute, run: ({ background }) => closeDueScenarios(background) },
  "reinstate-organisations": { cron: everyMinute, run: ({ background }) => reinstateDueOrganisations(background) },
  "keep-rankings": { cron: everyMinute, run: ({ background, library }) => keepDueRuns(background, library) },
  "send-letters": { cron: everyMinute, run: async ({ post }) => post && sendDueLetters(post) },
  "sweep-sessions": {
    cron: everyMinute,
    run: ({ background, sessions }) => Promise.all([sweepSessions(background, sessions), sweepKeptForms(background), sweepSignIns(background)]),
  },
  "sweep-letters": {
    cron: "7 * * * *",
    run: ({ background, keeping }) => Promise.all([sweepLetters(keeping), sweepLimits(background), sweepAccountLinks(background)]),
  },
  "sweep-files": { cron: "30 * * * *", run: ({ background, store }) => sweepFiles(background, store) },
  "remind-expiring": { cron: "0 1 * * *", run: ({ background }) => remindExpiring(background) },
  // each day, ten and forty minutes past midnight in Beijing
  "sign-checkpoint": { cron: "10 16 * * *", run: ({ background, signingKey, checkpointMail }) => makeCheckpoint(background, signingKey, checkpointMail) },
  "verify-record": { cron: "40 16 * * *", run: ({ log }) => verifyAside(log) },
};
