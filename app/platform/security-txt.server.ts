/** Days that the file is good for: RFC 9116 recommends less than a year. */
const days = 180;

/** Nobody reads it, as nobody is behind a demo. */
export const demoContact = "mailto:security@demo.anchang.example";

/** RFC 9116: where to tell of a weakness. */
export const securityTxt = ({ contact, origin, now }: { contact: string; origin: string; now: Date }) =>
  [
    `Contact: ${contact}`,
    `Expires: ${new Date(now.getTime() + days * 86_400_000).toISOString()}`,
    "Preferred-Languages: zh, en",
    `Canonical: ${origin}/.well-known/security.txt`,
    "",
  ].join("\n");
