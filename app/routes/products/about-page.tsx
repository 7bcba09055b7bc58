import { m } from "#app/i18n/generated/messages.js";
import { Page, PageHeading } from "#app/ui/page.tsx";
import { AboutForm, type AboutFormProps } from "./about-form.tsx";
import type { Place } from "./find-editable.server.ts";
import { PlaceTrail, VersionNote } from "./place-trail.tsx";

/** The page of the about form, in a draft and for what is listed. */
export const AboutPage = ({ place, ...form }: { place: Place } & Omit<AboutFormProps, "save" | "back">) => (
  <Page narrow>
    <PlaceTrail {...place} />
    <PageHeading title={m.vendor_about()} lead={place.listed ? undefined : m.vendor_about_lead()} />
    {place.listed && <VersionNote />}
    <AboutForm {...form} save={place.listed ? m.vendor_save_version() : m.ui_save_continue()} back={place.href} />
  </Page>
);
