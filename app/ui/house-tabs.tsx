import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Tabs } from "./tabs.tsx";

/** The pages of one's own house. */
export const HouseTabs = ({ current }: { current: string }) => (
  <Tabs
    label={m.houses_own()}
    current={current}
    tabs={[
      { href: paths.organisation(), label: m.houses_particulars() },
      { href: paths.members(), label: m.members_title() },
      { href: paths.qualifications(), label: m.qualifications_title() },
    ]}
  />
);
