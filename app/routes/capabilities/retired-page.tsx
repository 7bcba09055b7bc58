import { m } from "#app/i18n/generated/messages.js";
import { getLocale } from "#app/i18n/generated/runtime.js";
import { paths } from "#app/paths.ts";
import type { RetiredCapability } from "#app/platform/use-case.server.ts";
import { formatDay } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, DetailHeading, Page } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** What a retired capability was called and meant, and what its being retired means for whoever meets its name. */
export function RetiredPage({ capability: { zh, en, definition, since } }: { capability: RetiredCapability }) {
  const english = getLocale() === "en";
  return (
    <Page>
      <Breadcrumb trail={[{ href: paths.capabilities(), label: m.ui_nav_capabilities() }]} />
      <DetailHeading
        over={<Tag tone="over">{m.capabilities_retired()}</Tag>}
        title={
          <>
            {english ? en : zh}
            <span className="other-name" lang={english ? "zh-CN" : "en"}>
              {english ? zh : en}
            </span>
          </>
        }
        lead={<span lang="zh-CN">{definition}</span>}
      />
      <Notice kind="warning">
        <p>{m.capabilities_retired_since({ day: formatDay(since) })}</p>
      </Notice>
      <p className="prose">{m.capabilities_retired_standing()}</p>
      <p className="onward mt-4">
        <a href={paths.capabilities()}>{m.capabilities_retired_onward()}</a>
      </p>
    </Page>
  );
}
