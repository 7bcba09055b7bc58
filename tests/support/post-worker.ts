import { sendDueLetters, smtpCarrier } from "#app/platform/post.server.ts";
import { connect } from "#db/client.server.ts";

/** A process that sends what is due at one moment, and ends. */
const [url = "", smtp = "", at = ""] = process.argv.slice(2);
const { db, close } = connect(url, { max: 1 });
const clock = async () => new Date(at);
await sendDueLetters({ db, clock, keepText: false, carry: smtpCarrier(smtp, "安场 <no-reply@anchang.test>"), report: console.error });
await close();
