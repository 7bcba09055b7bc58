import type { Entry } from "yauzl";

const localStart = Buffer.from("PK\u0003\u0004", "latin1");
/** Of a local header: all but name and further fields. */
const headerLength = 30;

/**
 * Whether an archive holds an entry that its directory does not list, or lists under another name: some programs unpack what stands there, whatever the directory says.
 * What the entries leave of the archive may be anything but another entry.
 */
export function holdsUnlisted(bytes: Buffer, listed: readonly Entry[]): boolean {
  let from = 0;
  for (const entry of [...listed].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const at = entry.relativeOffsetOfLocalHeader;
    if (at < from || at + headerLength > bytes.length || bytes.subarray(from, at).includes(localStart)) return true;
    const name = at + headerLength;
    const data = name + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (!bytes.subarray(name, name + bytes.readUInt16LE(at + 26)).equals(entry.fileNameRaw)) return true;
    from = data + entry.compressedSize;
  }
  return bytes.subarray(from).includes(localStart);
}
