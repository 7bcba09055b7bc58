import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { labelsIn } from "#app/platform/code-labels.server.ts";
import { takesUploads } from "#app/platform/files/receive-upload.server.ts";
import { keptMinutes, openKeptForm, typedIn } from "#app/platform/kept-form.server.ts";
import { sentAgainFrom, signedInUseCase } from "#app/platform/sign-in-first.server.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { Content, Sentence } from "#app/ui/content.tsx";
import { Instant } from "#app/ui/deadline.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHeading, Section } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { readableFields } from "./kept-fields.server.ts";
import { keptFormOf } from "./kept-names.ts";

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await signedInUseCase(args);
  const { request, params, context } = args;
  const id = params.id ?? "";
  const kept = await openKeptForm(ctx, ctx.actor.personId, id, request.headers.get("Cookie"));
  // whether it was never there, is another's, was sent or has run out, is the same to everybody
  if (!kept) throw Response.json({ code: "nothing-kept" }, { status: 404 });
  const { path, membershipId, fields, expiresAt } = kept;
  const { houses } = await context.found();
  const house = houses.find((one) => one.membershipId === membershipId) ?? null;
  const present = (await context.signedIn())?.membershipId ?? null;
  const way = membershipId === null || membershipId === present ? ("send" as const) : house ? ("change" as const) : ("left" as const);
  return {
    path,
    house: house?.name ?? null,
    way,
    membershipId,
    here: paths.keptForm(id),
    action: sentAgainFrom(path, id, membershipId),
    fields,
    expiresAt,
    minutes: keptMinutes,
    without: takesUploads(path) ? ("file" as const) : keptFormOf(path)?.secret ? ("password" as const) : null,
    ...readableFields(path, typedIn(fields), labelsIn(context), way === "left"),
  };
}

export const meta: MetaFunction<typeof loader> = () => titled(m.account_kept_title());

/** What somebody typed, who had to sign in or show who they are when they sent it: one button sends it as it was. */
export default function KeptForm() {
  const { path, house, way, membershipId, here, action, fields, expiresAt, minutes, without, form, rows, others } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHeading title={m.account_kept_title()} lead={m.account_kept_lead()} />
      <Facts
        rows={[
          { name: m.account_kept_form(), value: <a href={path}>{form ?? path}</a> },
          ...(house ? [{ name: m.account_kept_house(), value: <Content>{house}</Content> }] : []),
          { name: m.account_kept_until(), value: <Instant at={expiresAt} /> },
        ]}
      />
      <Section id="typed" title={m.account_kept_typed()}>
        <SummaryList
          rows={rows.map(({ name, value, more }) => ({
            name,
            value: (
              <>
                <span className="as-typed">
                  <Content>{value}</Content>
                </span>
                {more > 0 && <span className="muted"> {m.account_kept_more({ count: more })}</span>}
              </>
            ),
          }))}
        />
        {others > 0 && <p className="muted small mt-2">{m.account_kept_others({ count: others })}</p>}
      </Section>
      {way === "left" && (
        <div className="mt-6">
          <Notice kind="warning">{m.account_kept_left()}</Notice>
        </div>
      )}
      {way === "change" && (
        <div className="mt-6">
          <p>{m.account_kept_change_why()}</p>
          <div className="actions">
            <PostButton action={paths.organisationChoice()} fields={{ membership: membershipId ?? "", next: here }}>
              <Sentence>{m.account_kept_change({ house: house ?? "" })}</Sentence>
            </PostButton>
          </div>
        </div>
      )}
      {way === "send" && (
        <form method="post" action={action} encType={without === "file" ? "multipart/form-data" : undefined} className="mt-6">
          {fields.map(([name, value], place) => (
            <input key={`${place} ${name}`} type="hidden" name={name} value={value} />
          ))}
          {without && <Notice>{without === "file" ? m.account_kept_file() : m.account_kept_password()}</Notice>}
          <p className="small muted mt-4">{m.account_kept_effect({ minutes })}</p>
          <div className="actions">
            <Button>{without ? m.account_kept_refill() : m.account_kept_send()}</Button>
            <a href={path}>{m.account_kept_without()}</a>
          </div>
        </form>
      )}
    </Page>
  );
}
