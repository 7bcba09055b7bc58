import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  name: string;
  bytes?: Buffer;
  /** General purpose flags: 1 says encrypted. */
  flags?: number;
  /** What the entry claims to be when unpacked, where it lies. */
  claimed?: number;
  /** Whether the directory says nothing of it. */
  unlisted?: boolean;
  /** What Unix calls it, and on which system it was packed: 3 is Unix. */
  mode?: number;
  host?: number;
  /** What stands before it instead of its name. */
  localName?: string;
}

/** A zip archive of these entries, each deflated. */
export function archiveOf(entries: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes = Buffer.from("内容"), flags = 0x0800, claimed, unlisted, mode = 0, host = 0, localName = name } of entries) {
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), common, Buffer.from(localName), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE((host << 8) | 20, 0);
    if (!unlisted) directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1"), made, common, tail, label]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}

export const pdf = (inside = "") => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\nstartxref\n9\n%%EOF\n`, "latin1");
