import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayCreate } from "#app/domain/product/policy.ts";
import { claimsPerProduct } from "#app/domain/product/product.ts";
import { createProduct } from "#app/features/products/create-product.server.ts";
import { m } from "#app/i18n/generated/messages.js";
import { refusalWords } from "#app/i18n/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { granted } from "#app/platform/refusal.server.ts";
import { redirectTo } from "#app/platform/safe-path.server.ts";
import { signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Button } from "#app/ui/button.tsx";
import { HouseForm } from "#app/ui/house-form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Breadcrumb, Page, PageHeading } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await signedInUseCase(args);
  return { may: mayCreate(actor) };
}

export async function action(args: ActionFunctionArgs) {
  const { id } = granted(await createProduct(await signedInUseCase(args)));
  return redirectTo(paths.productDraftAbout(id));
}

export const meta: MetaFunction = () => titled(m.vendor_new());

export default function NewProduct() {
  const { may } = useLoaderData<typeof loader>();
  const steps = [
    { title: m.vendor_about(), text: m.vendor_new_about() },
    { title: m.vendor_claims(), text: m.vendor_new_claims({ most: claimsPerProduct.most }) },
    { title: m.vendor_check(), text: m.vendor_new_check() },
  ];
  return (
    <Page narrow>
      <Breadcrumb trail={[{ href: paths.desk(), label: m.ui_nav_desk() }]} />
      <PageHeading title={m.vendor_new()} lead={m.vendor_new_lead()} />
      <ol className="stack list-decimal pl-6">
        {steps.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p className="muted mt-4">{m.vendor_new_note()}</p>
      <div className="actions">
        {may.allowed ? (
          <HouseForm action={paths.productDrafts()}>
            <Button>{m.vendor_new_begin()}</Button>
          </HouseForm>
        ) : (
          <Notice>{refusalWords(may.reason)}</Notice>
        )}
      </div>
    </Page>
  );
}
