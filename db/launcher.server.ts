import { execFileSync } from "node:child_process";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/**
 * How to start PostgreSQL so that the kernel stops it when this process dies (`--pdeathsig`), and, as it refuses to be
 * root, as `nobody` when we are root. Under a private home `nobody` also needs the right to pass through; access(2)
 * honours that right only with `no_setuid_fixup`. `searched` is where commands are looked for, as PATH has it.
 */
export function launcher(paths: string[], searched: string) {
  const root = process.getuid?.() === 0;
  const idOf = (flag: "-u" | "-g") => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  const owner = root ? { uid: idOf("-u"), gid: idOf("-g") } : undefined;
  if (!isIn(searched, "setpriv")) return { prefix: [], owner, identity: owner };
  const drop = owner ? [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups"] : [];
  const pass = owner && !paths.every(open) ? passage() : [];
  return { prefix: ["setpriv", "--pdeathsig=INT", ...drop, ...pass, "--"], owner };
}

/** Whether anybody may pass through every directory above `path`. */
function open(path: string): boolean {
  const parent = dirname(path);
  return parent === path || ((statSync(parent).mode & 0o001) !== 0 && open(parent));
}

function passage() {
  const bounding = BigInt(`0x${/CapBnd:\s*(\w+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0"}`);
  const right = bounding & 4n ? "dac_read_search" : "dac_override"; // containers keep only the latter
  return [`--inh-caps=-all,+${right}`, `--ambient-caps=-all,+${right}`, "--securebits=+no_setuid_fixup"];
}

function isIn(searched: string, name: string) {
  return searched.split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
