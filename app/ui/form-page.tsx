import type { ComponentProps, ReactNode } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import { Breadcrumb, Page, PageHeading } from "./page.tsx";

interface Props {
  trail?: ComponentProps<typeof Breadcrumb>["trail"];
  errors: ComponentProps<typeof ErrorSummary>["errors"];
  /** What has happened meanwhile, such as a change in another tab. */
  warning?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** Stands beside the form where there is room, otherwise below it. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A page that is one form: the way back, then what is wrong with it, then its heading. */
export const FormPage = ({ trail, errors, warning, title, lead, aside, children }: Props) => (
  <Page narrow={!aside}>
    {trail && <Breadcrumb trail={trail} />}
    <ErrorSummary errors={errors} />
    {warning}
    <PageHeading title={title} lead={lead} />
    {aside ? (
      <div className="split form-split">
        <div>{children}</div>
        <aside>{aside}</aside>
      </div>
    ) : (
      children
    )}
  </Page>
);
