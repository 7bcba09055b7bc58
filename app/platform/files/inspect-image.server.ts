/** Whether bytes are a picture from their first chunk to their last: what only begins like one could be anything. */
export const isPicture = { png: isPng, jpeg: isJpeg };

const header = Buffer.from("IHDR");
const lastChunk = Buffer.from("\u0000\u0000\u0000\u0000IEND\u00aeB`\u0082", "latin1");

function isPng(bytes: Buffer) {
  return bytes.subarray(12, 16).equals(header) && bytes.subarray(-lastChunk.length).equals(lastChunk);
}

/** A JPEG says how large its picture is before the picture begins; cameras append what they like after its end. */
function isJpeg(bytes: Buffer) {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return bytes.readUInt16BE(at + 5) > 0 && bytes.readUInt16BE(at + 7) > 0 && bytes.includes(end, at);
    else if (marker < 0xc0 || marker === 0xda) return false;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

const end = Buffer.from([0xff, 0xd9]);
/** Of the markers from C0 to CF three begin tables, and the others a picture. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
