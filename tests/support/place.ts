import { access, constants, statfs } from "node:fs/promises";

/** Where tests keep databases: in memory where there is enough of it (cloning takes 10 ms there, up to 300 on a disk), else under `.data`. */
export async function place() {
  const memory = await access("/dev/shm", constants.W_OK | constants.X_OK)
    .then(() => statfs("/dev/shm"))
    .catch(() => null);
  return memory && memory.bavail * memory.bsize > 512 * 2 ** 20 ? "/dev/shm" : ".data";
}
