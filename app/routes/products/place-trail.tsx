import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Place } from "./find-editable.server.ts";

/** From the desk to the draft, or from the library to the product. */
export const placeTrail = ({ listed, name, href }: Place) => [
  listed ? { href: paths.products(), label: m.ui_nav_products() } : { href: paths.desk(), label: m.ui_nav_desk() },
  { href, label: name ? <span lang="zh-CN">{name}</span> : m.vendor_unnamed() },
];

/** What saving does to something listed. */
export const VersionNote = () => (
  <Notice>
    <p>{m.vendor_version_note()}</p>
  </Notice>
);
