import { type LinkPurpose, linkMinutes } from "#app/domain/identity/limits.ts";
import type { mlps } from "#app/domain/identity/password.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import type { Letter } from "#app/platform/mail.server.ts";

type Locale = Letter["locale"];
export type To = { to: string; locale: Locale; origin: string };
type Words = (inputs: object, options: { locale: Locale }) => string;

/** Greeting, what there is to say, and who says it; a paragraph each. */
export function letter({ to, locale, origin }: To, subject: Words, paragraphs: readonly string[]): Letter {
  const l = { locale };
  const text = [m.account_letter_greeting({}, l), ...paragraphs, `${m.account_letter_signed({}, l)}\n${origin}`].join("\n\n");
  return { to, locale, subject: subject({}, l), text: `${text}\n` };
}

const span = (purpose: LinkPurpose, locale: Locale) => {
  const minutes = linkMinutes[purpose];
  return minutes < 120 ? m.account_letter_minutes({ count: minutes }, { locale }) : m.account_letter_hours({ count: minutes / 60 }, { locale });
};

const works = (purpose: LinkPurpose, locale: Locale) => m.account_letter_link_works({ time: span(purpose, locale) }, { locale });

export const signUpLetter = (to: To, token: string) =>
  letter(to, m.account_letter_sign_up, [
    m.account_letter_sign_up_text({}, to),
    to.origin + paths.signUpLink(token),
    works("sign-up", to.locale),
    m.account_letter_not_you({}, to),
  ]);

export const knownAddressLetter = (to: To) =>
  letter(to, m.account_letter_known, [
    m.account_letter_known_text({}, to),
    m.account_letter_known_ways({ signIn: to.origin + paths.signIn(), reset: to.origin + paths.passwordReset() }, to),
    m.account_letter_not_you({}, to),
  ]);

export const resetLetter = (to: To, token: string) =>
  letter(to, m.account_letter_reset, [
    m.account_letter_reset_text({}, to),
    to.origin + paths.passwordResetLink(token),
    works("password-reset", to.locale),
    m.account_letter_not_you({}, to),
  ]);

/** To an address that no account has, or one that is disabled: a reset was asked for, and there is nothing to reset. */
export const nothingToResetLetter = (to: To) =>
  letter(to, m.account_letter_reset, [m.account_letter_no_account({ signUp: to.origin + paths.signUp() }, to), m.account_letter_not_you({}, to)]);

export const passwordChangedLetter = (to: To) =>
  letter(to, m.account_letter_password_changed, [
    m.account_letter_password_changed_text({}, to),
    m.account_letter_password_changed_else({ reset: to.origin + paths.passwordReset() }, to),
  ]);

export const overdueLetter = (to: To, token: string, profile: typeof mlps) =>
  letter(to, m.account_letter_overdue, [
    m.account_letter_overdue_text(profile, to),
    to.origin + paths.passwordResetLink(token),
    works("password-reset", to.locale),
  ]);

export const emailChangeLetter = (to: To, token: string) =>
  letter(to, m.account_letter_email_change, [
    m.account_letter_email_change_text({}, to),
    to.origin + paths.emailChangeLink(token),
    works("email-change", to.locale),
    m.account_letter_not_you({}, to),
  ]);

export const emailTakenLetter = (to: To) => letter(to, m.account_letter_email_change, [m.account_letter_email_taken({}, to), m.account_letter_not_you({}, to)]);

export const emailChangeAskedLetter = (to: To, email: string) =>
  letter(to, m.account_letter_email_asked, [
    m.account_letter_email_asked_text({ email }, to),
    m.account_letter_password_changed_else({ reset: to.origin + paths.passwordReset() }, to),
  ]);

export const emailChangedLetter = (to: To, email: string, token: string) =>
  letter(to, m.account_letter_email_changed, [
    m.account_letter_email_changed_text({ email }, to),
    to.origin + paths.emailUndoLink(token),
    works("email-undo", to.locale),
  ]);

export const emailWelcomeLetter = (to: To) => letter(to, m.account_letter_email_changed, [m.account_letter_email_welcome_text({}, to)]);

export const emailUndoneLetter = (to: To) => letter(to, m.account_letter_email_undone, [m.account_letter_email_undone_text({}, to)]);
