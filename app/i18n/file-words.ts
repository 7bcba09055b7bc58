import {
  archiveLimits,
  extensionsOf,
  type FileKind,
  type FileProblem,
  fileKinds,
  filesPerDay,
  largestFile,
  longestFileName,
} from "#app/domain/file/file-kind.ts";
import { m } from "./generated/messages.js";

const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`;

/** What is wrong with a file that was chosen, and what to do about it. */
export function fileWords(problem: FileProblem, kinds: readonly FileKind[] = Object.keys(fileKinds) as FileKind[]): string {
  const words: Record<FileProblem, () => string> = {
    missing: m.files_missing,
    several: m.files_several,
    empty: m.files_empty,
    "too-large": () => m.files_too_large({ size: megabytes(largestFile) }),
    name: () => m.files_name({ most: longestFileName }),
    kind: () =>
      m.files_kind({
        kinds: extensionsOf(kinds)
          .map((one) => one.toUpperCase())
          .join("、"),
      }),
    mismatch: m.files_mismatch,
    encrypted: m.files_encrypted,
    macros: m.files_macros,
    nested: m.files_nested,
    attachment: m.files_attachment,
    special: m.files_special,
    program: m.files_program,
    damaged: m.files_damaged,
    bomb: () => m.files_bomb({ entries: archiveLimits.entries, size: megabytes(archiveLimits.bytes) }),
    infected: m.files_infected,
    "scanner-away": m.files_scanner_away,
    "too-many": () => m.files_too_many({ most: filesPerDay }),
  };
  return words[problem]();
}
