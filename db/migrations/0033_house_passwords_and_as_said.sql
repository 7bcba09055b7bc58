-- What was written twice in other case, width or blanks is taken back, with why: the first stays.
UPDATE standings s SET withdrawn_at = now(), withdrawal_reason = '重复录入，系统升级时撤下'
  WHERE withdrawn_at IS NULL AND EXISTS (SELECT FROM standings first
    WHERE first.withdrawn_at IS NULL AND first.organisation_id = s.organisation_id AND first.kind = s.kind AND upper(regexp_replace(normalize(first.number, NFKC), '\s', '', 'g')) = upper(regexp_replace(normalize(s.number, NFKC), '\s', '', 'g'))
      AND CASE WHEN s.number <> '' THEN upper(regexp_replace(normalize(first.authority, NFKC), '\s', '', 'g')) = upper(regexp_replace(normalize(s.authority, NFKC), '\s', '', 'g'))
        ELSE first.starts_on = s.starts_on AND upper(regexp_replace(normalize(first.title, NFKC), '\s', '', 'g')) = upper(regexp_replace(normalize(s.title, NFKC), '\s', '', 'g')) END
      AND (first.written_at, first.id) < (s.written_at, s.id));
--> statement-breakpoint
-- as if its house had taken it back: claims that rested on it alone stand unconfirmed
WITH twice AS (
  UPDATE qualifications q SET status = 'withdrawn', decided_at = now(), reason = '重复提交，系统升级时撤下'
    WHERE status IN ('waiting', 'verified') AND EXISTS (SELECT FROM qualifications first
      WHERE first.status IN ('waiting', 'verified') AND first.organisation_id = q.organisation_id
        AND upper(regexp_replace(normalize(first.issuer, NFKC), '\s', '', 'g')) = upper(regexp_replace(normalize(q.issuer, NFKC), '\s', '', 'g')) AND upper(regexp_replace(normalize(first.number, NFKC), '\s', '', 'g')) = upper(regexp_replace(normalize(q.number, NFKC), '\s', '', 'g'))
        AND (first.status <> 'verified', first.submitted_at, first.id) < (q.status <> 'verified', q.submitted_at, q.id))
    RETURNING id
)
UPDATE claims SET confirmed = NULL FROM twice WHERE qualification_id = twice.id AND confirmed = 'tested';
--> statement-breakpoint
DROP INDEX "qualifications_once";--> statement-breakpoint
DROP INDEX "standings_decided_once";--> statement-breakpoint
DROP INDEX "standings_stated_once";--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "password_profile" text DEFAULT 'asvs' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "qualifications_once" ON "qualifications" USING btree ("organisation_id",upper(regexp_replace(normalize("issuer", NFKC), '\s', '', 'g')),upper(regexp_replace(normalize("number", NFKC), '\s', '', 'g'))) WHERE "qualifications"."status" in ('waiting', 'verified');--> statement-breakpoint
CREATE UNIQUE INDEX "standings_decided_once" ON "standings" USING btree ("organisation_id","kind",upper(regexp_replace(normalize("authority", NFKC), '\s', '', 'g')),upper(regexp_replace(normalize("number", NFKC), '\s', '', 'g'))) WHERE "standings"."withdrawn_at" is null and "standings"."number" <> '';--> statement-breakpoint
CREATE UNIQUE INDEX "standings_stated_once" ON "standings" USING btree ("organisation_id","kind",upper(regexp_replace(normalize("title", NFKC), '\s', '', 'g')),"starts_on") WHERE "standings"."withdrawn_at" is null and "standings"."number" = '';--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_password_profile" CHECK ("organisations"."password_profile" in ('asvs', 'mlps'));